"""National figures: one line per Caf and exercice, aggregates only, for the Cnaf alone.

This is the one module where families are counted beyond a perimeter. National staff see no separation and no referral
(`open_to_national` is False there, and `visible_to` gives them nothing); what they read here is a number per Caf,
never a row, never a key of a row. That is why the counts below start from `unscoped`, and why every public
function refuses any other role than the Cnaf. Money and Etp, which the Cnaf may read, start from `visible_to`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db.models import Case, Count, Exists, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from funding.declarations.models import Stage
from funding.envelopes.models import Commitment, Share
from funding.parameters.models import PriceParameter
from funding.receipts.models import Receipt
from mediation.referrals.models import Referral
from portal.foundation.access.roles import is_cnaf
from portal.foundation.french import euros0, number
from portal.separations.events.models import Separation
from portal.territory.models import Caf

FIRST_EXERCICE, LAST_EXERCICE = 1990, 2100
# The further a declaration went, the truer its amount: réel, else actualisé, else prévisionnel.
STAGE_RANK = Case(
    When(declaration__stage=Stage.REAL, then=3), When(declaration__stage=Stage.UPDATED, then=2), default=1
)
COUNTED = (
    "separations", "referrals", "ended", "written", "oral", "etp", "ps", "spaces",
    "real_receipts", "updated_receipts", "forecast_receipts", "fictitious_receipts",
)  # fmt: skip


@dataclass(frozen=True)
class Indicator:
    """One thing that is counted: its column, its French words, its unit, and how a line tells it."""

    key: str
    label: str
    unit: str
    value: Callable

    def shown(self, value):
        """`value` as a French reader expects it in this unit; « non renseigné » when unknown."""
        if self.unit == "euros":
            return euros0(value)
        return number(value, {"count": 0, "rate": 1, "etp": 2}[self.unit])


def _ratio(part, whole):
    return Decimal(100 * part) / Decimal(whole) if whole else None


INDICATORS = {
    indicator.key: indicator
    for indicator in (
        Indicator("separations", "Séparations", "count", lambda line: line.separations),
        Indicator("orientations", "Orientations transmises", "count", lambda line: line.referrals),
        Indicator(
            "taux-orientation",
            "Orientations pour 100 séparations",
            "rate",
            lambda line: _ratio(line.referrals, line.separations),
        ),
        Indicator("mediations", "Médiations terminées", "count", lambda line: line.ended),
        Indicator("accords-ecrits", "Accords écrits", "count", lambda line: line.written),
        Indicator("accords-oraux", "Accords oraux", "count", lambda line: line.oral),
        Indicator(
            "taux-accord",
            "Accords pour 100 médiations terminées",
            "rate",
            lambda line: _ratio(line.agreements, line.ended),
        ),
        Indicator("etp", "Etp retenus", "etp", lambda line: line.etp),
        Indicator("ps", "Ps de médiation", "euros", lambda line: line.ps),
        Indicator("espaces", "Engagements pour les espaces de rencontre", "euros", lambda line: line.spaces),
    )
}


class CafFigures:
    """The figures of a Caf, of a région or of the nation; None is unknown, never zero."""

    def __init__(self, values):
        for name in COUNTED:
            setattr(self, name, values[name])

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
        return [(indicator, indicator.shown(indicator.value(self))) for indicator in INDICATORS.values()]


class CafLine(CafFigures):
    """The figures of one Caf, from its row annotated by `figures_by_caf`."""

    def __init__(self, caf):
        super().__init__(vars(caf))
        self.code, self.name, self.departement = caf.code, caf.name, caf.departement


class Total(CafFigures):
    """The sum of some lines; what no line knows stays unknown."""

    def __init__(self, lines):
        known = {
            name: [value for value in (getattr(line, name) for line in lines) if value is not None] for name in COUNTED
        }
        super().__init__({name: sum(values) if values else None for name, values in known.items()})


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The lines of an exercice, their total, and when they were read."""

    exercice: int
    lines: list
    total: Total
    read_at: datetime

    @property
    def empty(self):
        """Whether nothing at all is known of this exercice."""
        total = self.total
        return not (total.separations or total.referrals or total.ended or total.ps is not None or total.spaces)

    def sorted_by(self, indicator):
        """(line, value of the indicator), the highest first, the unknown last."""
        rows = [(line, indicator.value(line)) for line in self.lines]
        return sorted(rows, key=lambda row: (*_highest_first(row[-1]), row[0].code))

    def regions_sorted_by(self, indicator):
        """(région, value of the indicator), the highest first, the unknown last."""
        lines = {}
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
    """Every Caf, annotated with its figures of `exercice`; raises `PermissionDenied` for anyone but the Cnaf.

    `separations` (by date of the separation), `referrals` (by date of sending), `ended` (without those never begun),
    `written`, `oral` (agreements), `etp` and `ps` (last receipt of each service, from its furthest stage), the number
    of receipts per stage and of those of an invented barème (`fictitious_receipts`), `spaces` (euros committed for
    meeting spaces; None when the Caf has no share).
    """
    if not is_cnaf(agent):
        raise PermissionDenied
    ended = _of_caf(Referral).filter(ended_on__range=_days(exercice)).exclude(outcome=Referral.Outcome.NOT_ENGAGED)
    receipts = _furthest_receipts(exercice, agent)
    commitments = Commitment.objects.visible_to(agent).filter(
        share__caf=OuterRef("pk"), share__envelope__exercice=exercice
    )
    shares = Share.objects.visible_to(agent).filter(caf=OuterRef("pk"), envelope__exercice=exercice)
    return Caf.objects.visible_to(agent).annotate(
        separations=_count(_of_caf(Separation).filter(separated_on__range=_days(exercice))),
        referrals=_count(_of_caf(Referral).filter(sent_at__range=_moments(exercice))),
        ended=_count(ended),
        written=_count(ended.filter(outcome=Referral.Outcome.WRITTEN)),
        oral=_count(ended.filter(outcome=Referral.Outcome.ORAL)),
        etp=_sum(receipts, "etp", by="declaration__service__caf"),
        ps=_sum(receipts, "ps", by="declaration__service__caf"),
        real_receipts=_stage_count(receipts, Stage.REAL),
        updated_receipts=_stage_count(receipts, Stage.UPDATED),
        forecast_receipts=_stage_count(receipts, Stage.FORECAST),
        fictitious_receipts=_count(receipts.filter(parameter__fictitious=True), by="declaration__service__caf"),
        spaces=Case(When(Exists(shares), then=Coalesce(_sum(commitments, "amount", by="share__caf"), Decimal(0)))),
    )


