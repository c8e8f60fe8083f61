"""Dangers for persons, recorded until they are lifted: each holds in every file of those whom it threatens."""

from collections.abc import Collection
from typing import Any, ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry
from portal.separations.dangers.permissions import (
    UNDO_FOR,
    is_for_another_to_lift,
    may_lift_danger,
    may_undo_danger,
)
from portal.separations.families.models import Family, dangers_around
from portal.separations.families.when_told import tell_danger_over, tell_threatened
from portal.separations.people.models import Person
from portal.separations.people.triggers import of_standing_persons
from portal.territory.models import Caf

ANOTHER_LIFTS = (
    "Votre Caf veut qu’une autre personne que l’auteur du signalement lève le danger : demandez à un collègue."
)
UNDONE = "Signalé par erreur : annulé par son auteur dans les minutes qui ont suivi."
TOO_LATE_TO_UNDO = (
    "Ce signalement ne s’annule plus : plus de dix minutes ont passé, ou il est déjà levé. Un travailleur social ou "
    "le responsable le lève, avec un motif."
)
ALREADY_TOLD = "De qui vient la menace est déjà noté : ouvrez le dossier pour le lire, puis corrigez-le."


class Part(models.TextChoices):
    """The persons of a file, as they are told apart on the telephone."""

    FIRST = "parent_1", "le premier parent"
    SECOND = "parent_2", "le second parent"
    CHILDREN = "children", "un enfant, ou plusieurs"


def persons_of(family: Family) -> dict[str, list[Person]]:
    """{part: persons} of a file; a parent who is not known and a child to be born are nobody yet."""
    first, second = family.both_parents
    return {
        Part.FIRST: [first.person] if first else [],
        Part.SECOND: [second.person] if second else [],
        Part.CHILDREN: [child.person for child in family.known_children if child.person],
    }


class DangerQuerySet(ScopedQuerySet["DangerReport"]):
    """Dangers."""

    def around(self, family: Family) -> Self:
        """Those told on this file, and those told on another one that threaten somebody of this one; oldest first."""
        keys = dangers_around(models.Value(family.pk))
        is_one = models.Func(
            "pk", keys, template="%(expressions)s)", arg_joiner=" = ANY (", output_field=models.BooleanField()
        )
        rows = self.filter(is_one).order_by("pk")
        return rows.select_related("family", "recorded_by", "lifted_by", "threat_from").prefetch_related("threatened")


