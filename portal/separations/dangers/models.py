"""Dangers recorded around a separation, until they are lifted."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry
from portal.separations.dangers.permissions import may_lift_danger
from portal.separations.families.models import Family


@pghistory.track()
class DangerReport(ScopedModel):
    """A danger for a parent or a child, recorded until lifted. Read by right holders alone (`may_see_danger`)."""

    caf_path = "family__caf"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="dangers")
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

    class Meta:
        verbose_name = "situation de danger"
        verbose_name_plural = "situations de danger"
        triggers = [
            pgtrigger.Trigger(
                name="danger_waits_for_the_family",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE; RETURN NEW;",
            )
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
        ]

    def __str__(self) -> str:
        return f"situation de danger n° {self.pk}"

    @property
    def others_are_open(self) -> bool:
        """Whether another danger of the same file is recorded and not lifted."""
        return self.family.dangers.filter(lifted_at=None).exclude(pk=self.pk).exists()

    def lift(self, *, by: Agent, reason: str) -> None:
        """Close this danger for `reason`; raises `ActionRefused` when it is closed already or `by` may not."""
        with locked(self):
            if self.lifted_at:
                raise ActionRefused("Cette situation de danger a déjà été levée : relisez le dossier.")
            if not may_lift_danger(by, self):
                raise ActionRefused("Seuls un travailleur social ou le responsable de la Caf lèvent un danger.")
            self.lifted_at, self.lifted_by, self.lift_reason = timezone.now(), by, reason
            self.save()
            Entry.objects.record(by=by, action="danger:lift", target=self)
