"""Recording a separation and correcting its sheet: written whole or not at all, with one line of the journal."""

from django.db import transaction

from portal.journal.models import Entry
from portal.separations.families.models import Child, Family


@transaction.atomic
def record_separation(*, by, parents, separation, children=(), danger_note=None):
    """Open a `Family` in the Caf of the agent `by` and write its unsaved rows and its journal line; the family.

    `parents`: one `Parent` per adult, the first one first. `danger_note`: what was said of a danger, perhaps nothing
    (""); None when no danger was mentioned.
    """
    family = Family(caf_id=by.caf_id, opened_by=by)
    family.save()
    for position, parent in enumerate(parents, start=1):
        parent.caf_id, parent.position = by.caf_id, position
    separation.caf_id, separation.logged_by = by.caf_id, by
    for row in (*parents, separation):
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
def correct_sheet(family, *, by, rows, changes):
    """Write the `rows` of the sheet that changed (parents, separation, children, new ones too) and count the change.

    The family is held locked by the view. `changes` are the labels of what changed: the journal keeps no value.
    """
    for row in rows:
        row.family = family
        if not isinstance(row, Child):
            row.caf_id = family.caf_id
        row.save()
    family.count_change()
    Entry.objects.record(by=by, action="update", target=family, note=", ".join(changes))
    return family
