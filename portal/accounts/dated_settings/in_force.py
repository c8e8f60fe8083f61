"""The one way to read what a Caf decided: the value that holds on a day, or the default of the portal.

A list asks for each of its rows, a home page for several settings: within a request the values of all of them are read
once, for every Caf, and kept until the answer is made. Outside of one (tasks, commands) each call reads, unless it
stands in `read_once()`.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from portal.accounts.dated_settings.models import DatedSetting, DatedSettingQuerySet
from portal.foundation.contributions.caf_settings import CafSetting

# {day: {key of a setting: {code of a Caf: what is written}}}, within a request.
_known: ContextVar[dict[date, dict[str, dict[str, str]]] | None] = ContextVar("dated_settings", default=None)


def value_of(setting: CafSetting, *, caf: str, day: date | None = None) -> Any:
    """What holds on `day`, today by default, in the Caf of code `caf`."""
    return decided(setting, day).get(caf, setting.default)


def values_of(*settings: CafSetting, caf: str) -> list[Any]:
    """What holds today in the Caf of code `caf`, in the order asked, in one query: for code that runs once."""
    rows = DatedSetting.objects.filter(caf=caf, key__in=[setting.key for setting in settings]).in_force()
    held = dict(rows.values_list("key", "value"))
    return [setting.kind.read(held[setting.key]) if setting.key in held else setting.default for setting in settings]


def decided(setting: CafSetting, day: date | None = None) -> Mapping[str, Any]:
    """{code of a Caf: its value on `day`} of those that decided; the others have `setting.default`."""
    day, known = day or timezone.localdate(), _known.get()
    if known is None:
        written = _read(DatedSetting.objects.filter(key=setting.key), day)
    else:
        if day not in known:
            known[day] = _read(DatedSetting.objects.all(), day)
        written = known[day]
    return {caf: setting.kind.read(value) for caf, value in written.get(setting.key, {}).items()}


def _read(rows: DatedSettingQuerySet, day: date) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for key, caf, value in rows.in_force(day).values_list("key", "caf", "value"):
        found.setdefault(key, {})[caf] = value
    return found


@contextmanager
def read_once() -> Iterator[None]:
    """Inside, the values of settings are read once; what this process changes is read again."""
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def forget() -> None:
    """Something was decided: what was read no longer holds."""
    known = _known.get()
    if known is not None:
        known.clear()


class ReadOnceMiddleware:
    """Each request reads the values of settings once."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in `read_once()`."""
        with read_once():
            return self.get_response(request)
