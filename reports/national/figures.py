"""National figures: one line per Caf and exercice, aggregates only, for the Cnaf alone.

National staff see no separation and no referral (`open_to_national` is False there, and `visible_to` gives them
nothing); what they read here is a number per Caf, never a row, never a key of a row: the measures that features
contribute ask functions of the database for it (`number_told_by` of `portal.foundation.contributions.indicators`), and
every public function here refuses any other role than the Cnaf. Money and Etp, which the Cnaf may read, start from
`visible_to`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.utils import timezone

from funding.parameters.models import Prestation, PriceParameter
from portal.foundation.access.roles import is_cnaf
from portal.foundation.contributions.indicators import indicators, measure_expressions, measures
from portal.territory.models import Caf, Region

FIRST_EXERCICE, LAST_EXERCICE = 1990, 2100


class CafFigures:
    """The measures of a Caf, of a région or of the nation, as attributes; None is unknown, never zero."""

    written: Any
    oral: Any
    real_receipts: Any
    updated_receipts: Any
    forecast_receipts: Any

    def __init__(self, values):
        self.values = values
        vars(self).update(values)

    @property
    def agreements(self):
        """Written and oral agreements together."""
        return self.written + self.oral

    @property
    def stages(self):
        """From which stages the Ps comes, in French: « réel (3), prévisionnel (1) »; empty without receipts."""
        numbers = {"réel": self.real_receipts, "actualisé": self.updated_receipts}
        numbers["prévisionnel"] = self.forecast_receipts
        return ", ".join(f"{stage} ({count})" for stage, count in numbers.items() if count)

    def cells(self):
        """(indicator, its value in French) for each indicator."""
        return [(found, found.shown(found.value(self))) for found in indicators().values()]


class CafLine(CafFigures):
    """The figures of one Caf, from its row annotated by `figures_by_caf`."""

    def __init__(self, caf):
        super().__init__({measure.name: getattr(caf, measure.name) for measure in measures()})
        self.code, self.name, self.departement = caf.code, caf.name, caf.departement


class Total(CafFigures):
    """The sum of some lines; what no line knows stays unknown."""

    def __init__(self, lines):
        values = {}
        for measure in measures():
            known = [value for value in (line.values[measure.name] for line in lines) if value is not None]
            values[measure.name] = sum(known) if known else None
        super().__init__(values)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The lines of an exercice, their total, and when they were read."""

    exercice: int
    lines: list[CafLine]
    total: Total
    read_at: datetime

    @property
    def empty(self):
        """Whether nothing at all is known of this exercice."""
        return not any(self.total.values.values())

    def sorted_by(self, indicator):
        """(line, value of the indicator), the highest first, the unknown last."""
        rows = [(line, indicator.value(line)) for line in self.lines]
        return sorted(rows, key=lambda row: (*_highest_first(row[-1]), row[0].code))

    def regions_sorted_by(self, indicator):
        """(région, value of the indicator), the highest first, the unknown last."""
        lines: dict[Region, list[CafLine]] = {}
        for line in self.lines:
            lines.setdefault(line.departement.region, []).append(line)
        rows = [(region, indicator.value(Total(lines))) for region, lines in lines.items()]
        return sorted(rows, key=lambda row: (*_highest_first(row[-1]), row[0].name))


def _highest_first(value):
    return value is None, -(value or 0)


def national_figures(exercice, agent):
    """The `Figures` of `exercice`, in one query; raises `PermissionDenied` for anyone but the Cnaf."""
    lines = [CafLine(caf) for caf in figures_by_caf(exercice, agent).select_related("departement__region")]
    return Figures(exercice=exercice, lines=lines, total=Total(lines), read_at=timezone.now())


def figures_by_caf(exercice, agent):
    """Every Caf, annotated with each measure of `exercice`; raises `PermissionDenied` for anyone but the Cnaf."""
    if not is_cnaf(agent):
        raise PermissionDenied
    return Caf.objects.visible_to(agent).annotate(**measure_expressions(exercice, agent))


def latest_official_exercice(agent):
    """The last exercice whose mediation barème is official and published, or None."""
    official = PriceParameter.objects.visible_to(agent).in_force_everywhere().filter(fictitious=False)
    return official.filter(prestation=Prestation.MEDIATION).aggregate(last=Max("exercice"))["last"]
