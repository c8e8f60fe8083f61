"""Everything that points at a person, found from the models: what moves when two rows of one person become one."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from portal.separations.duplicates.models import NotSamePerson, PersonMerge
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.models import ContactPoint, NameWord, Person, PersonQuerySet

# What the row keeps for itself: its words, and what agents decided about look-alikes.
BOOKKEEPING = (NameWord, NotSamePerson, PersonMerge, Person)


def pointing_at(model: type[models.Model]) -> Iterator[models.ForeignKey[Any, Any]]:
    """The foreign keys that lead to `model`, histories apart, in the order of their names."""
    relations = (
        field for field in model._meta.get_fields(include_hidden=True) if isinstance(field, models.ManyToOneRel)
    )
    keys = [relation.field for relation in relations if not hasattr(relation.related_model, "pgh_tracked_model")]
    yield from sorted(keys, key=name_of)


def name_of(key: models.ForeignKey[Any, Any]) -> str:
    """« separations.parent.person »."""
    return f"{key.model._meta.label_lower}.{key.name}"


def links() -> list[models.ForeignKey[Any, Any]]:
    """The foreign keys that say something about a person and follow it: parents, children, contact points, others."""
    return [key for key in pointing_at(Person) if key.model not in BOOKKEEPING]


def rows_of(key: models.ForeignKey[Any, Any], targets: Iterable[models.Model]) -> models.QuerySet[Any]:
    """The rows that point at one of `targets` by this key."""
    model: Any = key.model
    rows: models.QuerySet[Any] = model.unscoped.filter(**{f"{key.name}__in": [target.pk for target in targets]})
    return rows


def is_pointed_at(point: ContactPoint) -> bool:
    """Whether something refers to this contact point: a service that may read it."""
    return any(rows_of(key, [point]).exists() for key in pointing_at(ContactPoint))


def files_of_persons(persons: Iterable[Person]) -> models.QuerySet[Family]:
    """Every file in which one of `persons` is or was, in the order of their keys."""
    keys = [person.pk for person in persons]
    parents = Parent.unscoped.filter(person__in=keys).values("family")
    children = Child.unscoped.filter(person__in=keys).values("family")
    return Family.unscoped.filter(Q(pk__in=parents) | Q(pk__in=children)).order_by("pk")


def in_a_file(persons: PersonQuerySet) -> PersonQuerySet:
    """Without those whom only cancelled files hold, or only as a child who was cancelled."""
    parents = Parent.unscoped.filter(person=OuterRef("pk"))
    children = Child.unscoped.filter(person=OuterRef("pk"))
    standing = children.filter(cancelled_at=None, family__cancelled_at=None)
    held = Exists(parents.filter(family__cancelled_at=None)) | Exists(standing)
    return persons.filter(held | ~(Exists(parents) | Exists(children)))


def told_apart(person: Person) -> set[int]:
    """Keys of those whom an agent told apart from `person`."""
    return NotSamePerson.objects.beside(person)
