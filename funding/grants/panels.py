"""What a meeting space asked of the fund, on its page; what a commission decided and may decide, on its own."""

from django.urls import reverse

from espaces_rencontre.spaces.models import MeetingSpace
from funding.commissions.models import Commission
from funding.grants.models import FundingRequest
from portal.foundation.access.roles import is_caseworker, is_partner
from portal.foundation.contributions.panels import Action, Panel, panel

SHOWN = 25
DECIDED_AT_ONCE = 200


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


@panel(Commission, order=10)
def requests_of_the_commission(commission, agent):
    """Those it decided, then those that were waiting when it sat: each is decided on its own page."""
    rows = FundingRequest.objects.visible_to(agent).select_related("space")
    decided = rows.filter(commission=commission).order_by("pk")
    waiting = rows.submitted().filter(submitted_at__date__lte=commission.held_on).order_by("submitted_at", "pk")
    context = {
        "decided": list(decided[:DECIDED_AT_ONCE]),
        "waiting": list(waiting[:SHOWN]) if commission.is_held else [],
    }
    return Panel(template="funding/grants/_commission_panel.html", context=context)
