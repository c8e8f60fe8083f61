"""The Etp that a convention funds, exercice by exercice, and the days over which it funds them."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pghistory
from django.db import models
from django.db.models import F, Q

from mediation.funded_etp.guards import YEAR_KEPT
from mediation.funded_etp.periods import FundedPeriod, funded_periods, over_the_year
from portal.foundation.access.scoping import ScopedModel

# Against a slip of the comma; no text gives a most.
MOST_ETP = 50


@pghistory.track()
class ConventionYear(ScopedModel):
    """The Etp funded over an exercice, from `applies_from` on: as first agreed, then as each signed amendment says."""

    caf_path = "convention__service__caf"
    service_path = "convention__service"
    open_to_national = True

    convention = models.ForeignKey(
        "mediation.Convention", models.PROTECT, verbose_name="convention", related_name="years"
    )
    exercice = models.PositiveSmallIntegerField("exercice")
    applies_from = models.DateField("à partir du")
    funded_etp = models.DecimalField("Etp financés", max_digits=6, decimal_places=2)
    amendment = models.ForeignKey(
        "mediation.ConventionAmendment", models.PROTECT, verbose_name="avenant", null=True, related_name="+"
    )

    class Meta:
        verbose_name = "Etp d’un exercice"
        verbose_name_plural = "Etp des exercices"
        ordering = ["convention", "exercice", "applies_from", "pk"]
        triggers = [YEAR_KEPT]
        constraints = [
            models.UniqueConstraint(
                name="convention_year_once", fields=["convention", "exercice", "amendment"], nulls_distinct=False
            ),
            models.CheckConstraint(
                name="convention_etp_within_bounds", condition=Q(funded_etp__gte=0, funded_etp__lte=MOST_ETP)
            ),
            models.CheckConstraint(
                name="convention_year_of_its_exercice", condition=Q(applies_from__year=F("exercice"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.exercice} : {self.funded_etp} Etp"


class WithFundedEtp(models.Model):
    """The half of a convention that is its Etp: one row for each exercice, and those of signed amendments."""

    if TYPE_CHECKING:
        years: Any
        exercices: Any

    class Meta:
        abstract = True

    @cached_property
    def rows_by_exercice(self) -> dict[int, list["ConventionYear"]]:
        """{exercice: its rows}, those of amendments included, in order."""
        found: dict[int, list[ConventionYear]] = defaultdict(list)
        for row in self.years.select_related("amendment").order_by("exercice", "applies_from", "pk"):
            found[row.exercice].append(row)
        return dict(found)

    def etp_of(self, exercice: int) -> Decimal | None:
        """The Etp of `exercice` as last agreed, or None when it is out of what was agreed."""
        rows = self.rows_by_exercice.get(exercice)
        return rows[-1].funded_etp if rows else None

    @property
    def year_lines(self) -> list[tuple[int, list[FundedPeriod], Decimal]]:
        """(exercice, periods of the same Etp, Etp over the year) of each exercice."""
        rows = self.rows_by_exercice
        found = [(exercice, funded_periods(self, rows.get(exercice, []))) for exercice in self.exercices]
        return [(exercice, periods, over_the_year(periods, exercice)) for exercice, periods in found]

    def read_years_again(self) -> None:
        """Forget the rows that were read: somebody may have written others."""
        self.__dict__.pop("rows_by_exercice", None)

    def write_years(self, etp: Mapping[int, Decimal]) -> None:
        """Give each exercice of a prepared convention its Etp; one that `etp` does not name takes the nearest's."""
        self.years.exclude(exercice__in=self.exercices).delete()
        for exercice in self.exercices:
            nearest = min(etp, key=lambda known: (abs(known - exercice), known))
            self.years.update_or_create(
                exercice=exercice,
                amendment=None,
                defaults={"funded_etp": etp[nearest], "applies_from": date(exercice, 1, 1)},
            )
        self.read_years_again()
