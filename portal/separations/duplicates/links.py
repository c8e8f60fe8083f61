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


def rows_of(key: models.ForeignKey[Any, Any], persons: Iterable[Person]) -> models.QuerySet[Any]:
    """The rows that point at one of `persons` by this key."""
    model: Any = key.model
    rows: models.QuerySet[Any] = model.unscoped.filter(**{f"{key.name}__in": [person.pk for person in persons]})
    return rows


def is_pointed_at(point: ContactPoint) -> bool:
    """Whether something refers to this contact point: a service that may read it."""
    found: Any = (key.model for key in pointing_at(ContactPoint))
    return any(
        model.unscoped.filter(**{key.name: point}).exists()
        for model, key in zip(found, pointing_at(ContactPoint), strict=True)
    )


def files_of_persons(persons: Iterable[Person]) -> models.QuerySet[Family]:
    """Every file in which one of `persons` is or was, in the order of their keys."""
    keys = [person.pk for person in persons]
    parents = Parent.unscoped.filter(person__in=keys).values("family")
    children = Child.unscoped.filter(person__in=keys).values("family")
    return Family.unscoped.filter(Q(pk__in=parents) | Q(pk__in=children)).order_by("pk")


def in_a_file(persons: PersonQuerySet) -> PersonQuerySet:
    """Without those whom only cancelled files hold, or only as a child who was cancelled."""
    held = [model.unscoped.filter(person=OuterRef("pk")) for model in (Parent, Child)]
    parents, children = (rows.filter(family__cancelled_at=None) for rows in held)
    standing = Exists(parents) | Exists(children.filter(cancelled_at=None))
    return persons.filter(standing | ~(Exists(held[0]) | Exists(held[1])))