def latest_official_exercice(agent):
    """The last exercice whose mediation barème is official and published, or None."""
    published = PriceParameter.objects.visible_to(agent).filter(
        prestation="mediation", state=PriceParameter.State.PUBLISHED, fictitious=False
    )
    return published.order_by("-exercice").values_list("exercice", flat=True).first()


def _of_caf(model):
    """Rows of families of the Caf of the outer line, to be counted and nothing else."""
    return model.unscoped.filter(caf=OuterRef("pk"))


def _furthest_receipts(exercice, agent):
    """For each service of the Caf of the outer line, the last receipt of its furthest declaration."""
    receipts = Receipt.objects.visible_to(agent).filter(declaration__exercice=exercice).annotate(rank=STAGE_RANK)
    better = receipts.filter(declaration__service=OuterRef("declaration__service")).filter(
        Q(rank__gt=OuterRef("rank")) | Q(rank=OuterRef("rank"), sequence__gt=OuterRef("sequence"))
    )
    return receipts.filter(~Exists(better), declaration__service__caf=OuterRef("pk"))


def _count(rows, by="caf"):
    return Coalesce(Subquery(rows.order_by().values(by).annotate(number=Count("*")).values("number")), Value(0))


def _stage_count(receipts, stage):
    return _count(receipts.filter(declaration__stage=stage), by="declaration__service__caf")


def _sum(rows, field, by):
    return Subquery(rows.order_by().values(by).annotate(total=Sum(field)).values("total"))


def _days(exercice):
    return date(exercice, 1, 1), date(exercice, 12, 31)


def _moments(exercice):
    zone = timezone.get_default_timezone()
    first, last = date(exercice, 1, 1), date(exercice, 12, 31)
    return datetime.combine(first, datetime.min.time(), zone), datetime.combine(last, datetime.max.time(), zone)
