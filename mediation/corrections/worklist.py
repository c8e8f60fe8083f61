"""Corrections that the other side asks for, on the home pages of those who answer."""

from django.db.models import Q
from django.urls import reverse

from mediation.corrections.models import ReferralCorrection
from portal.foundation.access.roles import CASEWORKER_ROLES, Role, is_partner
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.replacements.models import stands_for


@work_list(*CASEWORKER_ROLES, order=22)
@work_list(Role.PARTENAIRE, order=15)
def corrections_to_answer(agent):
    """Those of the other side, the longest wait first; nothing at all when there is none.

    At the Caf, on the files that the agent follows and on those that nobody follows.
    """
    asked = ReferralCorrection.objects.visible_to(agent).waiting()
    rows = asked.filter(asked_by_service=not is_partner(agent))
    if not is_partner(agent):
        followed = Q(referral__family__referent__in=stands_for(agent)) | Q(referral__family__referent=None)
        rows = rows.filter(followed)
    return task_group(
        rows.order_by("asked_at", "pk"),
        _line,
        show=_shown,
        title="Corrections à accepter ou à refuser",
        url=reverse("referral_list"),
        button="Lire et répondre",
        nothing="",
    )


def _shown(agent):
    return ReferralCorrection.objects.visible_to(agent).for_page()


def _line(correction):
    referral = correction.referral
    side = str(referral.service) if correction.asked_by_service else str(referral.caf)
    return TaskLine(
        text=f"n° {referral.pk}",
        url=correction.get_absolute_url(),
        since=correction.asked_at,
        note=side,
        todo=f"{side} demande une correction de l’orientation n° {referral.pk} : acceptez-la ou refusez-la.",
    )
