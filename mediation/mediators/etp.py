"""The Etp of mediators over a year: days over the days of the year, no database.

The diplôme d'État de médiateur familial (DEMF, décret 2003-1166 du 2 décembre 2003) is asked of the mediators of
services under convention since 1 January 2010 by the référentiel of the Cnaf. How a part of a year counts is not said.
"""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

FOUR_PLACES = Decimal("0.0001")


class Post(Protocol):
    """What is read of a mediator."""

    etp: Decimal
    diploma_on: date | None
    starts_on: date
    ended_on: date | None


def demf_etp(posts: Iterable[Post], exercice: int) -> Decimal:
    """Etp of mediators who hold the DEMF over the calendar year `exercice`, to four decimals half up.

    Each counts for the days between its first and last days, from the day of the diploma on, over those of the year.
    The texts ask for the diploma and say nothing of the days: counting them is our reading.
    """
    first, last = date(exercice, 1, 1), date(exercice, 12, 31)
    total = Decimal(0)
    for post in posts:
        if post.diploma_on is not None:
            begins = max(post.starts_on, post.diploma_on, first)
            days = (min(post.ended_on or last, last) - begins).days + 1
            total += post.etp * max(days, 0)
    return (total / ((last - first).days + 1)).quantize(FOUR_PLACES, ROUND_HALF_UP)
