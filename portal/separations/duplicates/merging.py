"""Making one of two rows of the same person, and taking it back: under lock, whole or not at all."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError
from django.db.models import QuerySet
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import BUSY, ActionRefused, locked
from portal.journal.models import Entry
from portal.separations.duplicates.facts import OTHER, taken_over, to_choose
from portal.separations.duplicates.links import files_of_persons, is_pointed_at, links, name_of, rows_of
from portal.separations.duplicates.models import NotSamePerson, PersonMerge
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.models import ContactPoint, Person

LOCK_NOT_AVAILABLE = "55P03"
CHANGED = "L’une des deux fiches a changé depuis que vous avez ouvert la page : relisez-les, puis recommencez."
TOLD_APART = (
    "Il a été dit que ce ne sont pas la même personne : revenez d’abord sur cette réponse, sur la page de la personne."
)
TWO_PARENTS = "Ce sont les deux parents du dossier {} : deux personnes, qu’on ne réunit pas."
PARENT_AND_CHILD = "L’une est parent, l’autre enfant, dans le dossier {} : deux personnes, qu’on ne réunit pas."
TWO_CHILDREN = "Ce sont deux enfants du dossier {} : si l’un est saisi deux fois, retirez-le d’abord de ce dossier."


def seen_as(kept: Person, other: Person) -> str:
    """What a page showed of the two rows: another version is something else to decide on."""
    return f"{kept.version}.{other.version}"


def why_not(kept: Person, other: Person) -> str:
    """Why these two rows cannot be one person, as a sentence; empty when they can."""
    for person in (kept, other):
        if person.merged_into_id:
            return f"La fiche de {person} est déjà réunie avec une autre : relisez la page."
    if NotSamePerson.unscoped.filter(undone_at=None, **_in_order(kept.pk, other.pk)).exists():
        return TOLD_APART
    return _in_one_file(kept, other)


def _in_order(*keys: int) -> dict[str, int]:
    first, second = sorted(keys)
    return {"first_id": first, "second_id": second}


def _in_one_file(kept: Person, other: Person) -> str:
    """What the two are to one another in a file that both are in."""
    parents, children = (
        _places(Parent.unscoped, kept, other),
        _places(Child.unscoped.filter(cancelled_at=None), kept, other),
    )
    for said, ours, theirs in (
        (TWO_PARENTS, parents[0], parents[1]),
        (PARENT_AND_CHILD, parents[0] | children[0], parents[1] | children[1]),
        (TWO_CHILDREN, children[0], children[1]),
    ):
        both = ours & theirs
        if said == PARENT_AND_CHILD:
            both -= children[0] & children[1]
        if both:
            return said.format(Family.unscoped.get(pk=min(both)).reference)
    return ""


def _places(rows: Any, kept: Person, other: Person) -> list[set[int]]:
    return [set(rows.filter(person=person).values_list("family_id", flat=True)) for person in (kept, other)]


# Under lock ---------------------------------------------------------------------------------------------------------


@contextmanager
def _held(kept: Person, other: Person) -> Iterator[list[Family]]:
    """The two persons read again, what points at them and their files, all locked; the files.

    Of two agents the second waits for the first of the two persons, by their keys, and for nothing else: whoever holds
    something else while they want a person is never kept waiting, so that nobody waits for one another.
    """
    first, second = sorted((kept, other), key=lambda person: person.pk)
    with locked(first):
        try:
            second.refresh_from_db(from_queryset=Person.unscoped.select_for_update(of=("self",), nowait=True))
            for key in links():
                list(rows_of(key, (kept, other)).select_for_update(of=("self",), nowait=True))
            files = list(files_of_persons((kept, other)).select_for_update(of=("self",), no_key=True, nowait=True))
        except OperationalError as error:
            if getattr(error.__cause__, "pgcode", "") != LOCK_NOT_AVAILABLE:
                raise
            raise ActionRefused(BUSY) from error
        yield files


def _tell(action: str, kept: Person, other: Person, files: Collection[Family], *, by: Agent) -> None:
    """One line of the journal for each person and each file; keys, never names."""
    Entry.objects.record(by=by, action=action, target=kept, note=f"avec la fiche n° {other.pk}")
    Entry.objects.record(by=by, action=action, target=other, note=f"avec la fiche n° {kept.pk}")
    for family in files:
        Entry.objects.record(by=by, action=action, target=family)


# Merging ------------------------------------------------------------------------------------------------------------


def merge(kept: Person, other: Person, *, by: Agent, chosen: Mapping[str, str], seen: str) -> PersonMerge:
    """Make one person of the two: `kept` stays, what points at `other` points at it; the `PersonMerge`.

    `chosen`: {name of a fact: `KEPT` or `OTHER`}; `seen`: what the page showed (`seen_as`). Raises `ActionRefused`.
    """
    with _held(kept, other):
        if seen != seen_as(kept, other):
            raise ActionRefused(CHANGED)
        if said := why_not(kept, other):
            raise ActionRefused(said)
        facts = taken_over([fact for fact in to_choose(kept, other) if chosen[fact.name] == OTHER], kept, other)
        files = list(files_of_persons([other]))
        moved = {
            "doubles": _end_doubles(kept, other, by=by),
            "links": {name_of(key): _point(key, rows_of(key, [other]), kept) for key in links()},
            "pairs": _follow_pairs(kept, other, by=by),
            "facts": facts,
        }
        other.merged_into = kept
        other.save(update_fields=["merged_into"])
        for name, change in facts.items():
            setattr(kept, name, change["after"])
        kept.save()
        done = PersonMerge(caf_id=kept.caf_id, kept=kept, other=other, moved=moved, merged_by=by)
        done.save()
        _tell("person:merge", kept, other, files, by=by)
    return done


def _point(key: Any, rows: QuerySet[Any], person: Person) -> list[int]:
    """Let these rows point at `person`; their keys."""
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    rows.update(**{key.name: person})
    return keys


def _end_doubles(kept: Person, other: Person, *, by: Agent) -> list[int]:
    """End one of each two contact points that say the same; the keys of those ended.

    The more confidential one stays; one that a service reads stays too, beside the other.
    """
    ours, theirs = (list(ContactPoint.unscoped.filter(person=person, ended_at=None)) for person in (kept, other))
    ended = []
    for point in theirs:
        twin = next((own for own in ours if own.says_the_same_as(point)), None)
        if twin is None:
            continue
        weaker = min(twin, point, key=lambda one: (one.is_shelter, not one.is_open, is_pointed_at(one), one is twin))
        if not is_pointed_at(weaker):
            weaker.end(by=by)
            ended.append(weaker.pk)
    return ended


def _follow_pairs(kept: Person, other: Person, *, by: Agent) -> dict[str, list[Any]]:
    """Who was told apart from `other` is told apart from `kept`: {"moved": keys, "ended": keys} of the pairs."""
    pairs: dict[str, list[Any]] = {"moved": [], "ended": []}
    apart = NotSamePerson.keys_beside(kept)
    for pair in NotSamePerson.objects.about(other):
        third = pair.second_id if pair.first_id == other.pk else pair.first_id
        if third in apart:
            pair.undone_at, pair.undone_by = timezone.now(), by
            pairs["ended"].append(pair.pk)
        else:
            pair.first_id, pair.second_id = sorted((third, kept.pk))
            pairs["moved"].append(pair.pk)
        pair.save()
    return pairs


# Taking it back -----------------------------------------------------------------------------------------------------


def undo(done: PersonMerge, *, by: Agent) -> None:
    """Make two persons again, each with what it had; what came since stays with the one that was kept.

    Raises `ActionRefused` with what changed since, when nobody can tell any more whose it is.
    """
    kept, other = done.kept, done.other
    with _held(kept, other) as files, locked(done):
        if said := why_not_undo(done, files):
            raise ActionRefused(said)
        for name, change in done.moved["facts"].items():
            setattr(kept, name, _read(name, change["before"]))
        kept.save()
        other.merged_into = None
        other.save(update_fields=["merged_into"])
        for key in links():
            keys = done.moved["links"].get(name_of(key), [])
            _point(key, rows_of(key, [kept]).filter(pk__in=keys), other)
        doubles = ContactPoint.unscoped.filter(pk__in=done.moved["doubles"])
        doubles.update(ended_at=None, ended_by=None)
        _return_pairs(done, kept, other)
        done.undone_at, done.undone_by = timezone.now(), by
        done.save()
        _tell("person:split", kept, other, list(files_of_persons([other])), by=by)


def _read(name: str, stored: Any) -> Any:
    """A value of `Person` as it was before it was stored as JSON."""
    return _field(name).to_python(stored)


def _field(name: str) -> Any:
    return Person._meta.get_field(name)


def _return_pairs(done: PersonMerge, kept: Person, other: Person) -> None:
    pairs = done.moved["pairs"]
    for pair in NotSamePerson.unscoped.filter(pk__in=pairs["moved"]):
        third = pair.second_id if pair.first_id == kept.pk else pair.first_id
        pair.first_id, pair.second_id = sorted((third, other.pk))
        pair.save()
    NotSamePerson.unscoped.filter(pk__in=pairs["ended"]).update(undone_at=None, undone_by=None)


def why_not_undo(done: PersonMerge, files: Collection[Family]) -> str:
    """Why the two cannot be told apart again, as a sentence naming what changed since; empty when they can.

    `files`: those of the person who was kept.
    """
    kept = done.kept
    if done.undone_at:
        return "Ces deux fiches sont déjà séparées : relisez la page."
    if kept.merged_into_id:
        return f"La fiche de {kept} a depuis été réunie avec une autre : séparez d’abord celles-là."
    corrected = [
        f"{_field(name).verbose_name} (« {_read(name, change['after'])} »)"
        for name, change in done.moved["facts"].items()
        if getattr(kept, name) != _read(name, change["after"])
    ]
    if corrected:
        return (
            f"Corrigé depuis la réunion : {', '.join(corrected)}. Remettez ce qui est entre guillemets, séparez les "
            "fiches, puis corrigez celle qu’il faut."
        )
    return _number_taken(done) or _link_gone(done) or _danger_since(done, files)


def _number_taken(done: PersonMerge) -> str:
    """Each gets back the number it had: nobody else may bear it now."""
    own = done.moved["facts"].get("allocataire_number", {}).get("before", done.kept.allocataire_number)
    for number in filter(None, (own, done.other.allocataire_number)):
        bearers = Person.unscoped.filter(caf=done.caf_id, allocataire_number=number, merged_into=None)
        if bearers.exclude(pk=done.kept_id).exists():
            return f"Le numéro d’allocataire {number} est depuis celui d’une autre personne."
    return ""


def _link_gone(done: PersonMerge) -> str:
    """Each row that moved is still there, and still of the person who was kept."""
    for key in links():
        keys = done.moved["links"].get(name_of(key), [])
        if rows_of(key, [done.kept]).filter(pk__in=keys).count() < len(keys):
            return (
                f"Depuis la réunion, ce qui venait de l’autre fiche a changé ({key.model._meta.verbose_name_plural})."
            )
    return ""


def _danger_since(done: PersonMerge, files: Collection[Family]) -> str:
    """What was told since covers the files of both: it is seen to first. In the words that everybody reads."""
    if any(
        report.lifted_at is None and report.recorded_at > done.merged_at
        for family in files
        for report in family.dangers_nearby
    ):
        return "Un contact par le référent est attendu : les fiches ne se séparent pas pour l’instant."
    return ""
