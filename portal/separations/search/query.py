"""What an agent typed in the one search field: a name, a birth date, a number, a telephone or a file reference."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from portal.foundation.names import search_key
from portal.foundation.phones import international

LONGEST = 200
MONTHS = {
    search_key(month): number
    for number, month in enumerate(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(), start=1
    )
}
REFERENCE = re.compile(r"(?<!\w)(2[AB]|\d{2,3})\s*[-–]\s*(\d{7,12})(?!\w)", re.IGNORECASE)
PHONE = re.compile(r"(?<!\w)(?:\+33|0033|0)\s?[1-9](?:[\s.-]?\d{2}){4}(?!\w)")
ISO_DATE = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
FRENCH_DATE = re.compile(r"(?<!\d)(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d{2})(?!\d)")
WORDED_DATE = re.compile(r"(?<!\w)(?P<day>\d{1,2})(?:er)?\s+(?P<month>[^\W\d]+)\s+(?P<year>\d{4})(?!\w)")
PACKED_DATE = re.compile(r"(?<!\w)(?P<day>\d{2})(?P<month>\d{2})(?P<year>\d{4})(?!\w)")
NUMBER = re.compile(r"(?<!\w)\d{5,8}(?!\w)")


@dataclass(frozen=True, kw_only=True)
class SearchQuery:
    """What is looked for; parts left empty are not. `number` and `packed_date` may come from the same digits."""

    reference: tuple[str, int] | None = None
    phone: str = ""
    birth_date: date | None = None
    number: str = ""
    packed_date: date | None = None
    name: str = ""

    @property
    def is_something(self) -> bool:
        """Whether the words say enough to look for somebody: two letters at least, or a date, or a number."""
        others = (self.reference, self.phone, self.birth_date, self.number)
        return bool(any(others) or len(self.name.replace(" ", "")) >= 2)


def parse_search(text: str) -> SearchQuery:
    """Take the typed `text` apart; what is recognised is removed, what remains is a name."""
    text = text[:LONGEST]
    found: dict[str, Any] = {}
    if match := REFERENCE.search(text):
        return SearchQuery(reference=(match[1].upper(), int(match[2])))
    if match := PHONE.search(text):
        found["phone"], text = international(match[0]), _without(text, match)
    for pattern in (ISO_DATE, FRENCH_DATE, WORDED_DATE):
        match = pattern.search(text)
        if match and (day := _day(match)):
            found["birth_date"], text = day, _without(text, match)
            break
    if match := NUMBER.search(text):
        packed = PACKED_DATE.fullmatch(match[0])
        found |= {"number": match[0], "packed_date": _day(packed) if packed else None}
        text = _without(text, match)
    return SearchQuery(name=search_key(text), **found)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _day(match: re.Match[str]) -> date | None:
    """The calendar day of a match, or None; two digits of a year never lead to the future."""
    month, year = match["month"], int(match["year"])
    if not month.isdecimal():
        month = MONTHS.get(search_key(month), 0)
    if len(match["year"]) == 2:
        century = timezone.localdate().year // 100 * 100
        year += century if year <= timezone.localdate().year % 100 else century - 100
    try:
        return date(year, int(month), int(match["day"]))
    except ValueError:
        return None
