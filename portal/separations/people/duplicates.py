"""Is this person already known? A score out of 100 and the words that explain it, before a second file is opened."""

from dataclasses import dataclass
from datetime import date

from rapidfuzz.fuzz import ratio, token_sort_ratio

from portal.foundation.names import search_key
from portal.separations.people.models import Parent, ParentQuerySet

# Names count for 60, the birth date for 40; from 70 on the agent is asked.
NAME_WEIGHT = 0.6
BIRTH_WEIGHT = 0.4
ASK_FROM = 70
COMPARED = 300


@dataclass(frozen=True, kw_only=True)
class Match:
    """A parent on file who looks like the person typed."""

    parent: Parent
    score: int
    why: str


def possible_duplicates(person: Parent, candidates: ParentQuerySet) -> list[Match]:
    """The `candidates` (a queryset of parents) who look like `person`, the likeliest first, five at most."""
    known = candidates.maybe(person).select_related("family")[:COMPARED]
    found = [compare(person, parent) for parent in known]
    return sorted((match for match in found if match.score >= ASK_FROM), key=lambda match: -match.score)[:5]


def compare(person: Parent, parent: Parent) -> Match:
    """Score one known `parent` against `person`; both have names and perhaps a birth date."""
    names = token_sort_ratio(search_key(person.last_name, person.first_name), parent.search_name)
    birth, birth_why = _compare_births(person.birth_date, parent.birth_date)
    return Match(
        parent=parent,
        score=round(NAME_WEIGHT * names + BIRTH_WEIGHT * birth),
        why=f"{_name_why(names)}, {birth_why}",
    )


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
