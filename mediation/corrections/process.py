"""Asking that the last step of a referral be put right; done at once by the service that has just told it."""

from typing import Any

from mediation.corrections.applying import NOT_NOW, apply, last_step_in_words
from mediation.corrections.models import ALREADY_ASKED, ReferralCorrection
from mediation.corrections.permissions import may_correct, may_correct_alone
from mediation.referrals.models import Referral
from portal.accounts.models import Agent
from portal.foundation.access.roles import is_partner
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry

NOTHING_TO_CORRECT = "L’orientation a changé entre-temps : relisez la page mise à jour, puis recommencez s’il le faut."
NOTHING_CHANGES = "Rien ne change : corrigez une réponse, ou abandonnez."


def correct(
    referral: Referral, *, by: Agent, corrects: str, undoes: bool, reason: str, **values: Any
) -> ReferralCorrection:
    """The `ReferralCorrection`, applied when `by` may correct alone, else waiting for the other side.

    `corrects` is the state that `by` saw; `values` are the new ones of its step. Raises `ActionRefused`.
    """
    with locked(referral, on_conflict=NOT_NOW):
        if referral.state != corrects or not may_correct(by, referral):
            raise ActionRefused(NOTHING_TO_CORRECT)
        if referral.corrections.waiting().exists():
            raise ActionRefused(ALREADY_ASKED)
        alone = may_correct_alone(by, referral)
        correction = ReferralCorrection(
            referral=referral,
            corrects=corrects,
            undoes=undoes,
            stood=last_step_in_words(referral),
            reason=reason,
            state=ReferralCorrection.State.APPLIED if alone else ReferralCorrection.State.ASKED,
            asked_by=by,
            asked_by_service=is_partner(by),
            **values,
        )
        if not undoes and correction.proposed_in_words == correction.stood:
            raise ActionRefused(NOTHING_CHANGES)
        correction.save()
        if alone:
            apply(correction, by=by)
        else:
            Entry.objects.record(by=by, action="create", target=correction)
        return correction
