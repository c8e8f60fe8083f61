"""What the journal says of persons, and of what agents decided about those who look alike."""

from portal.journal.words import add_act, add_row
from portal.separations.people.models import Person

add_row(
    Person,
    "personne",
    {
        "no": "a distingué d’une autre",
        "again": "a repris une distinction",
        "merge": "a réuni deux fiches",
        "split": "a séparé deux fiches",
    },
)
add_act("same", "a distingué deux personnes", place=47, actions=["same:no", "same:again"])
add_act("person", "a réuni ou séparé deux fiches", place=48, actions=["person:merge", "person:split"])
