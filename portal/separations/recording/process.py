"""Recording a separation: the file of a family with all that is known of it, written whole or not at all."""

from django.db import transaction

from portal.journal.models import Entry
from portal.separations.families.models import Family


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
