"""The files that answer a search: by their persons, the two names of a couple, a number, or a near spelling."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Q

from portal.accounts.models import Agent
from portal.foundation.text.names import asked, ways_in
from portal.separations.dangers.mask import masked_files
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.models import NameSpelling, NameWord, Person, PersonQuerySet
from portal.separations.search.numbers import families_numbered
from portal.separations.search.query import SearchQuery

# Files of parents so named that are read to see which are couples.
COUPLES = 500
# Words compared with one that nobody bears.
SPELLINGS = 20
LIKE_ENOUGH = 0.4


@dataclass(frozen=True, kw_only=True)
class Found:
    """Family files in the order of names, whether there are others, and the spelling that was searched instead."""

    files: list[Family]
    more: bool = False
    instead: str = ""


def find_families(agent: Agent, query: SearchQuery, most: int) -> Found:
    """The `most` first files of the perimeter of `agent` that answer `query`."""
    if not query.is_something:
        return Found(files=[])
    if query.reference:
        caf, key = query.reference
        known = Family.objects.visible_to(agent).filter(pk=key, caf=caf)
        return _read(agent, known.values_list("pk", flat=True), most)
    if query.short_number:
        return _read(agent, families_numbered(agent, query.short_number), most)
    found = _answering(agent, query, query.name, most)
    if len(found) < most and _names_alone(query):
        found = list(dict.fromkeys(chain(found, _couples(agent, query.name, found, most))))
    if found or not query.name:
        return _read(agent, found, most)
    instead = respelled(agent, query.name)
    return _read(agent, _answering(agent, query, instead, most) if instead else [], most, instead)


def _answering(agent: Agent, query: SearchQuery, name: str, most: int) -> list[int]:
    """Keys of the files of the first persons who answer; one that is masked answers no telephone and no e-mail."""
    found = _files_of(agent, _first_persons(agent, query, name, most))
    if not (query.phone or query.email):
        return found
    masked = masked_files(agent, among=found)
    return [key for key in found if key not in masked]


def _names_alone(query: SearchQuery) -> bool:
    return bool(query.name) and not (query.birth_date or query.number or query.phone or query.email)


def _persons(agent: Agent, query: SearchQuery, name: str) -> PersonQuerySet:
    """Persons who answer each part of the question."""
    known: PersonQuerySet = Person.objects.visible_to(agent).standing()
    persons = known
    if name:
        persons = persons.named(name)
    if query.birth_date:
        persons = persons.filter(birth_date=query.birth_date)
    if query.phone:
        persons = persons.reached_by(phone=query.phone)
    if query.email:
        persons = persons.reached_by(email__iexact=query.email)
    if query.number and query.packed_date:
        numbered = known.numbered(query.number).values("pk")
        return persons.filter(Q(pk__in=numbered) | Q(birth_date=query.packed_date))
    return persons.numbered(query.number) if query.number else persons


def _first_persons(agent: Agent, query: SearchQuery, name: str, most: int) -> list[int]:
    """Keys of the first persons who answer, in the order of their names: enough for one file more than `most`."""
    first = 2 * most + 1
    if _names_alone(query):
        return NameWord.objects.visible_to(agent).persons(name, first)
    persons = _persons(agent, query, name).order_by("sort_key", "pk")
    return list(persons.values_list("pk", flat=True)[:first])


def _files_of(agent: Agent, keys: list[int]) -> list[int]:
    """Keys of the files of these persons, in their order."""
    rank = {key: place for place, key in enumerate(keys)}
    parents = Parent.objects.visible_to(agent).filter(person__in=keys, family__cancelled_at=None)
    children = Child.objects.visible_to(agent).filter(person__in=keys, cancelled_at=None, family__cancelled_at=None)
    rows = chain(*(links.order_by().values_list("person_id", "family_id") for links in (parents, children)))
    return list(dict.fromkeys(family for _, family in sorted((rank[person], family) for person, family in rows)))


def _couples(agent: Agent, name: str, found: list[int], most: int) -> Iterable[int]:
    """Keys of the files, beside those `found`, whose two parents answer the words of `name` together."""
    if len(asked(name)) < 2:
        return []
    named = NameWord.objects.visible_to(agent).filter(is_parent=True).answering(name, "family")
    keys = named.exclude(family__in=found).values_list("family_id", flat=True).distinct().order_by("family_id")
    couples = Family.objects.visible_to(agent).standing().filter(pk__in=list(keys[:COUPLES]))
    couples = couples.prefetch_related("parents").order_by("pk")
    return [family.pk for family in couples if _is_of(family, name)][: most + 1]


def _is_of(family: Family, name: str) -> bool:
    """Whether `name` says a last name of each parent: « Lefèvre Marc » is not the couple of an Hélène Lefèvre."""
    wanted = asked(name)
    for parent in family.parents.all():
        keys = ways_in(*filter(None, (parent.person.last_name, parent.person.used_name)))
        if not any(word.is_answered_by(keys) for word in wanted):
            return False
    return True


def _read(agent: Agent, keys: Iterable[int], most: int, instead: str = "") -> Found:
    ranks = {key: rank for rank, key in enumerate(dict.fromkeys(keys))}
    wanted = [key for key, rank in ranks.items() if rank < most]
    rows = Family.objects.visible_to(agent).standing().filter(pk__in=wanted)
    rows = rows.prefetch_related("parents", "children", "separations")
    files = sorted(rows, key=lambda family: ranks[family.pk])
    return Found(files=files, more=len(ranks) > most, instead=instead if files else "")


def respelled(agent: Agent, name: str) -> str:
    """`name` with each word that nobody of the perimeter bears led to the nearest one that somebody does; or ""."""
    known, words, changed = NameWord.objects.visible_to(agent), [], False
    for word in asked(name):
        typed = word.spellings[0]
        if known.answering(typed, "person").exists():
            words.append(typed)
            continue
        near = NameSpelling.objects.visible_to(agent).filter(word__trigram_similar=typed)
        near = near.annotate(likeness=TrigramSimilarity("word", typed)).filter(likeness__gte=LIKE_ENOUGH)
        candidates = near.order_by("-likeness", "word").values_list("word", flat=True)[:SPELLINGS]
        best = next((candidate for candidate in candidates if known.answering(candidate, "person").exists()), "")
        if not best:
            return ""
        words.append(best)
        changed = True
    return " ".join(words) if changed else ""
