"""What a Caf decides for itself: delays, budgets, letterhead. Features declare each; a Caf gives it dated values.

The text that is kept is the one that `kind` writes; whoever reads gets what `kind` makes of it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from portal.foundation.forms.fields import LineField, PhoneField
from portal.foundation.text.french import counted, number
from portal.foundation.text.names import cleaned
from portal.foundation.text.phones import readable

LONGEST_LINE = 100
MOST_LINES = 4
NOT_A_POSTCODE = "Le code postal compte cinq chiffres, par exemple 59000."


class LinesField(forms.CharField):
    """A few short lines, as an envelope bears them; blank ones are left out."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: Any) -> str:
        """The lines as they are stored; a NUL stays, for Django to refuse it."""
        text = super().to_python(value) or ""
        return "\n".join(line if "\x00" in line else cleaned(line) for line in text.splitlines() if line.strip())

    def validate(self, value: str) -> None:
        """Few enough, and short enough for a letter."""
        super().validate(value)
        lines = value.splitlines()
        if len(lines) > MOST_LINES:
            raise forms.ValidationError(f"Donnez au plus {MOST_LINES} lignes : vous en avez saisi {len(lines)}.")
        if any(len(line) > LONGEST_LINE for line in lines):
            raise forms.ValidationError(f"Une ligne compte au plus {LONGEST_LINE} caractères : raccourcissez-la.")


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What sort of value: its field in a form, the text that is kept, what is made of that text, how it is shown."""

    field: Callable[["CafSetting"], forms.Field]
    write: Callable[[Any], str] = str
    read: Callable[[str], Any] = str
    in_words: Callable[[Any], str] = str


def _days_field(setting: "CafSetting") -> forms.Field:
    return _whole_number(setting, "nombre de jours")


def _count_field(setting: "CafSetting") -> forms.Field:
    return _whole_number(setting, "nombre entier")


def _whole_number(setting: "CafSetting", what: str) -> forms.Field:
    between = f"Donnez un {what} entre {setting.minimum} et {setting.maximum}."
    said = {"required": between, "invalid": between, "min_value": between, "max_value": between}
    return forms.IntegerField(min_value=setting.minimum, max_value=setting.maximum, error_messages=said)


def _postcode_field(setting: "CafSetting") -> forms.Field:
    five_digits = RegexValidator(re.compile(r"\A[0-9]{5}\Z"), NOT_A_POSTCODE)
    return LineField(max_length=20, validators=[five_digits])


def _choice_field(setting: "CafSetting") -> forms.Field:
    return forms.ChoiceField(choices=setting.choices, error_messages={"required": "Choisissez une des réponses."})


COUNT = Kind(field=_count_field, read=int, in_words=number)
CHOICE = Kind(field=_choice_field)
DAYS = Kind(field=_days_field, read=int, in_words=lambda days: counted(days, "jour"))
LINE = Kind(field=lambda setting: LineField(max_length=LONGEST_LINE))
LINES = Kind(field=lambda setting: LinesField(max_length=MOST_LINES * LONGEST_LINE * 2))
PHONE = Kind(field=lambda setting: PhoneField(), in_words=readable)
POSTCODE = Kind(field=_postcode_field)


@dataclass(frozen=True, kw_only=True)
class Section:
    """Settings that are shown and changed together; `slug` stands in the address.

    `check({key: value})` says what is wrong with the values together: {key: sentence}, empty when they agree.
    """

    slug: str
    title: str
    intro: str
    order: int
    check: Callable[[Mapping[str, Any]], Mapping[str, str]] | None = None


@dataclass(frozen=True, kw_only=True)
class CafSetting:
    """One thing that a Caf decides; `default` is what holds while it decided nothing.

    `required`: a Caf that decides gives a value. `minimum` and `maximum` bound a number.

    `refuse_raise(agent)`, of a limit on what people do: why `agent` may not raise it now, or "". A limit is raised
    from the next day on at the earliest, and each raise is told to the DPO.
    """

    key: str
    label: str
    section: Section
    kind: Kind
    order: int
    default: Any
    help: str = ""
    required: bool = False
    minimum: int | None = None
    maximum: int | None = None
    refuse_raise: Callable[[Any], str] | None = None
    # Of a `CHOICE`: (value, words) of each.
    choices: tuple[tuple[str, str], ...] = ()

    def field(self) -> forms.Field:
        """Its field in a form."""
        field = self.kind.field(self)
        field.label, field.help_text, field.required = self.label, self.help, self.required
        return field

    def in_words(self, value: Any) -> str:
        """The value as a page shows it; empty when there is none."""
        if value in (None, ""):
            return ""
        return dict(self.choices).get(value) or self.kind.in_words(value)


SETTINGS: dict[str, CafSetting] = {}


def caf_setting(key: str, label: str, **options: Any) -> CafSetting:
    """Declare a setting and give it back: whoever declares it reads its value by it."""
    if key in SETTINGS:
        raise ValueError(f"Two settings of a Caf are called {key}.")
    return SETTINGS.setdefault(key, CafSetting(key=key, label=label, **options))


def sections() -> list[Section]:
    """Those that hold a setting, in order."""
    return sorted({setting.section for setting in SETTINGS.values()}, key=lambda section: section.order)


def settings_of(section: Section) -> list[CafSetting]:
    """The settings of a section, in order."""
    return sorted(
        (setting for setting in SETTINGS.values() if setting.section == section), key=lambda setting: setting.order
    )
