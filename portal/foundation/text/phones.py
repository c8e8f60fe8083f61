"""Telephone numbers as people type them: what a form accepts, the search finds. Pure.

Numbers of France and of its overseas départements are read as they are dialled there; others begin with + or 00.
"""

import re
import unicodedata
from enum import Enum, auto
from typing import NamedTuple

import phonenumbers

# Numbers of the national plan that belong to another country code: Arcep, plan national de numérotation.
OVERSEAS_CODES = {
    "0262": 262, "0263": 262, "0269": 262, "0639": 262, "0692": 262, "0693": 262,  # La Réunion, Mayotte
    "0590": 590, "0690": 590, "0691": 590,  # Guadeloupe, Saint-Barthélemy, Saint-Martin
    "0594": 594, "0694": 594, "0596": 596, "0696": 596, "0697": 596,  # Guyane, Martinique
    "0508": 508,  # Saint-Pierre-et-Miquelon
}  # fmt: skip
OVERSEAS_REGIONS = ("GP", "MQ", "GF", "RE", "PM")
READ_WITHOUT_CODE = {33, 262, 508, 590, 594, 596}
# Figures with signs between them, touched by no letter. Atomic: what follows is never cut off to make a number.
RUN = re.compile(r"(?<![\w+])(?>\(?(?:\+ ?)?\(?\d(?:[ .\-/()]{0,3}\d)*)(?!\w)")
DATE = re.compile(r"(?<!\d)\d{1,2}([ ./-])\d{1,2}\1(?:19|20)\d\d(?!\d)")
# A number that lost its zero in a spreadsheet, or its +.
BARE = re.compile(r"[1-9]\d{8}|[1-9](?: \d\d){4}|33[1-9]\d{8}")
# What may stand beside a telephone: another number, from so many figures on, or a date.
OTHER_NUMBER = 5
SHORT_DATE = re.compile(r"\s*\d{1,2}([./-])\d{1,2}\1\d\d\s*")
MOST_GROUPS = 15


class Fault(Enum):
    """What is wrong with figures that begin as a telephone."""

    INCOMPLETE = auto()
    NONEXISTENT = auto()


class FoundPhone(NamedTuple):
    """A telephone in a text: « +33612345678 » or "", the text without it, and what is wrong when there is none.

    `typed` is the part of the text that is, or begins as, a telephone.
    """

    number: str
    rest: str
    typed: str = ""
    fault: Fault | None = None


def phone_in(text: str) -> FoundPhone:
    """The first telephone of `text`."""
    flat = _flat(text)
    wrong = None
    for run in RUN.finditer(flat):
        for start, end in _parts(run[0]):
            if number := _number(run[0][start:end]):
                first, last = run.start() + start, run.start() + end
                return FoundPhone(number, f"{text[:first]} {text[last:]}", text[first:last])
        wrong = wrong or ((run, fault) if (fault := _fault(run[0])) else None)
    if wrong:
        run, fault = wrong
        return FoundPhone("", text, text[run.start() : run.end()], fault)
    return FoundPhone("", text)


def international(text: str) -> str:
    """A telephone as « +33612345678 », its remark (« le soir ») left out; empty without one, or beside another."""
    found = phone_in(text)
    others = (_digits(run[0]) for run in RUN.finditer(_flat(found.rest)))
    return "" if any(len(digits) >= OTHER_NUMBER for digits in others) else found.number


def readable(phone: str) -> str:
    """The same number as it is read aloud: « 03 20 12 34 56 », « +32 2 123 45 67 »; as it stands when it is none."""
    number = international(phone)
    if not number:
        return phone
    parsed, form = phonenumbers.parse(number), phonenumbers.PhoneNumberFormat
    if parsed.country_code == 508 and len(str(parsed.national_number)) == 6:  # dialled there without its prefix
        return f"0508 {phonenumbers.format_number(parsed, form.NATIONAL).removeprefix('0')}"
    at_home = parsed.country_code in READ_WITHOUT_CODE
    return phonenumbers.format_number(parsed, form.NATIONAL if at_home else form.INTERNATIONAL)


def _flat(text: str) -> str:
    """`text`, as long, with plain figures, blanks and hyphens; a date with a whole year is no telephone."""
    return DATE.sub(lambda date: "#" * len(date[0]), "".join(map(_flat_sign, text)))


def _flat_sign(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    plain = {"Pd": "-", "Zs": " ", "Cf": " ", "Cc": " "}.get(category, char)
    return {"\N{FULLWIDTH PLUS SIGN}": "+", "−": "-"}.get(char, plain)


def _parts(run: str) -> list[tuple[int, int]]:
    """(start, end) of what may be a telephone in `run`: the whole, then without another number before or after."""
    groups = [(group.start(), group.end()) for group in re.finditer(r"\d+", run)][:MOST_GROUPS]
    starts = [0, *(start for start, _ in groups[1:] if _is_apart(run[:start]))]
    ends = [len(run), *(end for _, end in reversed(groups[:-1]) if _is_apart(run[end:]))]
    return [(start, end) for start in starts for end in ends if start < end]


def _is_apart(beside: str) -> bool:
    return len(_digits(beside)) >= OTHER_NUMBER or bool(SHORT_DATE.fullmatch(beside))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _number(typed: str) -> str:
    """A whole run of figures as « +33612345678 »; empty when no telephone is written so."""
    digits = _digits(typed)
    if "+" in typed or digits.startswith("00"):
        # « +33 (0)6 »: a zero that is dialled at home only, but in Italy.
        plain = (_digits(text) for text in (typed, typed.replace("(0)", "", 1)))
        return next(filter(None, (_valid(f"+{text.removeprefix('00')}") for text in plain)), "")
    if digits.startswith("0"):
        return _dialled(digits) if len(digits) == 10 else ""
    if BARE.fullmatch(typed):
        return _valid(f"+{digits}") if len(digits) == 11 else _dialled(f"0{digits}")
    return ""


def _dialled(digits: str) -> str:
    """The number reached by ten figures dialled in France."""
    code = OVERSEAS_CODES.get(digits[:4])
    if code:
        return _valid(f"+{code}{digits[4:] if code == 508 else digits[1:]}")
    regions = ("FR", *OVERSEAS_REGIONS)
    return next((number for region in regions if (number := _valid(digits, region))), "")


def _valid(typed: str, region: str | None = None) -> str:
    number = _parsed(typed, region)
    if number is None or not phonenumbers.is_valid_number(number):
        return ""
    national = f"0{number.national_number}"
    if number.country_code == 33 and national[:4] in OVERSEAS_CODES:
        return _dialled(national)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _parsed(typed: str, region: str | None = None) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return None


def _fault(run: str) -> Fault | None:
    """What is wrong with a run that is no telephone but begins as one, from three figures on."""
    digits = _digits(run)
    abroad = "+" in run or digits.startswith("00")
    if len(digits) < 3 or not (abroad or digits.startswith("0")):
        return None
    if not abroad:
        return Fault.INCOMPLETE if len(digits) < 10 else Fault.NONEXISTENT
    number = _parsed(f"+{digits if '+' in run else digits[2:]}")
    if number is None:  # the code of no country, or the beginning of one
        return Fault.INCOMPLETE if len(digits) < 10 else Fault.NONEXISTENT
    too_short = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.TOO_SHORT
    return Fault.INCOMPLETE if too_short else Fault.NONEXISTENT
