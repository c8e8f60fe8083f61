"""Limits on what people do: a higher value waits for the next day, and is refused to whoever it would let go on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.dated_settings.models import DatedSetting
from portal.foundation.contributions.caf_settings import CafSetting

# What the journal says of a limit that was raised.
RAISE = "raise"
FROM_TOMORROW = (
    "Une valeur plus haute s’applique au plus tôt demain : donnez la date de demain, ou une date plus loin."
)


@dataclass(frozen=True, kw_only=True)
class Raise:
    """A limit that is about to go from `before` to `after`, from a day on."""

    setting: CafSetting
    before: Any
    after: Any
    from_on: date


def raises_among(values: Mapping[CafSetting, Any], *, caf: str, from_on: date) -> list[Raise]:
    """Of these values, the limits higher than what holds today, or than what would hold on `from_on` without them."""
    found = []
    for setting, value in values.items():
        if setting.refuse_raise is not None:
            before = min(value_of(setting, caf=caf), value_of(setting, caf=caf, day=from_on))
            if value > before:
                found.append(Raise(setting=setting, before=before, after=value, from_on=from_on))
    return found


def raises_by_withdrawing(row: DatedSetting, *, by: Any) -> list[Raise]:
    """The raise that takes place when `row` does not hold after all: what was decided before it may be higher."""
    if row.setting.refuse_raise is None or row.state != DatedSetting.State.KEPT or row.from_on < timezone.localdate():
        return []  # no limit, or a row that is not withdrawn any more
    others = DatedSetting.objects.visible_to(by).filter(key=row.key).exclude(pk=row.pk)
    earlier = others.in_force(row.from_on).first()
    after = earlier.read_value if earlier else row.setting.default
    if after <= row.read_value:
        return []
    return [Raise(setting=row.setting, before=row.read_value, after=after, from_on=row.from_on)]


def objections_to(raises: list[Raise], *, by: Any) -> dict[str, str]:
    """Why `by` may not decide so: {key of a setting, or "from_on": sentence}; empty when they may."""
    said = {}
    for one in raises:
        if one.setting.refuse_raise and (refusal := one.setting.refuse_raise(by)):
            said[one.setting.key] = refusal
    if not said and any(one.from_on <= timezone.localdate() for one in raises):
        said["from_on"] = FROM_TOMORROW
    return said
