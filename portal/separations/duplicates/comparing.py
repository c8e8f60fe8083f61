"""Is this person already known? A score out of 100 and the words that explain it, before somebody is noted twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection
from django.db.models import Q
from rapidfuzz.fuzz import ratio, token_sort_ratio

from portal.foundation.text.names import words
from portal.separations.duplicates.links import in_a_file, told_apart
from portal.separations.people.keys import keys_of
from portal.separations.people.models import Person, PersonQuerySet

# Names count for 60, the birth date for 40; from 70 on the agent is asked, but about a name quite different never.
NAME_WEIGHT = 0.6
BIRTH_WEIGHT = 0.4
ASK_FROM = 70
LEAST_NAME = 65
SHOWN = 5
# The nearest by name that the database sends to be scored, for each way of coming near.
COMPARED = 50


@dataclass(frozen=True, kw_only=True)
class Match:
    """A person on file who looks like the one typed, and why."""

    person: Person
    score: int
    why: str
    same_number: bool = False

    @property
    def families(self) -> list[Any]:
        """The files in which the person is, those cancelled apart; `nearest` read them."""
        links: list[Any] = [*self.person.as_parent.all(), *self.person.as_child.all()]
        files = {link.family_id: link.family for link in links}
        return [family for family in files.values() if family.cancelled_at is None]


def possible_duplicates(person: Person, candidates: PersonQuerySet) -> list[Match]:
    """The `candidates` who look like `person`, the likeliest first, five at most.

    Those told apart are left out, and rows merged into another.
    """
    candidates = candidates.standing()
    if person.pk:
        candidates = candidates.exclude(pk__in={person.pk} | told_apart(person))
    matches = (compare(person, other) for other in nearest(person, candidates))
    asked = sorted((match for match in matches if match), key=lambda match: (-match.score, match.person.pk))
    return asked[:SHOWN]


def nearest(person: Person, candidates: PersonQuerySet) -> Iterable[Person]:
    """Persons of the same number, birth date or last name: of each, those whose names are nearest, by the database."""
    _, place = keys_of(person.last_name, person.used_name, person.first_name)
    ways = [candidates.filter(birth_date=person.birth_date)] if person.birth_date else []
    if person.allocataire_number:
        ways.append(candidates.numbered(person.allocataire_number))
    whole_names = {"".join(words(name)) for name in (person.last_name, person.used_name) if name}
    ways.append(candidates.bearing(whole_names))
    keys: set[int] = set()
    for way in ways:
        ranked = way.annotate(near=TrigramSimilarity("sort_key", place)).order_by("-near", "pk")
        keys.update(ranked.values_list("pk", flat=True)[:COMPARED])
    # A file typed by mistake proposes nobody, but by a number: it is still that person's, and nobody else takes it.
    near = candidates.filter(pk__in=keys)
    proposed = Q(pk__in=in_a_file(near).values("pk"))
    if person.allocataire_number:
        proposed |= Q(pk__in=candidates.numbered(person.allocataire_number).values("pk"))
    return near.filter(proposed).prefetch_related("as_parent__family", "as_child__family")


def compare(person: Person, other: Person) -> Match | None:
    """Score one known person, `other`, against `person`; None when nobody has to be asked."""
    if person.allocataire_number and _significant(person) == _significant(other):
        return Match(person=other, score=100, why="même numéro d’allocataire", same_number=True)
    names = max(token_sort_ratio(one, two) for one in _writings(person) for two in _writings(other))
    birth, birth_why = _compare_births(person.birth_date, other.birth_date)
    score = round(NAME_WEIGHT * names + BIRTH_WEIGHT * birth)
    if score < ASK_FROM or names < LEAST_NAME:
        return None
    return Match(person=other, score=score, why=f"{_name_why(names)}, {birth_why}")


def _significant(person: Person) -> str:
    return person.allocataire_number.lstrip("0")


def _writings(person: Person) -> list[str]:
    """« lefloch gwenaelle » by each last name: apostrophes, hyphens and blanks inside a name count for nothing."""
    first = "".join(words(person.first_name))
    return [f"{''.join(words(name))} {first}" for name in {person.last_name, person.used_name or person.last_name}]


def _name_why(names: float) -> str:
    return "mêmes nom et prénom" if names == 100 else f"noms proches à {round(names)}\u00a0%"


def _compare_births(typed: date | None, known: date | None) -> tuple[int, str]:
    """How near two birth dates are, out of 100, and in words."""
    if not typed or not known:
        return 50, "date de naissance inconnue"
    if typed == known:
        return 100, "même date de naissance"
    if (typed.year, typed.month, typed.day) == (known.year, known.day, known.month):
        return 80, "jour et mois de naissance inversés"
    if ratio(f"{typed:%d%m%Y}", f"{known:%d%m%Y}") >= 87:
        return 80, "dates de naissance à un chiffre près"
    return 0, "dates de naissance différentes"


def hold_identities(persons: Iterable[Person]) -> None:
    """Until the transaction ends, nobody else records persons so named in this Caf: two agents find one another.

    The keys of the locks are taken in order, so that two couples never wait for each other.
    """
    names = {f"{person.caf_id} {keys_of(person.last_name, person.used_name, '')[1]}" for person in persons}
    keys = sorted(int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), signed=True) for name in names)
    with connection.cursor() as cursor:
        for key in keys:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
