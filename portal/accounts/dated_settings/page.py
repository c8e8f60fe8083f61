"""The sections as the page shows them: for each setting what holds today, what comes next, what held before."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from portal.accounts.dated_settings.models import DatedSetting
from portal.foundation.contributions.caf_settings import CafSetting, Section, sections, settings_of


@dataclass(frozen=True, kw_only=True)
class SettingOnPage:
    """A setting: `now` is the row that holds, or None; `coming` and `past` rows have their latest day first."""

    setting: CafSetting
    now: DatedSetting | None
    coming: list[DatedSetting]
    past: list[DatedSetting]

    @property
    def in_words(self) -> str:
        """What holds today; empty when nothing was given."""
        return self.now.in_words if self.now else self.setting.in_words(self.setting.default)


@dataclass(frozen=True, kw_only=True)
class SectionOnPage:
    """A section with its settings."""

    section: Section
    lines: list[SettingOnPage] = field(default_factory=list)

    @property
    def is_decided(self) -> bool:
        """Whether the Caf decided something in it."""
        return any(line.now for line in self.lines)

    @property
    def coming(self) -> list[DatedSetting]:
        """What comes next, the nearest day first."""
        return sorted((row for line in self.lines for row in line.coming), key=lambda row: row.from_on)

    @property
    def past(self) -> list[DatedSetting]:
        """What held, and what was withdrawn, the last entered first."""
        return sorted((row for line in self.lines for row in line.past), key=lambda row: row.pk, reverse=True)


def sections_of(agent: Any) -> list[SectionOnPage]:
    """Every section, with the values of the Caf of `agent`, in one query."""
    rows = defaultdict(list)
    for row in DatedSetting.objects.visible_to(agent).for_page():
        rows[row.key].append(row)
    return [
        SectionOnPage(section=section, lines=[_line(setting, rows[setting.key]) for setting in settings_of(section)])
        for section in sections()
    ]


def section_of(agent: Any, slug: str) -> SectionOnPage | None:
    """The section of this address, or None."""
    return next((section for section in sections_of(agent) if section.section.slug == slug), None)


def _line(setting: CafSetting, rows: list[DatedSetting]) -> SettingOnPage:
    today = timezone.localdate()
    kept = [row for row in rows if row.state == DatedSetting.State.KEPT]
    coming = [row for row in kept if row.from_on > today]
    now = next((row for row in kept if row.from_on <= today), None)
    past = [row for row in rows if row != now and row not in coming]
    return SettingOnPage(setting=setting, now=now, coming=coming, past=past)
