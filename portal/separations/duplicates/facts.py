"""What is known of each of two rows of one person, fact by fact: which value is proposed, which one an agent chose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.foundation.text.french import fr_date
from portal.separations.dangers.mask import NOTHING, Mask
from portal.separations.people.models import Person

KEPT, OTHER = "kept", "other"
NOT_SAID = "non renseigné"
NUMBER = "allocataire_number"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A fact about somebody, held by `fields` that go together; one that is `grave` is never taken over unasked."""

    fields: tuple[str, ...]
    label: str
    grave: bool = False

    @property
    def name(self) -> str:
        """The name of the answer in a form."""
        return f"fact_{self.fields[0]}"

    def of(self, person: Person) -> dict[str, Any]:
        """{field: value} of this person."""
        return {name: getattr(person, name) for name in self.fields}

    def is_said(self, person: Person) -> bool:
        """Whether the row of this person says anything of it."""
        return any(self.of(person).values())

    def in_words(self, person: Person, mask: Mask = NOTHING) -> str:
        """« 17 mai 1980 », « tutelle, Udaf du Nord », « oui », « non renseigné »; which row, where a mask hides it."""
        if mask.hides_number and NUMBER in self.fields and self.is_said(person):
            return f"celui de la fiche n° {person.pk}, contact par le référent"
        said = (words_of(person, name) for name in self.fields)
        return ", ".join(filter(None, said)) or NOT_SAID

    def differs(self, kept: Person, other: Person) -> bool:
        """Whether the two rows do not say the same."""
        return self.of(kept) != self.of(other)

    def proposed(self, kept: Person, other: Person) -> str:
        """The row that alone says something, `KEPT` or `OTHER`; "" when the agent must choose."""
        said = self.is_said(kept), self.is_said(other)
        if self.grave or said == (True, True):
            return ""
        return OTHER if said[1] else KEPT


FACTS = (
    Fact(fields=("last_name",), label="Nom de famille"),
    Fact(fields=("used_name",), label="Nom d’usage"),
    Fact(fields=("first_name",), label="Prénom"),
    Fact(fields=("birth_date",), label="Naissance"),
    Fact(fields=(NUMBER,), label="Numéro d’allocataire"),
    # A death silences whoever would have been asked or called: nobody dies by a default answer.
    Fact(fields=("is_deceased", "deceased_on"), label="Décès", grave=True),
    Fact(fields=("guardianship", "guardian"), label="Mesure de protection"),
    Fact(fields=("is_detained",), label="Détention"),
    Fact(fields=("has_no_known_address",), label="Sans adresse connue"),
)


def words_of(person: Person, name: str) -> str:
    """One field of a person, as it is read; empty when it says nothing."""
    value = getattr(person, name)
    if name == "guardianship":
        return person.get_guardianship_display()
    if isinstance(value, bool):
        return "oui" if value else ""
    return fr_date(value) if isinstance(value, date) else value or ""


def to_choose(kept: Person, other: Person) -> list[Fact]:
    """The facts on which the two rows do not agree."""
    return [fact for fact in FACTS if fact.differs(kept, other)]


def rows_of(kept: Person, other: Person, mask: Mask) -> list[tuple[str, str, str]]:
    """(label, words of one row, words of the other) of each fact that one of them says."""
    said = (fact for fact in FACTS if fact.is_said(kept) or fact.is_said(other))
    return [(fact.label, fact.in_words(kept, mask), fact.in_words(other, mask)) for fact in said]


def taken_over(facts: Iterable[Fact], kept: Person, other: Person) -> dict[str, dict[str, Any]]:
    """{name of a field: {"before": value, "after": value}} of what `kept` takes over from `other`."""
    return {
        name: {"before": getattr(kept, name), "after": value}
        for fact in facts
        for name, value in fact.of(other).items()
    }
