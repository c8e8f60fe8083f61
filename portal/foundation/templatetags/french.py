"""The template filters of `portal.foundation.text.french`."""

from datetime import date, datetime

from django import template
from django.template.defaultfilters import stringfilter
from django.utils import timezone

from portal.foundation.text import french

register = template.Library()

for shown in (
    french.euros,
    french.euros0,
    french.number,
    french.percent,
    french.counted,
    french.known,
    french.fr_date,
    french.fr_date_short,
    french.fr_datetime,
    french.fr_time,
):
    register.filter(shown.__name__, shown)
register.filter("typographic", stringfilter(french.typographic), is_safe=True)


@register.filter
def relative(value: date | datetime | None) -> str:
    """« dans 3 jours », « il y a 2 jours », « aujourd’hui »."""
    return french.relative(value, timezone.localdate())
