"""What the parts of a sheet must agree on: from answers each right by itself to what is said beside a field."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from portal.foundation.text.names import search_key

# Code civil, art. 311: a child is presumed conceived in the 300 days before its birth.
LONGEST_PREGNANCY = 300
YOUNGEST_PARENT = 12
OWN_CONTACT = (
    "Les deux parents ont {} : ce qui est écrit à l’un arriverait à l’autre. Demandez à chacun {}, ou laissez vide."
)
SAME_NUMBER = "Les deux parents ont le même numéro : gardez-le pour celui qui l’a."
SAME_PERSON = "Les deux parents sont la même personne : corrigez le nom, ou précisez les deux dates de naissance."
CHILD_TWICE = "Cet enfant est saisi deux fois, ou déjà au dossier : videz cette ligne."
OTHERS_CHILD = "Il n’y a pas de second parent : dites que l’enfant est du premier parent seulement."
# Rare, but true at times: the agent confirms each, with a reason.
YOUNG_AT_SEPARATION = f"{{}} avait moins de {YOUNGEST_PARENT} ans à la séparation"
YOUNG_AT_BIRTH = f"{{}} avait moins de {YOUNGEST_PARENT} ans à la naissance de {{}}"
BORN_TOO_LATE = f"{{}} est né plus de {LONGEST_PREGNANCY} jours après la séparation"

# The answers of one form by field; a wrong or missing one is absent or empty.
Answers = Mapping[str, Any]


class Problem(NamedTuple):
    """A sentence in French to say beside `field` of the form `part` (its prefix).

    `doubt`: what would have to be true, in words, when the agent may confirm it; empty for what cannot be.
    """

    part: str
    field: str
    message: str
    doubt: str = ""

    @property
    def key(self) -> str:
        """What tells this doubt from the others of the sheet, whatever else is typed."""
        return f"{self.part}_{self.field}_{sha256(self.doubt.encode()).hexdigest()[:8]}"


def doubtful(part: str, field: str, doubt: str) -> Problem:
    """A `Problem` that the agent may confirm."""
    return Problem(part, field, f"{doubt} : vérifiez les deux dates, ou confirmez plus bas.", doubt)


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
    """Every problem between the parts; `parents` (one or two, in order) and `children` by the prefix of their forms.

    `children` holds the rows that are filled and right; `other_children` are on file and not on the page.
    """
    if len(parents) > 1:
        yield from _between_parents(parents)
    yield from _parents_at_separation(parents, separation)
    known = {(search_key(first_name), born) for first_name, born in other_children}
    for part, child in children.items():
        if len(parents) < 2 and child.get("of") == "second":
            yield Problem(part, "of", OTHERS_CHILD)
        if child.get("birth_date"):
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
    named_alike = all(last for last, _ in names) and search_key(*names[0]) == search_key(*names[1])
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
            yield doubtful(part, "birth_date", YOUNG_AT_SEPARATION.format(_name_of(parent)))


def _around_birth(part: str, child: Answers, parents: Mapping[str, Answers], separation: Answers) -> Iterator[Problem]:
    separated_on, born_on, of = separation.get("separated_on"), child["birth_date"], child.get("of")
    if child.get("is_adopted"):
        return
    of_both = of not in ("first", "second")
    if of_both and separated_on and (born_on - separated_on).days > LONGEST_PREGNANCY:
        yield doubtful(part, "birth_date", BORN_TOO_LATE.format(child["first_name"]))
    for rank, parent in zip(("first", "second"), parents.values(), strict=False):
        born = parent.get("birth_date")
        if (of_both or of == rank) and born and years_between(born, born_on) < YOUNGEST_PARENT:
            yield doubtful(part, "birth_date", YOUNG_AT_BIRTH.format(_name_of(parent), child["first_name"]))


def _name_of(parent: Answers) -> str:
    return " ".join(filter(None, (parent.get("first_name"), parent.get("last_name")))) or "Un parent"
