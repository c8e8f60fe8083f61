"""What is counted per Caf and exercice: contributed once by a feature; screen, export and API derive from it.

A measure is a number that the database makes for each Caf; an indicator is what a reader compares: a measure, or a
rate of two of them.
"""

from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from operator import itemgetter
from typing import Any

from django.db.models import BigIntegerField, Count, F, Func, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from portal.foundation.text.french import euros0, number


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A number per Caf, in a query on the Caf where `OuterRef("pk")` is its code.

    `rows(exercice, agent)` is what is counted, made once for the measures that share it; `expression(rows)` counts.

    `kind`: "count" (never unknown), "etp" (four decimals) or "euros" (two), both None when unknown.
    `column` heads it in the export, `note` explains it in the API.
    """

    name: str
    kind: str
    column: str
    rows: Callable[[int, Any], Any]
    expression: Callable[[Any], Any]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One column of the national figures: its French words, its unit, and how a line of measures tells it.

    `unit`: "count", "rate" (for a hundred), "etp" or "euros". `value(line)` reads the measures as attributes.
    """

    key: str
    label: str
    unit: str
    value: Callable[[Any], Any]

    def shown(self, value: Any) -> str:
        """`value` as a French reader expects it in this unit; « non renseigné » when unknown."""
        if self.unit == "euros":
            return euros0(value)
        return number(value, {"count": 0, "rate": 1, "etp": 2}[self.unit])


# Contributed with their place, kept in its order.
_measures: list[tuple[int, Measure]] = []
_indicators: list[tuple[int, Indicator]] = []
_definitions: list[tuple[int, str, str]] = []


def measure(place: int, **facts: Any) -> None:
    """Contribute a `Measure`, at this place among the columns of exports and the fields of the API."""
    insort(_measures, (place, Measure(**facts)), key=itemgetter(0))


def indicator(place: int, **facts: Any) -> None:
    """Contribute an `Indicator`, at this place among the columns of the screen."""
    insort(_indicators, (place, Indicator(**facts)), key=itemgetter(0))


def define_figure(place: int, words: str, meaning: str) -> None:
    """Explain figures in the sheet « À propos » of the export."""
    insort(_definitions, (place, words, meaning))


def measures() -> list[Measure]:
    """Every measure, in order."""
    return [found for _, found in _measures]


def measure_expressions(exercice: int, agent: Any) -> dict[str, Any]:
    """{name: expression} of every measure, for an annotation of the Caf."""
    made: dict[Callable[[int, Any], Any], Any] = {}
    for found in measures():
        if found.rows not in made:
            made[found.rows] = found.rows(exercice, agent)
    return {found.name: found.expression(made[found.rows]) for found in measures()}


def indicators() -> dict[str, Indicator]:
    """Every indicator by its key, in order."""
    return {found.key: found for _, found in _indicators}


def figure_definitions() -> list[tuple[str, str]]:
    """(words, meaning) of what the exports explain, in order."""
    return [(words, meaning) for _, words, meaning in _definitions]


def for_a_hundred(part: Any, whole: Any) -> Decimal | None:
    """`part` for a hundred of `whole`; None when there is nothing to compare with."""
    return Decimal(100 * part) / Decimal(whole) if whole else None


# What measures are made of ----------------------------------------------------------------------------------------


def number_told_by(function: str, *arguments: Any) -> Any:
    """What a function of the database counts for the Caf of the line: of rows that the reader may not see."""
    given = (argument if hasattr(argument, "resolve_expression") else Value(argument) for argument in arguments)
    return Func(F("pk"), *given, function=function, output_field=BigIntegerField())


def counted(rows: Any, by: str = "caf") -> Any:
    """How many of `rows` the Caf has; 0 without any."""
    return Coalesce(Subquery(rows.order_by().values(by).annotate(number=Count("*")).values("number")), Value(0))


def summed(rows: Any, field: str, by: str) -> Any:
    """The sum of `field` over `rows` of the Caf; None without any."""
    return Subquery(rows.order_by().values(by).annotate(total=Sum(field)).values("total"))
