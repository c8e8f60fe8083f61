"""What a meeting space asked of the fund, on its page."""

from django.urls import reverse

from espaces_rencontre.spaces.models import MeetingSpace
from funding.grants.models import FundingRequest
from portal.foundation.access.roles import is_caseworker, is_partner
from portal.foundation.contributions.panels import Action, Panel, panel

SHOWN = 25


@panel(MeetingSpace, order=10)
def requests_of_the_space(space, agent):
    """The last requests, latest exercice first; who may prepare one is led there."""
    rows = FundingRequest.objects.visible_to(agent).filter(space=space).order_by("-exercice", "-pk")[:SHOWN]
    url = reverse("funding_request_create", query={"space": space.pk})
    may_prepare = is_caseworker(agent) or is_partner(agent)
    return Panel(
        template="funding/grants/_space_panel.html",
        context={"funding_requests": list(rows)},
        action=Action(label="Demander un financement", url=url) if may_prepare else None,
    )
