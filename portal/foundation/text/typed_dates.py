"""Calendar days as people type them: one reading for the fields of forms and for the search. Pure."""

import re
from datetime import date
from typing import NamedTuple

from portal.foundation.text.french import MONTHS
from portal.foundation.text.names import search_key

PLAIN_MONTHS = [search_key(month) for month in MONTHS]
BORN = r"(?:\bn[ée]e?\s+(?i:le\s+)?)?"  # « né le », « née » without a capital: it may be a name
YEAR = r"(?P<year>\d{4}|\d{2})"
ISO = r"(?<!\d)(?<!\d[/.-])(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![/.-]?\d)"
SIGNED = (
    r"(?<!\w)(?<!\d[/.-])(?P<day>\d{1,2})\s?(?P<sign>[/.-])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?"
    rf"{YEAR}(?![/.-]?\d)"
)
WORDED = rf"(?<!\w)(?P<day>\d{{1,2}})(?i:\s*er)?[\s.-]+(?P<month>[^\W\d_]{{3,9}})\.?[\s-]+{YEAR}"
SPACED = r"(?<![\w.-])(?P<day>\d{1,2})\s(?P<month>\d{1,2})\s(?P<year>\d{4})"
WRITINGS = [re.compile(rf"{BORN}{writing}(?!\w)") for writing in (ISO, SIGNED, WORDED, SPACED)]
PACKED = re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})")
SHORTLY_PACKED = re.compile(r"(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{2})")
# What may stand before a date that is alone in its field.
DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
INTRODUCED = re.compile(rf"(?:n[ée]e?\s+)?(?:le\s+)?(?:(?:{DAYS})\s+)?", re.IGNORECASE)


class NotADate(ValueError):
    """No date is written so."""


class NoSuchDay(ValueError):
    """A date is written, of a day that does not exist; its text is a French sentence."""


class FoundDay(NamedTuple):
    """A day in a text, or None; the text without it; the French sentence that says why there is none, or ""."""

    day: date | None
    rest: str
    fault: str = ""


def read_day(text: str, *, latest: date) -> date:
    """The day that `text` is, and nothing else; two digits of a year never lead beyond `latest`.

    Raises `NotADate` or `NoSuchDay`.
    """
    typed = INTRODUCED.sub("", text.strip(), count=1)
    for writing in (*WRITINGS, PACKED, SHORTLY_PACKED):
        match = writing.fullmatch(typed)
        if match and (month := _month(match["month"])) is not None:
            return _day(match, month, latest)
    raise NotADate(text)


def day_in(text: str, *, latest: date) -> FoundDay:
    """The first date of `text`, found among other words; a date without its signs (17051980) is a number there."""
    for writing in WRITINGS:
        for match in writing.finditer(text):
            if (month := _month(match["month"])) is None:
                continue
            rest = f"{text[: match.start()]} {text[match.end() :]}"
            try:
                return FoundDay(_day(match, month, latest), rest)
            except NoSuchDay as error:
                return FoundDay(None, rest, str(error))
    return FoundDay(None, text)


def packed_day(digits: str, *, latest: date) -> date | None:
    """The day that eight figures may be (17051980), or None."""
    match = PACKED.fullmatch(digits)
    try:
        return _day(match, int(match["month"]), latest) if match else None
    except NoSuchDay:
        return None


def _month(typed: str) -> int | None:
    """The number of a month in figures, in full or cut short (« févr. », « juil »); None for another word."""
    if typed.isdecimal():
        return int(typed)
    key = search_key(typed)
    named = [rank for rank, month in enumerate(PLAIN_MONTHS, start=1) if month.startswith(key)]
    return named[0] if len(named) == 1 else None


def _day(match: re.Match[str], month: int, latest: date) -> date:
    day, year = int(match["day"]), int(match["year"])
    if not 1 <= month <= 12:
        hint = "Écrivez le jour, puis le mois." if 1 <= day <= 12 < month <= 31 else "Saisissez une date existante."
        raise NoSuchDay(f"Le mois {month} n’existe pas. {hint}")
    if len(match["year"]) == 2:
        year += latest.year // 100 * 100
        if (year, month, day) > (latest.year, latest.month, latest.day):
            year -= 100
    try:
        return date(year, month, day)
    except ValueError:
        named = f"{MONTHS[month - 1]} {year}"
    if not 1 <= day <= 31:
        raise NoSuchDay(f"Le jour {day} n’existe pas. Saisissez une date existante.")
    raise NoSuchDay(f"Le {'1er' if day == 1 else day} {named} n’existe pas. Saisissez une date existante.")
