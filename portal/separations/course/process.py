"""Adding what happened to a file, written whole or not at all, with its line of the journal."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.separations.events.models import Reconciliation, Residence, Separation
from portal.separations.families.models import Child, Family
from portal.separations.recording.process import write_separation


@transaction.atomic
def add_reconciliation(family: Family, *, by: Agent, reconciled_on: date) -> Reconciliation:
    """The parents live together again since that day; the `Reconciliation`."""
    row = Reconciliation(family=family, caf_id=family.caf_id, reconciled_on=reconciled_on, logged_by=by)
    row.save()
    Entry.objects.record(by=by, action="create", target=row)
    return row


@transaction.atomic
def add_separation(
    family: Family,
    separation: Separation,
    homes: Mapping[Child, tuple[str, str]],
    *,
    by: Agent,
    reconciled_on: date | None = None,
) -> Separation:
    """Another separation of the same parents: `homes` says (home, third party) of each child since then."""
    if reconciled_on:
        add_reconciliation(family, by=by, reconciled_on=reconciled_on)
    write_separation(family, separation, by=by)
    separation.residences.bulk_create(
        Residence(separation=separation, child=child, family=family, home=home, third_party=third_party)
        for child, (home, third_party) in homes.items()
    )
    Entry.objects.record(by=by, action="create", target=separation)
    return separation
