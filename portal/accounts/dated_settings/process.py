"""A Caf decides: one row per value that changes, all of them or none; a limit that is raised has a line of its own."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django.db import IntegrityError, transaction

from portal.accounts.dated_settings.in_force import forget
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.dated_settings.raises import (
    RAISE,
    Raise,
    objections_to,
    raises_among,
    raises_by_withdrawing,
)
from portal.accounts.models import Agent
from portal.foundation.contributions.caf_settings import CafSetting
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry

AT_ONCE = "Quelqu’un a changé ces réglages au même moment : relisez les valeurs, puis enregistrez de nouveau."


def decide(*, by: Agent, values: Mapping[CafSetting, Any], from_on: date) -> list[DatedSetting]:
    """Give each setting its value for the Caf of `by` from `from_on` on; a value of the same day is withdrawn.

    Raises `ActionRefused` when a limit may not be raised so (`raises.py`), and when somebody decides of the same day
    at the same moment.
    """
    raises = raises_among(values, caf=cast(str, by.caf_id), from_on=from_on)
    _refuse_if_objected(raises, by)
    try:
        with transaction.atomic():
            rows = [_decide_one(by, setting, value, from_on) for setting, value in values.items()]
            _tell(raises, by, rows)
            return rows
    except IntegrityError as error:
        raise ActionRefused(AT_ONCE) from error
    finally:
        forget()


def withdraw(row: DatedSetting, *, by: Agent) -> None:
    """A value is not to hold after all. Raises `ActionRefused` as its transition, and as `decide` for a limit."""
    raises = raises_by_withdrawing(row, by=by)
    _refuse_if_objected(raises, by)
    try:
        with transaction.atomic():
            row.withdraw(by=by)
            _tell(raises, by, [row])
    finally:
        forget()


def _refuse_if_objected(raises: list[Raise], by: Agent) -> None:
    if said := objections_to(raises, by=by):
        raise ActionRefused(" ".join(dict.fromkeys(said.values())))


def _tell(raises: list[Raise], by: Agent, rows: list[DatedSetting]) -> None:
    """A line for each limit that is raised: the DPO reads it."""
    by_key = {row.key: row for row in rows}
    for one in raises:
        note = f"{one.setting.label}, à partir du {fr_date(one.from_on)}"
        values = {"before": str(one.before), "after": str(one.after)}
        Entry.objects.record(by=by, action=RAISE, target=by_key[one.setting.key], note=note, **values)


def _decide_one(by: Agent, setting: CafSetting, value: Any, from_on: date) -> DatedSetting:
    rows = DatedSetting.objects.visible_to(by).kept()
    for replaced in rows.filter(key=setting.key, from_on=from_on):
        replaced.withdraw(by=by)
    row = DatedSetting(
        caf_id=cast(str, by.caf_id), key=setting.key, value=setting.kind.write(value), from_on=from_on, entered_by=by
    )
    row.save()
    Entry.objects.record(by=by, action="create", target=row, note=setting.label)
    return row
