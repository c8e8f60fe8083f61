"""The referrals of a family, on its file."""

from django.urls import reverse

from mediation.referrals.models import Referral
from portal.foundation.access.roles import is_caseworker
from portal.foundation.contributions.panels import Action, Panel, panel
from portal.separations.families.models import Family
from portal.separations.neutral_signs.process import is_signed_elsewhere


@panel(Family, order=30)
def referrals_of_the_family(family, agent):
    """Each referral with its service; the action prepares another one, unless a danger is open or the file closed."""
    referrals = list(Referral.objects.visible_to(agent).filter(family=family).select_related("service"))
    goes_on = not family.is_closed and family.cancelled_at is None
    may_refer = is_caseworker(agent) and not family.danger_is_open and goes_on
    url = reverse("referral_create", args=[family.pk])
    # Where another Caf has a danger open, mediation is not the first thing to do: it is offered further down.
    is_set_aside = may_refer and is_signed_elsewhere(family)
    return Panel(
        template="mediation/referrals/_family_panel.html",
        context={"referrals": referrals, "may_refer": may_refer, "below": url if is_set_aside else ""},
        action=Action(label="Orienter vers une médiation", url=url) if may_refer and not is_set_aside else None,
        timeline_rows=referrals,
    )
