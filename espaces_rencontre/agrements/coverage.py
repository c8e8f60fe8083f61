"""What an agrément must cover to count for an exercice: one rule, ours, for no text says it (« interprétation »).

An agrément counts for an exercice when it is in force for at least `LEAST_DAYS` days of it; or when it is in force on
31 December for at least as many days in all, before and after: one granted in November, that goes on, counts. One of a
single day counts for nothing. Days are those from its grant to the eve of its end (term, or withdrawal). Pure but for
the expressions that say the same to the database.
"""

from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce, Greatest, Least

LEAST_DAYS = 90
FOR_EVER = date(9999, 12, 31)
RULE_IN_WORDS = (
    f"en vigueur {LEAST_DAYS} jours au moins de l’exercice, ou le 31 décembre et {LEAST_DAYS} jours au moins en tout"
)


def covers(granted_on: date, ends_before: date | None, exercice: int) -> bool:
    """Whether an agrément from `granted_on` to the eve of `ends_before` (None: no end) counts for `exercice`."""
    least, ends_before = timedelta(LEAST_DAYS), ends_before or FOR_EVER
    first, after = date(exercice, 1, 1), date(exercice + 1, 1, 1)
    in_the_year = min(ends_before, after) - max(granted_on, first)
    return in_the_year >= least or (granted_on < after <= ends_before and ends_before - granted_on >= least)


class _Day(Func):
    """A day of an exercice that may be a column of another query."""

    function = "make_date"
    output_field = models.DateField()


def first_day(exercice: Any) -> _Day:
    """The 1 January of `exercice`, a number or an expression."""
    return _Day(exercice, Value(1), Value(1))


def ends_before() -> Least:
    """The day from which an agrément is no longer in force, in the database: after its term or from its withdrawal."""
    after_term = Func(F("expires_on"), template="(%(expressions)s + 1)", output_field=models.DateField())
    term = Coalesce(after_term, Value(FOR_EVER), output_field=models.DateField())
    return Least(term, Coalesce(F("withdrawn_on"), Value(FOR_EVER)))


def covering(exercice: int | models.OuterRef) -> Q:
    """The same rule on rows that have `ends_before` as an alias; `exercice` may be a column of an outer query."""
    least = Value(timedelta(LEAST_DAYS))
    first, after = first_day(exercice), first_day(exercice + 1)
    duration: models.DurationField[Any, Any] = models.DurationField()
    in_the_year = models.ExpressionWrapper(
        Least(F("ends_before"), after) - Greatest(F("granted_on"), first), output_field=duration
    )
    in_all = models.ExpressionWrapper(F("ends_before") - F("granted_on"), output_field=duration)
    return Q(models.lookups.GreaterThanOrEqual(in_the_year, least)) | (
        Q(granted_on__lt=after, ends_before__gte=after) & Q(models.lookups.GreaterThanOrEqual(in_all, least))
    )
