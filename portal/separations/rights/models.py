"""What bears on rights: the steps taken about maintenance, since when the ASF is open, and its dated amounts."""

from datetime import date
from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone
from portal.separations.families.models import Family, Parent

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


class AsfOpeningQuerySet(ScopedQuerySet["AsfOpening"]):
    """Since when the ASF is open."""

    def standing(self) -> Self:
        """Those that were not cancelled."""
        return self.filter(cancelled_at=None)

    def open_on(self, day: date) -> Self:
        """Those open on that day, as far as was recorded."""
        goes_on = Q(ended_on=None) | Q(ended_on__gte=day)
        return self.standing().filter(goes_on, opened_on__lte=day)


@pghistory.track()
class AsfOpening(Cancellable):
    """« ASF ouverte depuis », for one parent of a file: a first day, and a last one once the ASF ended.

    A day typed wrongly is cancelled with a reason, and recorded again.
    """

    caf_path = "parent__caf"
    file_path = "family_id"

    parent = models.ForeignKey(Parent, models.PROTECT, verbose_name="parent", related_name="asf_openings")
    opened_on = models.DateField("ASF ouverte depuis le")
    ended_on = models.DateField("jusqu’au", null=True, blank=True)
    recorded_at = models.DateTimeField("notée le", auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="notée par", null=True, related_name="+"
    )

    objects: ClassVar = AsfOpeningQuerySet.as_manager()

    class Meta:
        verbose_name = "ouverture de l’ASF"
        verbose_name_plural = "ouvertures de l’ASF"
        ordering = ["opened_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="asf_opening_dates_in_order", condition=Q(ended_on=None) | Q(ended_on__gte=F("opened_on"))
            ),
            ExclusionConstraint(
                name="asf_openings_apart",
                expressions=[
                    ("parent", RangeOperators.EQUAL),
                    (Func("opened_on", "ended_on", Value("[]"), function="DATERANGE"), RangeOperators.OVERLAPS),
                ],
                condition=Q(cancelled_at=None),
            ),
            cancelled_by_someone("asf_opening_cancelled_by_someone"),
        ]

    def __str__(self) -> str:
        return f"allocation de soutien familial ouverte le {self.opened_on:%d/%m/%Y}"

    @property
    def family_id(self) -> int:
        """The number of the file."""
        return self.parent.family_id

    def is_open_on(self, day: date) -> bool:
        """Whether the ASF is open on that day, as far as was recorded."""
        return self.opened_on <= day and (self.ended_on is None or day <= self.ended_on)

    @property
    def in_words(self) -> str:
        """« depuis le 3 mars 2014 », « du 3 mars 2014 au 2 juin 2015 »."""
        if self.ended_on:
            return f"du {fr_date(self.opened_on)} au {fr_date(self.ended_on)}"
        return f"depuis le {fr_date(self.opened_on)}"


class AsfAmount(ScopedModel):
    """Monthly amounts of the ASF per child, in euros, from a date on (source: data/asf_amounts.csv)."""

    open_to_all = True

    valid_from = models.DateField("à partir du", primary_key=True)
    bmaf = models.DecimalField("Bmaf", max_digits=8, decimal_places=2)
    rate_one_parent = models.DecimalField("taux, un parent", max_digits=6, decimal_places=4)
    gross_one_parent = models.DecimalField("montant brut, un parent", max_digits=8, decimal_places=2)
    net_one_parent = models.DecimalField("montant net, un parent", max_digits=8, decimal_places=2)
    rate_two_parents = models.DecimalField("taux, deux parents", max_digits=6, decimal_places=4)
    net_two_parents = models.DecimalField("montant net, deux parents", max_digits=8, decimal_places=2)

    class Meta:
        verbose_name = "montant de l’ASF"
        verbose_name_plural = "montants de l’ASF"
        ordering = ["valid_from"]

    @classmethod
    def in_order(cls) -> "ScopedQuerySet[AsfAmount]":
        """Every row, the oldest first: reference data, for everybody."""
        return cls.objects.order_by("valid_from")

    def __str__(self) -> str:
        return f"ASF à partir du {self.valid_from:%d/%m/%Y}"
