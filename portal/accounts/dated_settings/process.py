"""A Caf decides: one row per value that changes, all of them or none."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django.db import IntegrityError, transaction

from portal.accounts.dated_settings.in_force import forget
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.models import Agent
from portal.foundation.contributions.caf_settings import CafSetting
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry

AT_ONCE = "Quelqu’un a changé ces réglages au même moment : relisez les valeurs, puis enregistrez de nouveau."


def decide(*, by: Agent, values: Mapping[CafSetting, Any], from_on: date) -> list[DatedSetting]:
    """Give each setting its value for the Caf of `by` from `from_on` on; a value of the same day is withdrawn.

    Raises `ActionRefused` when somebody decides of the same day at the same moment.
    """
    try:
        with transaction.atomic():
            return [_decide_one(by, setting, value, from_on) for setting, value in values.items()]
    except IntegrityError as error:
        raise ActionRefused(AT_ONCE) from error
    finally:
        forget()


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
