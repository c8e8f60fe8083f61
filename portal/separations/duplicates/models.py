"""What agents decided about persons who look alike: two people, or one; remembered, and taken back."""

from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.workflow.recorder import record
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.separations.people.models import Person
from portal.territory.models import Caf


class NotSamePersonQuerySet(ScopedQuerySet["NotSamePerson"]):
    """Pairs of persons told apart."""

    def about(self, person: Person) -> Self:
        """The pairs that hold, in which `person` is."""
        return self.filter(Q(first=person) | Q(second=person), undone_at=None)


@pghistory.track()
class NotSamePerson(ScopedModel):
    """Two persons who look alike and are not the same one: an agent said so, and may take it back."""

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    first = models.ForeignKey(Person, models.CASCADE, verbose_name="première personne", related_name="+")
    second = models.ForeignKey(Person, models.CASCADE, verbose_name="seconde personne", related_name="+")
    decided_at = models.DateTimeField("décidé le", auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="décidé par", related_name="+"
    )
    undone_at = models.DateTimeField("repris le", null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="repris par", null=True, blank=True, related_name="+"
    )

    objects: ClassVar = NotSamePersonQuerySet.as_manager()

    class Meta:
        verbose_name = "ressemblance écartée"
        verbose_name_plural = "ressemblances écartées"
        constraints = [
            models.UniqueConstraint(
                fields=["first", "second"], condition=Q(undone_at=None), name="not_same_person_once"
            ),
            models.CheckConstraint(name="not_same_person_in_order", condition=Q(first__lt=F("second"))),
            models.CheckConstraint(
                name="not_same_person_undone_by_someone",
                condition=Q(undone_at=None, undone_by=None) | Q(undone_at__isnull=False, undone_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"ressemblance écartée n° {self.pk}"

    @classmethod
    def keys_beside(cls, person: Person) -> set[int]:
        """Keys of those whom an agent told apart from `person`."""
        pairs = cls.objects.about(person).values_list("first_id", "second_id")
        return {key for pair in pairs for key in pair} - {person.pk}

    @classmethod
    def remember(cls, one: Person, other: Person, *, by: Agent) -> None:
        """Keep the answer that these two persons of a Caf are not the same one; once is enough."""
        first, second = sorted((one.pk, other.pk))
        cls.unscoped.get_or_create(
            first_id=first, second_id=second, undone_at=None, defaults={"caf_id": one.caf_id, "decided_by": by}
        )

    def undo(self, *, by: Agent) -> None:
        """Take the answer back, with a line in the journal; raises `ActionRefused` when it was already."""
        with locked(self):
            if self.undone_at:
                raise ActionRefused("Cette réponse a déjà été reprise : relisez la page.")
            self.undone_at, self.undone_by = timezone.now(), by
            self.save()
            record(by=by, action="same:again", target=self.first)


class PersonMergeQuerySet(ScopedQuerySet["PersonMerge"]):
    """Persons recorded twice, made one."""

    def standing(self) -> Self:
        """Those that were not taken back."""
        return self.filter(undone_at=None)


@pghistory.track()
class PersonMerge(ScopedModel):
    """`other` was recorded beside `kept` and is the same person: what pointed at it points at `kept` since.

    `moved` holds what is needed to take it back (`duplicates.merging` writes and reads it): keys of the rows that
    moved by « app.model.field », contact points ended as doubles, pairs told apart, and each fact before and after.
    """

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    kept = models.ForeignKey(Person, models.PROTECT, verbose_name="fiche gardée", related_name="+")
    other = models.ForeignKey(Person, models.PROTECT, verbose_name="autre fiche", related_name="+")
    moved = models.JSONField("ce qui a été réuni", encoder=DjangoJSONEncoder, editable=False)
    merged_at = models.DateTimeField("réunies le", auto_now_add=True)
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="réunies par", related_name="+"
    )
    undone_at = models.DateTimeField("séparées de nouveau le", null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="séparées de nouveau par", null=True, blank=True,
        related_name="+",
    )  # fmt: skip

    objects: ClassVar = PersonMergeQuerySet.as_manager()

    class Meta:
        verbose_name = "réunion de deux fiches"
        verbose_name_plural = "réunions de deux fiches"
        constraints = [
            models.UniqueConstraint(fields=["other"], condition=Q(undone_at=None), name="person_merge_once"),
            models.CheckConstraint(name="person_merge_of_two", condition=~Q(kept=F("other"))),
            models.CheckConstraint(
                name="person_merge_undone_by_someone",
                condition=Q(undone_at=None, undone_by=None) | Q(undone_at__isnull=False, undone_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"réunion n° {self.pk}"
