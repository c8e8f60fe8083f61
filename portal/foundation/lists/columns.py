"""The columns that lists share: states, amounts, figures, days, and pieces of template."""

from datetime import date
from functools import lru_cache
from typing import Any

import django_tables2 as tables
from django.template.loader import get_template
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html

from portal.foundation.templatetags.ui import badge, icon
from portal.foundation.text import french

# What a cell shows when there is nothing to show, and nothing is missing.
NOTHING = "–"
UNKNOWN = format_html('<span class="unknown">{}</span>', french.UNKNOWN)


def classes(name: str) -> dict[str, dict[str, str]]:
    """The attributes of a column whose head and cells carry the class `name`."""
    return {"th": {"class": name}, "td": {"class": name}}


class StateColumn(tables.Column):
    """The state of the row, as its `State` declares it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"verbose_name": "État", "attrs": classes("nowrap")} | options)

    def render(self, record: Any) -> str:
        """Icon, word and colour."""
        return badge(record.get_state_display(), record.State(record.state).tone)


class EmailColumn(tables.Column):
    """An address, never a link: a long one goes to the next line at its « @ »."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"linkify": False, "attrs": classes("email")} | options)

    def render(self, value: str) -> str:
        """« anne.adam@ », and « caf59.example » beside or below."""
        name, sign, domain = value.rpartition("@")
        return format_html("{}{}<wbr>{}", name, sign, domain)


class FigureColumn(tables.Column):
    """A figure, on the right and never broken; `places` decimals when given."""

    def __init__(self, *, places: int | None = None, **options: Any) -> None:
        self.places = places
        super().__init__(**{"attrs": classes("number"), "default": NOTHING} | options)

    def render(self, value: Any) -> str:
        """« 3 014 »."""
        return french.number(value, self.places)


class EurosColumn(tables.Column):
    """An amount to the cent, on the right and never broken."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"attrs": classes("amount"), "default": NOTHING} | options)

    def render(self, value: Any) -> str:
        """« 60 167,25 € »."""
        return french.euros(value)


class DayColumn(tables.Column):
    """A date or a moment: the day in figures, and how far it is."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"attrs": classes("day"), "default": NOTHING} | options)

    def render(self, value: Any) -> str:
        """« 03/03/2014 il y a 12 ans »."""
        return day_and_distance(value)


class MomentColumn(tables.Column):
    """A moment to the minute."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"attrs": classes("day"), "default": NOTHING} | options)

    def render(self, value: Any) -> str:
        """« 03/03/2014 à 14 h 05 »."""
        hour = french.fr_datetime(value).partition(" à ")[2]
        return format_html('<time datetime="{}">{} à {}</time>', value.isoformat(), french.fr_date_short(value), hour)


class PieceColumn(tables.Column):
    """A cell drawn by a small template that gets `record` and `value`; the template is looked up once."""

    def __init__(self, template_name: str, **options: Any) -> None:
        self.template_name = template_name
        super().__init__(**{"empty_values": ()} | options)

    @cached_property
    def _template(self) -> Any:
        return get_template(self.template_name)

    def render(self, record: Any, value: Any) -> str:
        """What the template draws."""
        return self._template.render({"record": record, "value": value})


def day_and_distance(value: Any, *, is_late: bool = False) -> str:
    """« 03/03/2014 il y a 12 ans », the day for machines too."""
    return _day_and_distance(french.as_date(value), timezone.localdate(), is_late)


# Drawn again for each line of each list: the same days come back.
@lru_cache(maxsize=4096)
def _day_and_distance(day: date | None, today: date, is_late: bool) -> str:
    far = far_mark(french.relative(day, today), is_late=is_late)
    return format_html('<time datetime="{}">{}</time> {}', day or "", french.fr_date_short(day), far)


def far_mark(words: str, *, is_late: bool = False) -> str:
    """« il y a 3 jours » on a line of its own; what is late has its mark before it, said aloud."""
    mark = format_html("{} ", icon("clock", "En retard")) if is_late else ""
    return format_html('<span class="far{}">{}{}</span>', " late" if is_late else "", mark, words)
