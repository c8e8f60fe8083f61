"""The clock of the ASF as a page draws it: a line of months, each with its word, its icon and its tone."""

from dataclasses import dataclass
from datetime import date

from portal.foundation.workflow.states import Tone
from portal.separations.rights.asf.clock import AsfClock, ClockMonth, MonthState
from portal.separations.rights.models import Procedure

# The last year is what one looks at; the table holds all of them.
LONGEST_LINE = 12
SHORT_MONTHS = "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.".split()
LOOKS = {
    MonthState.UNCONDITIONAL: ("sans condition", Tone.DRAFT, "check-lg"),
    MonthState.COVERED: ("couvert", Tone.DONE, "check-circle"),
    MonthState.AWAITED: ("démarche attendue", Tone.WAITING, "hourglass-split"),
    MonthState.UNCOVERED: ("sans démarche", Tone.REFUSED, "x-circle"),
    MonthState.TO_CLARIFY: ("à préciser", Tone.WAITING, "question-circle"),
}


@dataclass(frozen=True, kw_only=True)
class MonthCell:
    """One month: « 5 », « juill. 2014 », « couvert », and the step that covers it, in words."""

    number: int
    name: str
    word: str
    css: str
    icon: str
    is_current: bool
    step: str


@dataclass(frozen=True, kw_only=True)
class ClockLine:
    """The clock, the cells of all its months, those of the line, and how many months stand before them."""

    clock: AsfClock
    cells: tuple[MonthCell, ...]
    line: tuple[MonthCell, ...]
    before: int
    counts: str
    accepted: str


def clock_line(clock: AsfClock) -> ClockLine:
    """What the page of a file shows of `clock`."""
    cells = tuple(_cell(month, clock.number) for month in clock.months)
    return ClockLine(
        clock=clock,
        cells=cells,
        line=cells[-LONGEST_LINE:],
        before=max(0, len(cells) - LONGEST_LINE),
        counts=_label(clock.counts.kind.value) if clock.counts else "",
        accepted=", ".join(_label(kind.value) for kind in clock.accepted),
    )


def _cell(month: ClockMonth, current: int) -> MonthCell:
    word, tone, icon = LOOKS[month.state]
    return MonthCell(
        number=month.number,
        name=_month(month.first_day),
        word=word,
        css=tone.css,
        icon=icon,
        is_current=month.number == current,
        step=_label(month.step.kind.value) if month.step else "",
    )


def _month(day: date) -> str:
    return f"{SHORT_MONTHS[day.month - 1]} {day.year}"


def _label(kind: str) -> str:
    return str(Procedure.Kind(kind).label)
