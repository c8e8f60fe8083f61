"""An agrément is written with its line in the journal and in the history of the list; two at once are one."""

from typing import Any

from django.db import IntegrityError, transaction

from espaces_rencontre.agrements.models import ALREADY_RECORDED, Agrement, AgrementChange
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry

Kind = AgrementChange.Kind


def record_agrement(agrement: Agrement, *, by: Any, note: str = "") -> Agrement:
    """Write a new agrément; raises `ActionRefused` when somebody recorded the same arrêté meanwhile."""
    agrement.recorded_by = by
    try:
        with transaction.atomic():
            agrement.save()
    except IntegrityError as error:
        raise ActionRefused(ALREADY_RECORDED) from error
    agrement.tell_change(Kind.ADDED, by=by, on=agrement.granted_on)
    Entry.objects.record(by=by, action="create", target=agrement, note=note)
    return agrement


def record_correction(agrement: Agrement, *, by: Any, reason: str) -> None:
    """Write what was corrected, under the lock of the view; raises `ActionRefused` as above."""
    try:
        with transaction.atomic():
            agrement.save()
    except IntegrityError as error:
        raise ActionRefused(ALREADY_RECORDED) from error
    agrement.tell_change(Kind.CORRECTED, by=by, on=agrement.granted_on)
    Entry.objects.record(by=by, action="update", target=agrement, note=reason)


def record_proof(agrement: Agrement, *, by: Any, proof: Any) -> None:
    """Join the arrêté of an agrément taken over without it, under the lock of the view; the list stays as it is."""
    agrement.proof = proof
    agrement.save()
    Entry.objects.record(by=by, action="agrement:join", target=agrement)
