"""What the parts of a sheet must agree on: from answers each right by itself to what is said beside a field."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from portal.foundation.names import search_key

# Code civil, art. 311: a child is presumed conceived in the 300 days before its birth.
LONGEST_PREGNANCY = 300
YOUNGEST_PARENT = 12
OWN_CONTACT = (
    "Les deux parents ont {} : ce qui est écrit à l’un arriverait à l’autre. Demandez à chacun {}, ou laissez vide."
)
SAME_NUMBER = "Les deux parents ont le même numéro : gardez-le pour celui qui l’a."
SAME_PERSON = "Les deux parents sont la même personne : corrigez le nom, ou précisez les deux dates de naissance."
YOUNG_AT_SEPARATION = f"Ce parent aurait eu moins de {YOUNGEST_PARENT} ans à la séparation : vérifiez les deux dates."
YOUNG_AT_BIRTH = f"{{}} aurait eu moins de {YOUNGEST_PARENT} ans à cette naissance : vérifiez les deux dates."
CHILD_TWICE = "Cet enfant est saisi deux fois, ou déjà au dossier : videz cette ligne."
BORN_TOO_LATE = f"Cet enfant est né plus de {LONGEST_PREGNANCY} jours après la séparation : vérifiez les deux dates."

# The answers of one form by field; a wrong or missing one is absent or empty.
Answers = Mapping[str, Any]


class Problem(NamedTuple):
    """A sentence in French to say beside `field` of the form `part` (its prefix)."""

    part: str
    field: str
    message: str


def years_between(earlier: date, later: date) -> int:
    """Whole years from one day to another; negative when they are the other way round."""
    return later.year - earlier.year - ((later.month, later.day) < (earlier.month, earlier.day))


def disagreements(
    *,
    parents: Mapping[str, Answers],
    separation: Answers,
    children: Mapping[str, Answers],
    other_children: Iterable[tuple[str, date]] = (),
) -> Iterator[Problem]:
    """Every problem between the parts; `parents` (the two, in order) and `children` by the prefix of their forms.

    `children` holds the rows that are filled and right; `other_children` are on file and not on the page.
    """
    yield from _between_parents(parents)
    yield from _parents_at_separation(parents, separation)
    known = {(search_key(first_name), born) for first_name, born in other_children}
    for part, child in children.items():
        key = (search_key(child["first_name"]), child["birth_date"])
        if key in known:
            yield Problem(part, "first_name", CHILD_TWICE)
        known.add(key)
        yield from _around_birth(part, child, parents, separation)


def _between_parents(parents: Mapping[str, Answers]) -> Iterator[Problem]:
    (_, first), (part, second) = parents.items()
    if _both(first, second, "allocataire_number"):
        yield Problem(part, "allocataire_number", SAME_NUMBER)
    names = [(answers.get("last_name") or "", answers.get("first_name") or "") for answers in (first, second)]
    named_alike = all(map(all, names)) and search_key(*names[0]) == search_key(*names[1])
    if named_alike and first.get("birth_date") == second.get("birth_date"):
        yield Problem(part, "last_name", SAME_PERSON)
    if _both(first, second, "email"):
        yield Problem(part, "email", OWN_CONTACT.format("la même adresse électronique", "la sienne"))
    if _both(first, second, "phone"):
        yield Problem(part, "phone", OWN_CONTACT.format("le même téléphone", "le sien"))


def _both(first: Answers, second: Answers, field: str) -> bool:
    """Whether both parents gave the same answer, capitals apart."""
    answer = first.get(field) or ""
    return bool(answer) and answer.casefold() == (second.get(field) or "").casefold()


def _parents_at_separation(parents: Mapping[str, Answers], separation: Answers) -> Iterator[Problem]:
    separated_on = separation.get("separated_on")
    for part, parent in parents.items():
        born = parent.get("birth_date")
        if born and separated_on and years_between(born, separated_on) < YOUNGEST_PARENT:
            yield Problem(part, "birth_date", YOUNG_AT_SEPARATION)


def _around_birth(part: str, child: Answers, parents: Mapping[str, Answers], separation: Answers) -> Iterator[Problem]:
    separated_on = separation.get("separated_on")
    if separated_on and (child["birth_date"] - separated_on).days > LONGEST_PREGNANCY:
        yield Problem(part, "birth_date", BORN_TOO_LATE)
    for parent in parents.values():
        born = parent.get("birth_date")
        if born and years_between(born, child["birth_date"]) < YOUNGEST_PARENT:
            name = " ".join(filter(None, (parent.get("first_name"), parent.get("last_name"))))
            yield Problem(part, "birth_date", YOUNG_AT_BIRTH.format(name or "Un parent"))
