"""Writing the next step of a file: the one it takes the place of ends, under the lock of the file."""

from datetime import date

from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.families.opening import IS_CANCELLED
from portal.separations.families.permissions import may_follow
from portal.separations.next_steps.models import NextStep

IS_CLOSED = "Ce dossier est fermé : rouvrez-le, puis écrivez la prochaine étape."


class StepMovedOn(ActionRefused):
    """Somebody wrote, corrected or ended the step since the page was opened; the reason says what stands now."""


def write_step(
    family: Family, *, by: Agent, what: str, for_agent: Agent, due_on: date, seen: int | None, corrects: bool = False
) -> NextStep:
    """Write what is to be done on `family`; the `NextStep`.

    `seen` is the key of the step that the page showed, which this one replaces or `corrects`; None when there was
    none. Raises `StepMovedOn` when another one stands by now, `ActionRefused` on a closed file.
    """
    with locked(family):
        if family.cancelled_at:
            raise ActionRefused(IS_CANCELLED)
        if not may_follow(by, family):
            raise ActionRefused("Seul un agent de la Caf du dossier écrit sa prochaine étape.")
        if family.is_closed:
            raise ActionRefused(IS_CLOSED)
        current = family.next_steps.todo().select_related("for_agent", "written_by").first()
        if (current.pk if current else None) != seen:
            raise StepMovedOn(_what_stands(current))
        how = NextStep.State.CORRECTED if corrects else NextStep.State.REPLACED
        family.next_steps.end(by=by, how=how)
        step: NextStep = family.next_steps.create(
            what=what, for_agent=for_agent, due_on=due_on, written_by=by, corrects=current if corrects else None
        )
        Entry.objects.record(by=by, action="step:correct" if corrects else "step:write", target=step)
    return step


def _what_stands(current: NextStep | None) -> str:
    """What somebody did meanwhile, so that the writer chooses knowingly."""
    if current is None:
        return (
            "La prochaine étape que vous aviez sous les yeux est finie entre-temps. Votre saisie est gardée : "
            "enregistrez-la si elle vient ensuite."
        )
    return (
        f"Entre-temps, {current.written_by} a écrit : « {current.what} », pour {current.for_agent}, "
        f"{current.term_in_words}. Votre saisie est gardée : enregistrez-la si elle doit la remplacer."
    )
