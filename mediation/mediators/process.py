"""The end of a mediator’s post, under lock, with its line in the journal."""

from datetime import date

from mediation.mediators.models import Mediator
from portal.accounts.models import Agent
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry

ENDED_ALREADY = "Sa fin de poste est déjà notée, au {} : corrigez-la si elle est fausse."


def end_post(mediator: Mediator, *, by: Agent, on: date) -> None:
    """Say which day was, or will be, the last one of the mediator; raises `ActionRefused` when it is said already."""
    with locked(mediator):
        if mediator.ended_on is not None:
            raise ActionRefused(ENDED_ALREADY.format(fr_date(mediator.ended_on)))
        mediator.ended_on = on
        mediator.save()
        Entry.objects.record(by=by, action="transition:end", target=mediator, note=f"au {fr_date(on)}")
