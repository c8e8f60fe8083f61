"""What bears on rights: the steps taken about maintenance, and the dated amounts of the ASF."""

from typing import ClassVar, Self

import pghistory
from django.db import models
from django.db.models import F, Q

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone
from portal.separations.families.models import Family


class ProcedureQuerySet(ScopedQuerySet["Procedure"]):
    """Steps taken about maintenance."""

    def standing(self) -> Self:
        """Those that were not cancelled."""
        return self.filter(cancelled_at=None)


@pghistory.track()
class Procedure(Cancellable):
    """A step taken about maintenance: what the ASF clock reads, whoever opened it."""

    class Kind(models.TextChoices):
        COURT = "court", "action devant le juge"
        MEDIATION = "mediation", "médiation familiale"
        HORS_ETAT = "hors_etat", "parent hors d’état"
        DISPENSE = "dispense", "dispense"

    class Outcome(models.TextChoices):
        AGREEMENT = "agreement", "accord écrit"
        NONE = "none", "sans accord écrit"

    caf_path = "family__caf"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="procedures")
    kind = models.CharField("nature", max_length=10, choices=Kind)
    from_on = models.DateField("depuis le")
    until_on = models.DateField("jusqu’au", null=True, blank=True)
    covers_maintenance = models.BooleanField("porte sur la pension", default=False)
    outcome = models.CharField("issue", max_length=10, choices=Outcome, blank=True)
    source_reference = models.CharField("pièce", max_length=120, blank=True)

    objects: ClassVar = ProcedureQuerySet.as_manager()

    class Meta:
        verbose_name = "démarche"
        verbose_name_plural = "démarches"
        ordering = ["from_on"]
        constraints = [
            models.CheckConstraint(
                name="procedure_dates_in_order", condition=Q(until_on=None) | Q(until_on__gte=F("from_on"))
            ),
            models.CheckConstraint(
                name="procedure_outcome_when_closed", condition=Q(outcome="") | Q(until_on__isnull=False)
            ),
            models.UniqueConstraint(
                fields=["kind", "source_reference"],
                condition=~Q(source_reference="") & Q(cancelled_at=None),
                name="procedure_once_per_source",
            ),
            cancelled_by_someone("procedure_cancelled_by_someone"),
        ]

    @property
    def in_words(self) -> str:
        """« depuis le 3 mars 2014, jusqu’au 2 juin 2014, porte sur la pension : accord écrit »."""
        parts = [f"depuis le {fr_date(self.from_on)}"]
        if self.until_on:
            parts.append(f"jusqu’au {fr_date(self.until_on)}")
        if self.covers_maintenance:
            parts.append("porte sur la pension")
        outcome = f" : {self.get_outcome_display()}" if self.outcome else ""
        return ", ".join(parts) + outcome

    def __str__(self) -> str:
        return f"{self.get_kind_display()} depuis le {self.from_on:%d/%m/%Y}"


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

    def __str__(self) -> str:
        return f"ASF à partir du {self.valid_from:%d/%m/%Y}"
