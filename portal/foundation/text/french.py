"""Numbers, dates and plurals as a French reader expects them; what is unknown says so, never 0. Pure.

The template filters of the same names are in `templatetags/french.py`.
"""

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from zoneinfo import ZoneInfo

# The clock of the branch; a date-time without a zone is taken as it stands.
PARIS = ZoneInfo("Europe/Paris")

UNKNOWN = "non renseigné"
THIN = "\u202f"  # narrow no-break space, between thousands
NBSP = "\u00a0"  # no-break space, before a unit
MINUS = "\u2212"
Number = int | float | Decimal
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
# A plain space before a double sign, that is not part of an address (https://…).
BEFORE_SIGN = re.compile(r" (?=[:;?!](?:\s|$|<))")


# Numbers ----------------------------------------------------------------------------------------------------------


def grouped(value: Number, places: int | None = None) -> str:
    """`value` with French separators; `places` decimals rounded half up, or those it has when None."""
    exact = Decimal(str(value))
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    integer, _, decimals = f"{abs(exact):,f}".replace(",", THIN).partition(".")
    if places is None:
        decimals = decimals.rstrip("0")
    sign = MINUS if exact < 0 else ""
    return f"{sign}{integer},{decimals}" if decimals else f"{sign}{integer}"


def _numeric(value: object) -> Decimal | None:
    """A finite Decimal, or None when there is no number to show."""
    if value is None or value == "" or isinstance(value, bool):
        return None
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def euros(value: object) -> str:
    """« 60 167,25 € »."""
    amount = _numeric(value)
    return UNKNOWN if amount is None else f"{grouped(amount, 2)}{NBSP}€"


def euros0(value: object) -> str:
    """Whole euros, « 60 167 € »."""
    amount = _numeric(value)
    return UNKNOWN if amount is None else f"{grouped(amount, 0)}{NBSP}€"


def euros_short(amount: Decimal) -> str:
    """« 12 000 € », with cents only when there are some."""
    return f"{grouped(amount)}{NBSP}€" if amount == amount.to_integral_value() else euros(amount)


def number(value: object, places: int | None = None) -> str:
    """« 3 014 », « 277,6 »; with an argument, that many decimals."""
    amount = _numeric(value)
    return UNKNOWN if amount is None else grouped(amount, places)


def percent(value: object, places: int | None = None) -> str:
    """A rate between 0 and 1 as « 75 % »; one decimal at most, unless `places` says otherwise."""
    rate = _numeric(value)
    if rate is None:
        return UNKNOWN
    rate *= 100
    if places is None:
        rate = rate.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return f"{grouped(rate, places)}{NBSP}%"


# Words ------------------------------------------------------------------------------------------------------------


def counted(value: object, noun: str) -> str:
    """« 0 dossier », « 3 dossiers »; an irregular plural is given: « cheval,chevaux »."""
    amount = _numeric(value)
    if amount is None:
        return UNKNOWN
    singular, _, plural = noun.partition(",")
    word = (plural or f"{singular}s") if abs(amount) >= 2 else singular
    return f"{grouped(amount)}{NBSP}{word}"


def typographic(text: str) -> str:
    """Curly apostrophes, and a no-break space before « : ; ? ! » and inside guillemets: sources hold plain spaces."""
    text = text.replace("&#x27;", "’").replace("'", "’")
    return BEFORE_SIGN.sub(NBSP, text).replace("« ", f"«{NBSP}").replace(" »", f"{NBSP}»")


def known(value: object) -> object:
    """`value`, or « non renseigné » when there is none; 0 is known."""
    return UNKNOWN if value is None or value == "" else value


# Dates ------------------------------------------------------------------------------------------------------------


def in_paris(moment: datetime) -> datetime:
    """A date-time by the clock of Paris."""
    return moment.astimezone(PARIS) if moment.tzinfo else moment


def as_date(value: object) -> date | None:
    """The calendar day of a date or of a date-time, by the clock of Paris."""
    if isinstance(value, datetime):
        return in_paris(value).date()
    return value if isinstance(value, date) else None


def fr_date(value: object) -> str:
    """« 3 mars 2014 », « 1er mars 2014 »."""
    day = as_date(value)
    if day is None:
        return UNKNOWN
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"


def fr_date_short(value: object) -> str:
    """« 03/03/2014 », for dense tables."""
    day = as_date(value)
    return UNKNOWN if day is None else f"{day:%d/%m/%Y}"


def fr_datetime(value: object) -> str:
    """« 3 mars 2014 à 14 h 05 »."""
    if not isinstance(value, datetime):
        return fr_date(value)
    return f"{fr_date(value)} à {fr_time(value)}"


def fr_time(value: datetime) -> str:
    """« 14 h 05 », by the clock of Paris."""
    moment = in_paris(value)
    return f"{moment.hour}{NBSP}h{NBSP}{moment.minute:02}"


def distance(days: int) -> str:
    """How far `days` is from today, in words."""
    near = {0: "aujourd’hui", 1: "demain", -1: "hier"}
    if days in near:
        return near[days]
    far = abs(days)
    if far <= 60:
        span = f"{far} jours"
    elif far < 730:
        span = f"{round(far / 30.4)} mois"
    else:
        span = f"{int(far / 365.25) or 1} ans"
    return f"dans {span}" if days > 0 else f"il y a {span}"


def relative(value: object, today: date) -> str:
    """« dans 3 jours », « il y a 2 jours », « aujourd’hui », « demain »; months after two of them, then years."""
    day = as_date(value)
    return UNKNOWN if day is None else distance((day - today).days)
