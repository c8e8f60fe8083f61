"""Invented parents, children and separations, as rows that are not saved yet."""

from datetime import timedelta
from itertools import count
from random import Random

from demonstration.names import NUMBERS, telephone
from portal.separations.events.models import Separation
from portal.separations.people.models import Person
from portal.separations.recording.process import ChildAnswers, ParentAnswers

TITLES = [("mother", "father")] * 97 + [("mother", "mother")] * 2 + [("father", "father")]
# Union and mode, out of a hundred: marriage 45, Pacs 15, concubinage 36, never together 4 (HCF 2010: 45 % divorces).
UNIONS = (
    [("marriage", "divorce_consent")] * 21
    + [("marriage", "divorce_contested")] * 9
    + [("marriage", "de_facto")] * 13
    + [("marriage", "legal")] * 2
    + [("pacs", "pacs_break")] * 12
    + [("pacs", "de_facto")] * 3
    + [("cohabitation", "de_facto")] * 36
    + [("never", "de_facto")] * 4
)
# Where the children live, in thousandths (decisions of 2010: mother 73,5 %, alternating 16,5 %, father 10 %).
RESIDENCES = ["parent_1"] * 728 + ["alternating"] * 163 + ["parent_2"] * 99 + ["third_party"] * 6 + ["not_fixed"] * 4
CHILDREN = [0] * 4 + [1] * 39 + [2] * 37 + [3] * 15 + [4] * 4 + [5]
NOTES = [""] * 30 + [
    "Souhaite un rendez-vous en fin de journée.",
    "Les parents vivent encore sous le même toit, le temps de trouver un logement.",
    "Demande d’ASF déposée ; pas de pension fixée.",
    "Pension fixée par le juge, versée irrégulièrement.",
    "Changement d’école à prévoir pour la rentrée.",
    "À rappeler après l’audience.",
]
# Shares of those who gave an allocataire number (first parent, second parent), a telephone, an e-mail address.
NUMBER_GIVEN, PHONE_GIVEN, EMAIL_GIVEN = (0.92, 0.45), 0.85, 0.6
MOVED_AWAY = 0.3
ADULT, YEAR = 19, 365.25
FIRST_ALLOCATAIRE_NUMBER = 1_000_001


class PersonDraw:
    """Draws the persons of one file after another; the same for the same seed, in the same order."""

    def __init__(self, names, seed):
        self.names, self.rng = names, Random(f"{seed}:persons")
        self.numbers = count(FIRST_ALLOCATAIRE_NUMBER)

    def parents(self, place, separated_on):
        """The answers of two parents who live in the Caf of `place`."""
        rng, home = self.rng, self.rng.choice(place.towns)
        age = ADULT + 2 + rng.random() * 16 + rng.random() * 16
        ages = age, max(ADULT + 1, age - 4 + rng.random() * 12)
        parents = []
        for rank, title in enumerate(rng.choice(TITLES)):
            if rng.random() < MOVED_AWAY:
                home = rng.choice(place.towns)
            birth_date = separated_on - timedelta(days=int(ages[rank] * YEAR))
            parents.append(self._parent(rank, title=title, birth_date=birth_date, postcode=place.postcode, city=home))
        return parents

    def _parent(self, rank, *, title, birth_date, postcode, city):
        rng, names, number = self.rng, self.names, next(self.numbers)
        last_name, last_key = rng.choice(names.last)
        first_name, first_key = rng.choice(names.mothers if title == "mother" else names.fathers)
        reach = rng.random()
        person = Person(
            last_name=last_name,
            first_name=first_name,
            birth_date=birth_date,
            allocataire_number=str(number) if reach < NUMBER_GIVEN[rank] else "",
        )
        contacts = {
            "phone": telephone(rng.randrange(NUMBERS)) if reach < PHONE_GIVEN else "",
            "email": f"{first_key}.{last_key}.{number}@example.org".replace(" ", "-") if reach < EMAIL_GIVEN else "",
            "address": f"{rng.randint(1, 120)} {rng.choice(names.streets)}",
            "postcode": postcode,
            "city": city,
        }
        return ParentAnswers(title=title, person=person, contacts=contacts)

    def children(self, separated_on, parents):
        """The answers about their children, minors at the separation, none for a few; all live in the same place."""
        rng, youngest = self.rng, max(parent.person.birth_date for parent in parents)
        years = max(0.3, min(17.9, (separated_on - youngest).days / YEAR - ADULT))
        residence = rng.choice(RESIDENCES)
        return [
            ChildAnswers(
                first_name=rng.choice(self.names.children),
                birth_date=separated_on - timedelta(days=int(rng.random() * years * YEAR)),
                home=residence,
            )
            for _ in range(rng.choice(CHILDREN))
        ]

    def separation(self, separated_on):
        """A `Separation` of that day."""
        union, mode = self.rng.choice(UNIONS)
        return Separation(separated_on=separated_on, union=union, mode=mode, note=self.rng.choice(NOTES))
