"""What the journal says of persons, and of what agents decided about those who look alike."""

from django.db.models import Q

from portal.journal.words import add_act, add_row
from portal.separations.people.links import LINKS
from portal.separations.people.models import Person


def files_of(key):
    """The files in which the person of this key is, or was until they were made one with another."""
    rows = Person.unscoped.filter(Q(pk=key) | Q(merged_into=key)).prefetch_related(*LINKS)
    return set().union(*(person.disclosed_files for person in rows))


add_row(
    Person,
    "personne",
    {
        "no": "a distingué d’une autre",
        "again": "a repris une distinction",
        "merge": "a réuni deux fiches",
        "split": "a séparé deux fiches",
    },
    files_of=files_of,
)
add_act("same", "a distingué deux personnes", place=47, actions=["same:no", "same:again"])
add_act("person", "a réuni ou séparé deux fiches", place=48, actions=["person:merge", "person:split"])
