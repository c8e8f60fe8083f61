"""Working days of a département: Monday to Friday but for its public holidays, those of Alsace and overseas too."""

from datetime import date, timedelta
from functools import lru_cache

import holidays

# Alsace is one subdivision of the library; the others are called as their département.
_SUBDIVISIONS = {"67": "6AE", "68": "6AE", "57": "57"} | {code: code for code in ("971", "972", "973", "974", "976")}
_SATURDAY = 5


@lru_cache(maxsize=16)
def _holidays_of(departement: str) -> holidays.HolidayBase:
    return holidays.country_holidays("FR", subdiv=_SUBDIVISIONS.get(departement))


def is_working_day(day: date, departement: str) -> bool:
    """Whether the Caf of this département works on `day`."""
    return day.weekday() < _SATURDAY and day not in _holidays_of(departement)


def after_working_days(day: date, days: int, departement: str) -> date:
    """The working day that comes `days` working days after `day`, which does not count itself."""
    found = day
    for _ in range(days):
        found += timedelta(days=1)
        while not is_working_day(found, departement):
            found += timedelta(days=1)
    return found
