"""The referrals of a family, on its file."""

from django.urls import reverse

from mediation.referrals.models import Referral
from portal.foundation.access.roles import is_caseworker
from portal.foundation.contributions.panels import Action, Panel, panel
from portal.separations.families.models import Family


@panel(Family, order=30)
def referrals_of_the_family(family, agent):
    """Each referral with its service; the action prepares another one, unless a danger is open or the file closed."""
    referrals = list(Referral.objects.visible_to(agent).filter(family=family).select_related("service"))
    goes_on = not family.is_closed and family.cancelled_at is None
    may_refer = is_caseworker(agent) and not family.danger_is_open and goes_on
    url = reverse("referral_create", args=[family.pk])
    return Panel(
        template="mediation/referrals/_family_panel.html",
        context={"referrals": referrals, "may_refer": may_refer},
        action=Action(label="Orienter vers une médiation", url=url) if may_refer else None,
        timeline_rows=referrals,
    )
