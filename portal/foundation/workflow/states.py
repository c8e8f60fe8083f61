"""The states of a row, declared once: the value stored, its French label, and the tone it is shown with."""

from enum import Enum
from enum import property as enum_property
from typing import Self

from django.db import models


class Tone(Enum):
    """How a state is shown: icon and colour, never one without the other nor without the word."""

    DRAFT = "pencil"
    WAITING = "hourglass-split"
    DONE = "check-circle"
    REFUSED = "x-circle"
    DANGER = "shield-exclamation"

    @property
    def css(self) -> str:
        """The end of the class `tone-…`."""
        return self.name.lower()

    @property
    def icon(self) -> str:
        """The name of the icon in the sprite."""
        return self.value


class StateChoices(models.TextChoices):
    """States as `SENT = "sent", "transmise", Tone.WAITING`."""

    words: str
    tone: Tone

    def __new__(cls, value: str, words: str, tone: Tone) -> Self:
        """A member is its value; Django's own choices know no third part."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.words, member.tone = words, tone
        return member

    @enum_property
    def label(self) -> str:
        """The state in French."""
        return self.words