@pghistory.track(exclude=["caf"])
class DangerReport(Versioned, ScopedModel):
    """A danger for persons, recorded until lifted. Read by right holders alone (`may_see_danger`).

    `family` is the file on which it was told. When nobody was named as threatened, all of that file are, but for whom
    the threat comes from.
    """

    caf_path = "family__caf"
    file_path = "family_id"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="dangers")
    # That of the file, held by a composite foreign key: the dangers of one Caf are found without the files of all.
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False, editable=False)
    threatened: Any = models.ManyToManyField(
        Person, through="ThreatenedPerson", verbose_name="personnes menacées", related_name="dangers"
    )
    names_whom = models.BooleanField("les personnes menacées sont nommées", default=False)
    threat_from = models.ForeignKey(
        Person, models.PROTECT, verbose_name="la menace vient de", null=True, blank=True, related_name="+"
    )
    threat_from_other = models.CharField("la menace vient d’une autre personne", max_length=160, blank=True)
    note = models.TextField("faits et précautions", blank=True)
    recorded_at = models.DateTimeField("signalé le", auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="signalé par", null=True, related_name="+"
    )
    lifted_at = models.DateTimeField("levé le", null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="levé par", null=True, blank=True, related_name="+"
    )
    lift_reason = models.TextField("motif de la levée", blank=True)
    is_undone = models.BooleanField("annulé par son auteur dans les minutes qui suivent", default=False)

    objects: ClassVar = DangerQuerySet.as_manager()

    class Meta:
        verbose_name = "situation de danger"
        verbose_name_plural = "situations de danger"
        indexes = [
            models.Index(fields=["caf", "family", "id"], name="danger_open_in_caf", condition=Q(lifted_at=None))
        ]
        triggers = [
            counts_changes(exclude=("caf",)),
            *of_standing_persons("threat_from"),
            pgtrigger.Trigger(
                name="danger_waits_for_the_family",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE; RETURN NEW;",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="danger_lifted_by_someone_with_a_reason",
                condition=Q(lifted_at=None, lifted_by=None, lift_reason="")
                | (Q(lifted_at__isnull=False, lifted_by__isnull=False) & ~Q(lift_reason="")),
            ),
            models.CheckConstraint(
                name="danger_lifted_after_recorded",
                condition=Q(lifted_at=None) | Q(lifted_at__gte=F("recorded_at")),
            ),
            models.CheckConstraint(
                name="danger_undone_by_its_author",
                condition=Q(is_undone=False)
                | Q(lifted_by=F("recorded_by"), lifted_at__lte=F("recorded_at") + UNDO_FOR),
            ),
            models.CheckConstraint(
                name="danger_threat_from_one", condition=Q(threat_from=None) | Q(threat_from_other="")
            ),
        ]

    def __str__(self) -> str:
        return f"situation de danger n° {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A danger is of the Caf of its file."""
        if self._state.adding:
            self.caf_id = self.family.caf_id
        super().save(*args, **kwargs)

    @property
    def threatened_in_words(self) -> str:
        """« Lucie Martin, Zoé Martin », or "" when nobody was named; reads what was prefetched."""
        return ", ".join(map(str, self.threatened.all())) if self.names_whom else ""

    @property
    def threat_in_words(self) -> str:
        """Whom the threat comes from, or ""."""
        return str(self.threat_from) if self.threat_from else self.threat_from_other

    @property
    def parts(self) -> dict[str, Any]:
        """`threatened`, `threat_from` and `threat_from_other` as a form of its file shows them."""
        people = persons_of(self.family)
        named = {person.pk for person in self.threatened.all()} if self.names_whom else set()
        source = next((part for part, persons in people.items() if self.threat_from in persons), "")
        return {
            "threatened": [part for part, persons in people.items() if any(person.pk in named for person in persons)],
            "threat_from": "other" if self.threat_from_other else source,
            "threat_from_other": self.threat_from_other,
        }

    def tell(self, threatened: Collection[str] = (), threat_from: str = "", threat_from_other: str = "") -> None:
        """Write who is threatened (values of `Part`), and by whom: a parent of the file, or in words somebody else.

        A part that nobody on file is names nobody: it protects everyone.
        """
        people = persons_of(self.family)
        threatened = [part for part in threatened if people[part]]
        self.threat_from = next(iter(people.get(threat_from, [])), None)
        self.threat_from_other, self.names_whom = threat_from_other, bool(threatened)
        self.save()
        parts = threatened or list(people)
        self._threaten([person for part in parts for person in people[part] if person != self.threat_from])

    def _threaten(self, persons: list[Person]) -> None:
        rows = ThreatenedPerson.unscoped.filter(report=self)
        rows.exclude(person__in=persons).delete()
        known = set(rows.values_list("person", flat=True))
        ThreatenedPerson.unscoped.bulk_create(
            ThreatenedPerson(report=self, person=person) for person in persons if person.pk not in known
        )
        tell_threatened(self)

    @property
    def others_are_open(self) -> bool:
        """Whether another danger of the same file is recorded and not lifted."""
        return self.family.dangers.filter(lifted_at=None).exclude(pk=self.pk).exists()

    def correct(self, *, by: Agent, version: int, **parts: Any) -> None:
        """Say better who is threatened; raises `ActionRefused` when it is lifted or was changed since `version`."""
        with locked(self):
            self._refuse_to_correct(version)
            self.tell(**parts)
            Entry.objects.record(by=by, action="danger:correct", target=self)

    def say_whence(self, *, by: Agent, version: int, threat_from_other: str) -> None:
        """Say in words whom the threat comes from, without the names of the file; who is threatened stays as it was.

        Raises `ActionRefused` as `correct`, and when it was told already: nobody writes over what they do not see.
        """
        with locked(self):
            self._refuse_to_correct(version)
            if self.threat_in_words:
                raise ActionRefused(ALREADY_TOLD)
            self.threat_from_other = threat_from_other
            self.save()
            Entry.objects.record(by=by, action="danger:correct", target=self)

    def _refuse_to_correct(self, version: int) -> None:
        self.refuse_unless(version)
        if self.lifted_at:
            raise ActionRefused("Cette situation de danger a été levée : relisez le dossier.")

    def lift(self, *, by: Agent, reason: str) -> None:
        """Close this danger for `reason`; raises `ActionRefused` when it is closed already or `by` may not."""
        with locked(self):
            if self.lifted_at:
                raise ActionRefused("Cette situation de danger a déjà été levée : relisez le dossier.")
            if not may_lift_danger(by, self):
                raise ActionRefused("Seuls un travailleur social ou le responsable de la Caf lèvent un danger.")
            if is_for_another_to_lift(by, self):
                raise ActionRefused(ANOTHER_LIFTS)
            self._end(by, reason)
            Entry.objects.record(by=by, action="danger:lift", target=self)

    def undo(self, *, by: Agent) -> None:
        """Take back what `by` recorded by mistake a few minutes ago; raises `ActionRefused` when it is too late."""
        with locked(self):
            if not may_undo_danger(by, self):
                raise ActionRefused(TOO_LATE_TO_UNDO)
            self.is_undone = True
            self._end(by, UNDONE)
            Entry.objects.record(by=by, action="danger:undo", target=self)

    def _end(self, by: Agent, reason: str) -> None:
        self.lifted_at, self.lifted_by, self.lift_reason = timezone.now(), by, reason
        self.save()
        tell_danger_over(self, by=by)


@pghistory.track()
class ThreatenedPerson(ScopedModel):
    """One person whom one danger threatens: each file where that person is, as a parent or a child, shows it."""

    caf_path = "report__family__caf"

    report = models.ForeignKey(
        DangerReport, models.CASCADE, verbose_name="situation de danger", related_name="threats"
    )
    person = models.ForeignKey(Person, models.PROTECT, verbose_name="personne menacée", related_name="threats")

    class Meta:
        verbose_name = "personne menacée"
        verbose_name_plural = "personnes menacées"
        constraints = [models.UniqueConstraint(fields=["report", "person"], name="threatened_person_once")]
        triggers = [
            *of_standing_persons(),
            pgtrigger.Trigger(
                name="threatened_is_of_the_file",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                declare=[("told", "record")],
                func="""
                    SELECT family_id, threat_from_id INTO told FROM separations_dangerreport WHERE id = NEW.report_id;
                    PERFORM 1 FROM separations_family WHERE id = told.family_id FOR NO KEY UPDATE;
                    IF NEW.person_id = told.threat_from_id THEN
                        RAISE EXCEPTION 'nobody is threatened by themselves' USING ERRCODE = 'check_violation';
                    END IF;
                    IF NOT EXISTS (
                        SELECT 1 FROM separations_parent
                        WHERE family_id = told.family_id AND person_id = NEW.person_id
                        UNION ALL SELECT 1 FROM separations_child
                        WHERE family_id = told.family_id AND person_id = NEW.person_id
                    ) THEN
                        RAISE EXCEPTION 'a danger threatens persons of its file' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)
