"""What the journal says of persons, and of what agents decided about those who look alike."""

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, Func, Value

from portal.journal.words import add_act, add_row
from portal.separations.people.models import Person

NUMBERS: "ArrayField[list[int], list[int]]" = ArrayField(BigIntegerField())


def files_of(key):
    """The files in which the person of this key is, or was until they were made one with another.

    Whoever reads the journal sees no person: the database finds the numbers.
    """
    return Func(Value(key), function="separations_files_of_person", output_field=NUMBERS)


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
