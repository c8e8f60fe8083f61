"""A step taken about maintenance, or a title that fixes it."""

from datetime import date
from typing import ClassVar, Self

import pghistory
from django.db import models
from django.db.models import F, Q

from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone
from portal.separations.families.models import Family

# How another feature names the row that a step came from: « referral:12 ». Nobody types a proof so.
REFERENCE_OF_A_ROW = r"^[a-z_]+:[0-9]+$"


class ProcedureQuerySet(ScopedQuerySet["Procedure"]):
    """Steps taken about maintenance."""

    def standing(self) -> Self:
        """Those that were not cancelled."""
        return self.filter(cancelled_at=None)

    def counting(self, on: date) -> Self:
        """Those that count for the ASF on that day: of a mediation, one that bears on maintenance."""
        running = Q(until_on=None) | Q(until_on__gte=on)
        return self.standing().filter(running, ~Q(kind="mediation") | Q(covers_maintenance=True), from_on__lte=on)


@pghistory.track()
class Procedure(Versioned, Cancellable):
    """A step taken about maintenance, or a title that fixes it: what the ASF clock reads, whoever opened it."""

    class Kind(models.TextChoices):
        COURT = "court", "action devant le juge"
        MEDIATION = "mediation", "médiation familiale"
        HORS_ETAT = "hors_etat", "parent hors d’état"
        DISPENSE = "dispense", "dispense"
        DECISION = "decision", "décision de justice ou titre exécutoire"
        DEED = "deed", "accord rendu exécutoire (acte, notaire, Caf)"

    class Outcome(models.TextChoices):
        AGREEMENT = "agreement", "accord écrit"
        NONE = "none", "sans accord écrit"
        NO_MAINTENANCE = "no_maintenance", "décision qui ne fixe pas de pension"

    caf_path = "family__caf"
    file_path = "family_id"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="procedures")
    kind = models.CharField("nature", max_length=10, choices=Kind)
    from_on = models.DateField("depuis le")
    until_on = models.DateField("jusqu’au", null=True, blank=True)
    covers_maintenance = models.BooleanField("porte sur la pension", default=False)
    outcome = models.CharField("issue", max_length=14, choices=Outcome, blank=True)
    source_reference = models.CharField("pièce", max_length=120, blank=True)

    objects: ClassVar = ProcedureQuerySet.as_manager()

    class Meta:
        verbose_name = "démarche"
        verbose_name_plural = "démarches"
        ordering = ["from_on", "pk"]
        triggers = [counts_changes()]
        constraints = [
            models.CheckConstraint(
                name="procedure_dates_in_order", condition=Q(until_on=None) | Q(until_on__gte=F("from_on"))
            ),
            models.CheckConstraint(
                name="procedure_outcome_when_closed", condition=Q(outcome="") | Q(until_on__isnull=False)
            ),
            models.UniqueConstraint(
                fields=["kind", "source_reference"],
                condition=Q(kind="mediation", cancelled_at=None) & ~Q(source_reference=""),
                name="procedure_once_per_source",
            ),
            models.UniqueConstraint(
                fields=["family", "kind", "from_on"],
                condition=~Q(kind="mediation") & Q(cancelled_at=None),
                name="procedure_once_a_day",
            ),
            # The mediation alone opens and closes its step, which it names; whoever types a proof names no row.
            models.CheckConstraint(
                name="procedure_names_a_row_or_a_proof",
                condition=Q(kind="mediation", source_reference__regex=REFERENCE_OF_A_ROW)
                | (~Q(kind="mediation") & ~Q(source_reference__regex=REFERENCE_OF_A_ROW)),
            ),
            cancelled_by_someone("procedure_cancelled_by_someone"),
        ]

    @property
    def in_words(self) -> str:
        """« depuis le 3 mars 2014, jusqu’au 2 juin 2014, porte sur la pension : accord écrit »."""
        parts = [f"depuis le {fr_date(self.from_on)}"]
        if self.until_on:
            parts.append(f"jusqu’au {fr_date(self.until_on)}")
        if self.covers_maintenance and self.is_of_mediation:
            parts.append("porte sur la pension")
        outcome = f" : {self.get_outcome_display()}" if self.outcome else ""
        return ", ".join(parts) + outcome

    @property
    def is_of_mediation(self) -> bool:
        """Whether a mediation opened it, and alone will close it."""
        return self.kind == self.Kind.MEDIATION

    @property
    def proof(self) -> str:
        """The proof in words, or ""; the step of a mediation has none but the mediation."""
        return "" if self.is_of_mediation else self.source_reference

    def __str__(self) -> str:
        return f"{self.get_kind_display()} depuis le {self.from_on:%d/%m/%Y}"
