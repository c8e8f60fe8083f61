"""Recording a separation and correcting its sheet: written whole or not at all, with one line of the journal."""

from collections.abc import Collection, Iterable, Sequence
from typing import cast

from django.db import transaction

from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.separations.events.models import Separation
from portal.separations.families.models import Child, Family
from portal.separations.people.models import Parent


@transaction.atomic
def record_separation(
    *,
    by: Agent,
    parents: Sequence[Parent],
    separation: Separation,
    children: Collection[Child] = (),
    danger_note: str | None = None,
) -> Family:
    """Open a `Family` in the Caf of the agent `by` and write its unsaved rows and its journal line; the family.

    `parents`: one `Parent` per adult, the first one first. `danger_note`: what was said of a danger, perhaps nothing
    (""); None when no danger was mentioned.
    """
    caf_id = cast(str, by.caf_id)
    family = Family(caf_id=caf_id, opened_by=by)
    family.save()
    for position, parent in enumerate(parents, start=1):
        parent.caf_id, parent.position = caf_id, position
    separation.caf_id, separation.logged_by = caf_id, by
    rows: list[Parent | Separation] = [*parents, separation]
    for row in rows:
        row.family = family
        row.save()
    for child in children:
        child.family = family
    family.children.bulk_create(children)
    if danger_note is not None:
        family.report_danger(by=by, note=danger_note)
    Entry.objects.record(by=by, action="create", target=family)
    return family


@transaction.atomic
def correct_sheet(
    family: Family, *, by: Agent, rows: Sequence[Parent | Separation | Child], changes: Iterable[str]
) -> Family:
    """Write the `rows` of the sheet that changed (parents, separation, children, new ones too) and count the change.

    Nothing is written nor counted when nothing changed: nobody else is then behind. The family is held locked by the
    view. `changes` are the labels of what changed: the journal keeps no value.
    """
    if not rows:
        return family
    for row in rows:
        row.family = family
        if not isinstance(row, Child):
            row.caf_id = family.caf_id
        row.save()
    family.count_change()
    Entry.objects.record(by=by, action="update", target=family, note=", ".join(changes))
    return family
