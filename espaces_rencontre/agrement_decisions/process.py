"""What silence does: two months after a complete file, the agrément is acquired (R.216-2 CASF)."""

from datetime import date

from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.agrements.recording import record_agrement
from portal.foundation.workflow.transitions import locked
from portal.journal.models import Entry

State = AgrementFile.State


def record_tacit_agrements(on: date) -> int:
    """Record the agrément of each complete file whose two months were over before `on`; how many.

    Safe to run again, and beside somebody who records an answer: each file is read again under its lock.
    """
    rows = AgrementFile.objects.acquired_before(on).order_by("tacit_on", "pk")
    return sum(_acquire(agrement_file, on) for agrement_file in rows)


def _acquire(agrement_file: AgrementFile, on: date) -> bool:
    with locked(agrement_file):
        day = agrement_file.tacit_on
        if agrement_file.state != State.COMPLETE or day is None or day >= on:
            return False
        agrement = Agrement(
            space_id=agrement_file.space_id, kind=Agrement.Kind.TACITE, granted_on=day, premises=agrement_file.premises
        )
        agrement_file.agrement = record_agrement(agrement, by=None)
        agrement_file.state = State.TACIT
        agrement_file.save()
        line = {"before": State.COMPLETE, "after": State.TACIT}
        Entry.objects.record(by=None, action="agrement_file:acquire", target=agrement_file, **line)
    return True
