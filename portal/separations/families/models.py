"""The family file: one or two parents kept apart, and their children; each is a person known to the Caf."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone
from portal.journal.models import Entry
from portal.separations.families.name_words import WORDS_FOLLOW_NAMES, words_of_persons
from portal.separations.families.owned_file import (
    CLOSED_IFF_OUTCOME,
    OWN_COLUMNS,
    OWN_INDEXES,
    OWN_TRIGGERS,
    OwnedFile,
    OwnedFileQuerySet,
)
from portal.separations.families.triggers import (
    CONTACT_COUNTS,
    PERSON_COUNTS,
    SECOND_PARENT_OR_A_REASON,
    counts_for_its_file,
    one_place_in_a_file,
)
from portal.separations.families.when_told import tell_danger
from portal.separations.people.models import ContactPoint, Person
from portal.separations.people.triggers import of_standing_persons
from portal.territory.models import Caf

pgtrigger.register(PERSON_COUNTS, WORDS_FOLLOW_NAMES)(Person)
pgtrigger.register(*CONTACT_COUNTS)(ContactPoint)


def reference_of(caf: str, number: int) -> str:
    """« 59-0001234 »: the number of a file, as agents give it on the telephone."""
    return f"{caf}-{number:07d}"


def in_danger(family: str) -> models.Func:
    """Whether a danger is open on the file that the lookup `family` leads to; the database answers whoever asks."""
    return models.Func(family, function="separations_in_danger", output_field=models.BooleanField())


def dangers_around(family: Any) -> models.Func:
    """The keys of the dangers told on the file that the lookup `family` leads to, or that threaten somebody of it."""
    keys: ArrayField[Any, Any] = ArrayField(models.BigIntegerField())
    return models.Func(family, function="separations_dangers_around", output_field=keys)


class FamilyQuerySet(OwnedFileQuerySet):
    """Family files."""

    def for_file(self) -> Self:
        """With what the page of the file shows, in a constant number of queries."""
        events = [self._with_their_author(name) for name in ("separations", "reconciliations")]
        return (
            self.select_related("caf", "opened_by", "referent", "closed_by", "hand_over__giver")
            .prefetch_related("parents__person__contact_points", "children")
            .prefetch_related(*events, "separations__residences")
        )

    def with_danger_keys(self) -> Self:
        """With the keys of the dangers around each: `dangers_nearby` asks nothing when there is none.

        Not of files that a POST locks: what was told while it waited would not be seen.
        """
        return self.annotate(danger_keys=dangers_around("pk"))

    def in_danger(self) -> Self:
        """Those where a danger is open, as the database answers whoever may see none of the dangers too."""
        return self.filter(in_danger("pk"))

    def _with_their_author(self, events: str) -> Any:
        """Rows of another feature that say who logged them, in one query with them."""
        rows: Any = self.model._meta.get_field(events).related_model
        return models.Prefetch(events, rows._default_manager.select_related("logged_by"))

    def standing(self) -> Self:
        """Files that were not cancelled."""
        return self.filter(cancelled_at=None)

    def cancelled(self) -> Self:
        """Files typed by mistake, cancelled with a reason."""
        return self.filter(cancelled_at__isnull=False)


@pghistory.track(exclude=["version", "due_on", "step_for"])
class Family(Versioned, Cancellable, OwnedFile):
    """The file of one or two parents and their children, of one Caf.

    `version` counts the changes of all that hangs on the file: persons, contact points, children, separations.
    """

    class NoSecondParent(models.TextChoices):
        UNKNOWN = "unknown", "parent non connu"
        NOT_RECOGNISED = "not_recognised", "enfant non reconnu par un second parent"
        ONE_ALONE = "one_alone", "enfant d’un seul parent"

    class Restoring(models.TextChoices):
        MISTAKE = "mistake", "annulé par erreur"
        NEEDED = "needed", "le dossier sert de nouveau"
        CONTACT = "contact", "contact par le référent"

    caf_path = "caf"
    file_path = "pk"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="families", db_index=False)
    opened_at = models.DateTimeField("ouvert le", auto_now_add=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="ouvert par", null=True, related_name="+"
    )
    no_second_parent = models.CharField(
        "pourquoi il n’y a pas de second parent", max_length=14, choices=NoSecondParent, blank=True
    )

    objects: ClassVar = FamilyQuerySet.as_manager()

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"
        constraints = [
            # The target of the composite foreign keys that hold a row and its family in the same Caf.
            models.UniqueConstraint(fields=["id", "caf"], name="family_with_caf"),
            cancelled_by_someone("family_cancelled_by_someone"),
            CLOSED_IFF_OUTCOME,
        ]
        indexes = OWN_INDEXES
        triggers = [counts_changes(exclude=OWN_COLUMNS), *OWN_TRIGGERS]

    def __str__(self) -> str:
        return f"Dossier {self.reference}"

    def get_absolute_url(self) -> str:
        """The page of the file."""
        return reverse("family_detail", args=[self.pk])

    @property
    def reference(self) -> str:
        """The number agents give on the telephone: Caf, then file."""
        return reference_of(self.caf_id, self.pk)

    @property
    def danger_is_open(self) -> bool:
        """Whether a danger is recorded and not lifted, here or on another file for somebody of this one."""
        return any(report.lifted_at is None for report in self.dangers_nearby)

    @cached_property
    def is_in_danger(self) -> bool:
        """The same, asked of the database, which answers those who may see none of the dangers too."""
        return bool(Family.unscoped.annotate(asked=in_danger("pk")).values_list("asked", flat=True).get(pk=self.pk))

    @cached_property
    def dangers_nearby(self) -> list[Any]:
        """The dangers told on this file, and those told on another one that threaten somebody of this one."""
        if vars(self).get("danger_keys") == []:
            return []
        return list(self.dangers.model._default_manager.around(self))

    @property
    def both_parents(self) -> list[Any]:
        """[first, second], always in this order; None for one who is not known."""
        known = {parent.position: parent for parent in self.parents.all()}
        return [known.get(1), known.get(2)]

    @property
    def known_children(self) -> list[Any]:
        """The children who were not cancelled, the eldest first, those expected last."""
        return [child for child in self.children.all() if child.cancelled_at is None]

    @property
    def surnames(self) -> str:
        """« Petit et Girard », the parents who are known."""
        return " et ".join(parent.surname for parent in self.both_parents if parent)

    @property
    def latest_separation(self) -> Any:
        """The last separation of the parents that stands, or None."""
        standing = (row for row in self.separations.all() if row.cancelled_at is None)
        return max(standing, key=lambda row: (row.separated_on, row.pk), default=None)

    def end_with_it(self, *, by: Agent) -> None:
        """Cancelled, the file asks for nothing more, and goes to nobody."""
        self.next_steps.end(by=by, how="withdrawn")
        self.hand_over = None

    @transaction.atomic
    def report_danger(self, *, by: Agent, note: str, **parts: Any) -> Any:
        """Open a danger on this file, cancelled or closed as it may be; the journal keeps who did, never the note.

        `parts`: who is threatened and by whom, as `DangerReport.tell` takes them.
        """
        held = Family.unscoped.select_for_update(of=("self",), no_key=True)
        self.refresh_from_db(fields=["cancelled_at"], from_queryset=held)
        if self.cancelled_at:
            self.restore(by=by, reason=str(self.Restoring.CONTACT.label))
        report = self.dangers.create(recorded_by=by, note=note)
        report.tell(**parts)
        tell_danger(report, by=by)
        for read_before in ("dangers_nearby", "danger_keys"):
            self.__dict__.pop(read_before, None)
        Entry.objects.record(by=by, action="danger:record", target=report)
        self.reopen_if_closed(by=by)
        return report


def mark_contact_first(rows: Iterable[Any], key: str = "pk") -> None:
    """Say of each row whether the file whose number is its `key` asks for a contact by the référent first.

    `contact_first`, in one query for the rows of a page.
    """
    listed = list(rows)
    numbers = {getattr(row, key) for row in listed}
    found = set(Family.objects.filter(pk__in=numbers).in_danger().values_list("pk", flat=True))
    for row in listed:
        row.contact_first = getattr(row, key) in found


class WithPersonManager(models.Manager.from_queryset(ScopedQuerySet)):  # type: ignore[misc]  # a class made on the fly
    """Rows with the person they are about, in one query: they are never shown without."""

    def get_queryset(self) -> Any:
        """The rows joined with their person."""
        return super().get_queryset().select_related("person")


@pghistory.track()
class Parent(ScopedModel):
    """One of the two parents of a file. What concerns one is never shown as the other's."""

    class Title(models.TextChoices):
        MOTHER = "mother", "mère"
        FATHER = "father", "père"
        PARENT = "parent", "parent"

    caf_path = "caf"
    file_path = "family_id"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="parents")
    person = models.ForeignKey(Person, models.PROTECT, verbose_name="personne", related_name="as_parent")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField("rang", choices=[(1, "premier parent"), (2, "second parent")])
    title = models.CharField("lien avec les enfants", max_length=6, choices=Title)

    objects: ClassVar = WithPersonManager()

    class Meta:
        verbose_name = "parent"
        verbose_name_plural = "parents"
        ordering = ["family", "position"]
        constraints = [
            models.UniqueConstraint(fields=["family", "position"], name="parent_position_once"),
            models.UniqueConstraint(fields=["family", "person"], name="parent_person_once"),
            models.CheckConstraint(condition=Q(position__in=[1, 2]), name="parent_position_one_or_two"),
        ]
        triggers = [
            *counts_for_its_file(), SECOND_PARENT_OR_A_REASON, *words_of_persons(is_parent=True),
            *of_standing_persons(lock="SHARE"), *one_place_in_a_file("separations_child", child="placed"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.person)

    def get_absolute_url(self) -> str:
        """The page of the family file."""
        return reverse("family_detail", args=[self.family_id])

    @property
    def surname(self) -> str:
        """The name of the person in a couple: « Petit et Girard »."""
        return self.person.used_name or self.person.last_name


@pghistory.track()
class Child(Cancellable):
    """A child of this file: of both parents or of one, born or expected."""

    class Of(models.TextChoices):
        BOTH = "both", "des deux parents"
        FIRST = "first", "du premier parent seulement"
        SECOND = "second", "du second parent seulement"

    caf_path = "caf"
    file_path = "family_id"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="children")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, verbose_name="personne", related_name="as_child", null=True)
    of = models.CharField("enfant", max_length=6, choices=Of, default=Of.BOTH)
    is_adopted = models.BooleanField("adopté", default=False)
    expected_on = models.DateField("naissance attendue le", null=True, blank=True)

    objects: ClassVar = WithPersonManager()

    class Meta:
        verbose_name = "enfant"
        verbose_name_plural = "enfants"
        ordering = ["family", "person__birth_date", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["family", "person"], condition=Q(cancelled_at=None), name="child_person_once"
            ),
            models.CheckConstraint(
                name="child_born_or_expected",
                condition=Q(person__isnull=False) | Q(expected_on__isnull=False),
            ),
            cancelled_by_someone("child_cancelled_by_someone"),
        ]
        triggers = [
            *counts_for_its_file(), *words_of_persons(is_parent=False),
            *of_standing_persons(lock="SHARE"), *one_place_in_a_file("separations_parent", child="new_rows"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.person) if self.person else "enfant à naître"

    @property
    def in_words(self) -> str:
        """« 2 mars 2008, adopté »: birth, what is particular; where the child lives is said by `home_in_words`."""
        born = self.person.birth_date if self.person else None
        expected = f"attendu le {fr_date(self.expected_on)}" if self.expected_on else "naissance non renseignée"
        said = (
            fr_date(born) if born else expected,
            "adopté" if self.is_adopted else "",
            "" if self.of == self.Of.BOTH else self.get_of_display(),
            *(self.person.facts if self.person else ()),
        )
        return ", ".join(filter(None, said))

    @property
    def home_in_words(self) -> str:
        """Where the child lives since the last separation: « chez Lucie », « en alternance »; or nothing is said."""
        separation = self.family.latest_separation
        return separation.homes.get(self.pk, "") if separation else ""

    def get_absolute_url(self) -> str:
        """The page of the family file."""
        return reverse("family_detail", args=[self.family_id])
