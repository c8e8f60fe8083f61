"""Opening the procedure of a withdrawal: one at once for an agrément."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from espaces_rencontre.withdrawals.models import ONE_OPEN, AgrementWithdrawal
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry


def open_withdrawal(withdrawal: AgrementWithdrawal, *, by: Any) -> AgrementWithdrawal:
    """Write the notice; raises `ActionRefused` when another procedure stands."""
    withdrawal.recorded_at, withdrawal.recorded_by = timezone.now(), by
    try:
        with transaction.atomic():
            withdrawal.save()
    except IntegrityError as error:
        raise ActionRefused(ONE_OPEN) from error
    Entry.objects.record(by=by, action="create", target=withdrawal, after=withdrawal.state)
    return withdrawal
