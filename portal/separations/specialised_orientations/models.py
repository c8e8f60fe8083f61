"""One parent alone told about a specialised service during a danger: their consent, by which means, what was given."""

from typing import Any, ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.database.guards import KEPT_UNLESS_CANCELLED
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone
from portal.foundation.workflow.transitions import ActionRefused
from portal.separations.dangers.models import DangerReport
from portal.separations.dangers.permissions import may_see_danger
from portal.separations.directory.models import DirectoryPlace
from portal.separations.families.models import Parent

NOT_SEEN = "Seules les personnes qui lisent cette situation l’annulent."

OF_ONE_PARENT_IN_DANGER = pgtrigger.Trigger(
    name="orientation_during_a_danger",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("parent", "record"), ("told", "record")],
    func="""
        SELECT family_id, caf_id, person_id INTO parent FROM separations_parent WHERE id = NEW.parent_id;
        SELECT family_id, threat_from_id, lifted_at INTO told FROM separations_dangerreport WHERE id = NEW.report_id;
        IF told.lifted_at IS NOT NULL OR told.family_id <> parent.family_id
           OR told.threat_from_id IS NOT DISTINCT FROM parent.person_id THEN
            RAISE EXCEPTION 'a parent of the file of an open danger, not whom it comes from'
                USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.place_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM separations_directoryplace WHERE id = NEW.place_id AND caf_id = parent.caf_id
            AND kinds && ARRAY['victims', 'shelter', 'violence']::varchar[]
        ) THEN
            RAISE EXCEPTION 'a specialised place of the same Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class SpecialisedOrientationQuerySet(ScopedQuerySet["SpecialisedOrientation"]):
    """Orientations to specialised services."""

    def of(self, report: DangerReport, parent: Parent) -> Self:
        """Those of one parent during one danger, the latest first, with what a page shows."""
        rows = self.filter(report=report, parent=parent)
        return rows.select_related("place", "noted_by", "cancelled_by").order_by("-pk")


class SpecialisedOrientation(Cancellable):
    """One parent alone, one service: no free text, nothing is sent, nothing of the other parent.

    Kept as it was written. Read by who may see its danger (`may_see_danger`).
    """

    class Line(models.TextChoices):
        """National lines, in force everywhere; no row of a directory."""

        VIOLENCES_FEMMES = "3919", "3919, Violences Femmes Info"

    class Means(models.TextChoices):
        VOICE = "voice", "de vive voix"
        PHONE = "phone", "au téléphone"
        WRITTEN = "written", "par écrit"

    class Given(models.TextChoices):
        PHONE = "phone", "les coordonnées du service"
        APPOINTMENT = "appointment", "un rendez-vous, pris avec la personne"
        CALL = "call", "un appel au service, fait avec la personne"
        ESCORT = "escort", "un accompagnement jusqu’au service"

    caf_path = "report__family__caf"
    file_path = "family_id"

    report = models.ForeignKey(
        DangerReport, models.PROTECT, verbose_name="situation de danger", related_name="specialised_orientations"
    )
    parent = models.ForeignKey(Parent, models.PROTECT, verbose_name="parent", related_name="specialised_orientations")
    place = models.ForeignKey(
        DirectoryPlace, models.PROTECT, verbose_name="structure", null=True, blank=True, related_name="+"
    )
    line = models.CharField("ligne nationale", max_length=4, choices=Line, blank=True)
    consent_on = models.DateField("accord donné le")
    consent_means = models.CharField("accord donné", max_length=10, choices=Means)
    given = models.CharField("ce qui a été donné", max_length=12, choices=Given)
    noted_at = models.DateTimeField("notée le", auto_now_add=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="notée par", related_name="+")

    objects: ClassVar = SpecialisedOrientationQuerySet.as_manager()

    class Meta:
        verbose_name = "orientation d’un parent seul"
        verbose_name_plural = "orientations d’un parent seul"
        triggers = [OF_ONE_PARENT_IN_DANGER, KEPT_UNLESS_CANCELLED]
        constraints = [
            models.CheckConstraint(
                name="specialised_orientation_place_or_line",
                condition=Q(place__isnull=False, line="") | (Q(place=None) & ~Q(line="")),
            ),
            cancelled_by_someone("specialised_orientation_cancelled_by_someone"),
        ]

    def __str__(self) -> str:
        return f"orientation d’un parent seul n° {self.pk}"

    def get_absolute_url(self) -> str:
        """Its sheet."""
        return reverse("specialised_orientation_detail", args=[self.pk])

    @property
    def family_id(self) -> int:
        """The number of the file."""
        return self.report.family_id

    @property
    def service(self) -> str:
        """« Le Refuge », « 3919, Violences Femmes Info »."""
        return str(self.place) if self.place else self.get_line_display()

    def end_with_it(self, *, by: Agent) -> None:
        """Cancelled by who reads its danger."""
        if not may_see_danger(by, self.report):
            raise ActionRefused(NOT_SEEN)


def parents_to_orient(report: Any) -> list[Parent]:
    """The parents of the file on which the danger was told, but whom the threat comes from; deceased left out."""
    found = (parent for parent in report.family.both_parents if parent)
    return [row for row in found if row.person_id != report.threat_from_id and not row.person.is_deceased]
