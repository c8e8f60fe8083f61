"""The Ps of mediation per Caf: of each service, the last receipt of its furthest declaration."""

from django.db.models import Case, Exists, OuterRef, Q, When

from funding.declarations.models import Stage
from funding.receipts.models import Receipt
from portal.foundation.contributions.indicators import counted, define_figure, indicator, measure, summed

CAF = "declaration__service__caf"
# The further a declaration went, the truer its amount: réel, else actualisé, else prévisionnel.
STAGE_RANK = Case(
    When(declaration__stage=Stage.REAL, then=3), When(declaration__stage=Stage.UPDATED, then=2), default=1
)


def _furthest(exercice, agent):
    """For each service of the Caf of the outer line, the last receipt of its furthest declaration."""
    receipts = Receipt.objects.visible_to(agent).filter(declaration__exercice=exercice).annotate(rank=STAGE_RANK)
    better = receipts.filter(declaration__service=OuterRef("declaration__service")).filter(
        Q(rank__gt=OuterRef("rank")) | Q(rank=OuterRef("rank"), sequence__gt=OuterRef("sequence"))
    )
    return receipts.filter(~Exists(better), **{CAF: OuterRef("pk")})


def _sum_of(field):
    return lambda rows: summed(rows, field, by=CAF)


def _of_stage(stage):
    return lambda rows: counted(rows.filter(declaration__stage=stage), by=CAF)


def _fictitious(rows):
    return counted(rows.filter(parameter__fictitious=True), by=CAF)


measure(60, name="etp", kind="etp", column="Etp retenus", rows=_furthest, expression=_sum_of("etp"))
measure(70, name="ps", kind="euros", column="Ps de médiation (€)", rows=_furthest, expression=_sum_of("ps"))
measure(
    80, name="real_receipts", kind="count", column="Services au réel", rows=_furthest, expression=_of_stage(Stage.REAL)
)
measure(
    81,
    name="updated_receipts",
    kind="count",
    column="Services à l’actualisé",
    rows=_furthest,
    expression=_of_stage(Stage.UPDATED),
)
measure(
    82,
    name="forecast_receipts",
    kind="count",
    column="Services au prévisionnel",
    rows=_furthest,
    expression=_of_stage(Stage.FORECAST),
)
measure(
    83,
    name="fictitious_receipts",
    kind="count",
    column="Services au barème fictif",
    rows=_furthest,
    expression=_fictitious,
    note="Services dont la Ps vient d’un barème fictif",
)
indicator(80, key="etp", label="Etp retenus", unit="etp", value=lambda line: line.etp)
indicator(90, key="ps", label="Ps de médiation", unit="euros", value=lambda line: line.ps)
define_figure(
    60,
    "Etp retenus, Ps",
    "dernier reçu de chaque service, au stade le plus avancé : réel, sinon actualisé, sinon prévisionnel ; vide quand "
    "aucun reçu n’existe",
)
define_figure(
    83,
    "Services au barème fictif",
    "services dont la Ps vient d’un barème inventé pour la démonstration : elle n’a aucune valeur officielle",
)
