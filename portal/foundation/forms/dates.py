"""Checks on a day that was typed."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.foundation.text.french import fr_date

# Before any file of the portal could speak of it.
EARLIEST = date(1950, 1, 1)


def check_past(day: date, what: str) -> None:
    """Refuse a day to come, or before any file of the portal could speak of it."""
    if day > timezone.localdate():
        raise ValidationError(f"{what} est dans l’avenir : vérifiez le jour et l’année.")
    if day < EARLIEST:
        raise ValidationError(f"{what} est avant {EARLIEST.year} : vérifiez l’année.")


def check_day(day: date, *, earliest: date, why: str) -> date:
    """Refuse a day to come, or before `earliest`; `why` says what that day is, « la réponse du service »."""
    if day > timezone.localdate():
        raise ValidationError("Cette date est dans l’avenir : vérifiez le jour et l’année.")
    if day < earliest:
        raise ValidationError(f"Cette date est avant {why} ({fr_date(earliest)}) : vérifiez le jour et l’année.")
    return day
