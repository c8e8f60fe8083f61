"""Checks on a day that was typed."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.foundation.french import fr_date


def check_day(day, *, earliest, why):
    """Refuse a day to come, or before `earliest`; `why` says what that day is, « la réponse du service »."""
    if day > timezone.localdate():
        raise ValidationError("Cette date est dans l’avenir : vérifiez le jour et l’année.")
    if day < earliest:
        raise ValidationError(f"Cette date est avant {why} ({fr_date(earliest)}) : vérifiez le jour et l’année.")
    return day
