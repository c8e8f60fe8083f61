"""What a correction does to the referral, and to the step about maintenance that the mediation opened."""

from typing import Any

from django.utils import timezone

from mediation.referrals.models import Referral
from portal.accounts.models import Agent
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.transitions import locked
from portal.journal.models import Entry
from portal.separations.rights.models import Procedure

State = Referral.State
NOT_NOW = (
    "Cette correction n’est pas possible maintenant : le dossier est fermé à la Caf, une autre orientation y est en "
    "cours vers ce service, ou un contact par le référent vient d’abord. Le service et la Caf en parlent avant."
)
NEVER_STARTED = "première séance déclarée par erreur"


def last_step_in_words(referral: Referral) -> str:
    """What the service told last: « Refusée : hors du secteur du service »; "" while it told nothing."""
    return step_in_words(referral.state, referral)


def step_in_words(state: str, told: Any) -> str:
    """The step that leads to `state`, as `told` by a referral or by what a correction puts in its place."""
    pension = "avec" if told.covers_maintenance else "sans"
    words: dict[str, str] = {
        State.ACCEPTED: f"Acceptée le {fr_date(told.answered_at)}",
        State.REFUSED: f"Refusée : {told.get_refusal_display()}",
        State.STARTED: f"Première séance le {fr_date(told.started_on)}, {pension} la pension",
        State.ENDED: f"Terminée le {fr_date(told.ended_on)} : {told.get_outcome_display()}",
    }
    return words.get(state, "")


def apply(correction: Any, *, by: Agent) -> None:
    """Put the referral right, held until the end; the journal of the referral keeps both, in words."""
    referral = correction.referral
    with locked(referral, on_conflict=NOT_NOW):
        put_right = _undo if correction.undoes else _change
        put_right(referral, correction, by)
        referral.save()
        note = f"{correction.stood} → {correction.proposed_in_words}"
        Entry.objects.record(by=by, action="correct", target=referral, note=note)


def _undo(referral: Referral, correction: Any, by: Agent) -> None:
    """The step never happened: the referral stands where it stood before."""
    if referral.state == State.ENDED:
        referral.state = State.STARTED if referral.started_on else State.ACCEPTED
        referral.ended_on, referral.ended_at, referral.outcome = None, None, ""
        _procedure_of(referral).update(until_on=None, outcome="")
    elif referral.state == State.STARTED:
        referral.state = State.ACCEPTED
        referral.started_on, referral.started_at, referral.covers_maintenance = None, None, False
        _procedure_of(referral).update(
            cancelled_at=timezone.now(), cancelled_by=by, cancel_reason=NEVER_STARTED
        )  # fmt: skip
    else:
        referral.state = State.SENT
        referral.answered_at, referral.answered_by, referral.refusal = None, None, ""


def _change(referral: Referral, correction: Any, by: Agent) -> None:
    """The step happened otherwise."""
    if referral.state == State.ENDED:
        referral.ended_on, referral.outcome = correction.ended_on, correction.outcome
        _procedure_of(referral).update(until_on=correction.ended_on, outcome=referral.outcome_of_the_step)
    elif referral.state == State.STARTED:
        referral.started_on, referral.covers_maintenance = correction.started_on, correction.covers_maintenance
        _procedure_of(referral).update(from_on=correction.started_on, covers_maintenance=correction.covers_maintenance)
    else:
        referral.refusal = correction.refusal


def _procedure_of(referral: Referral) -> Any:
    return Procedure.objects.standing().filter(source_reference=referral.source_of_its_step)
