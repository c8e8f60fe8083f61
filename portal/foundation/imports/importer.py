"""What a feature says of the rows it lets people import: columns, who may, what identifies a row, what is refused."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, ClassVar
from unicodedata import category

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

from portal.foundation.spreadsheets.reader import as_typed
from portal.foundation.text.names import search_key
from portal.foundation.workflow.recorder import record

MISREAD = (
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#VALEUR!",
    "#NAME?",
    "#NOM?",
    "#DIV/0!",
    "#NUM!",
    "#NOMBRE!",
    "#NULL!",
    "#NUL!",
)
SPREADSHEET_ERROR = "Le tableur montre ici une erreur de formule : remplacez-la par la valeur."
FORMULA = "Ce texte commence comme une formule de tableur (« = », « + », « - » ou « @ ») : enlevez ce signe."
FORMULA_SIGNS = ("=", "+", "-", "@")


@dataclass(frozen=True, kw_only=True)
class ImportColumn:
    """A column: its name in our code, its French heading and other ones it answers to, and the field that reads it.

    `attribute` is where the value goes on the row (the name when empty); `show` says a value as people read it.
    """

    name: str
    label: str
    field: forms.Field
    aliases: Sequence[str] = ()
    attribute: str = ""
    show: Callable[[Any], str] = str
    takes_signs: bool = False

    @property
    def target(self) -> str:
        """The attribute of the row."""
        return self.attribute or self.name

    def answers_to(self, heading: str) -> bool:
        """Whether a heading of a file names this column: accents, case, stars and spaces count for nothing."""
        words = search_key(heading)
        return bool(words) and words in {search_key(name) for name in (self.label, *self.aliases)}

    def clean(self, text: str) -> Any:
        """The value of a cell; raises `ValidationError` with a French sentence."""
        text = plain(text)
        if text.upper() in MISREAD:
            raise ValidationError(SPREADSHEET_ERROR)
        if not self.takes_signs and text.startswith(FORMULA_SIGNS):
            raise ValidationError(FORMULA)
        return self.field.clean(text)


class Importer:
    """One kind of import, bound to the agent who asks. A feature derives it and registers it by `@imports`."""

    # Pages are given the class: it is not theirs to call.
    do_not_call_in_templates = True

    kind: ClassVar[str]
    title: ClassVar[str]
    # « gestionnaire », and what the page says of one line of the file.
    noun: ClassVar[str]
    about: ClassVar[str]
    model: ClassVar[type[models.Model]]
    # Every line of the file or none: one in error keeps the others from being applied.
    whole: ClassVar[bool] = False

    def __init__(self, agent: Any) -> None:
        self.agent = agent
        self.columns = self.make_columns()

    @staticmethod
    def allowed(agent: Any) -> bool:
        """Whether `agent` may import such rows."""
        raise NotImplementedError

    def make_columns(self) -> list[ImportColumn]:
        """The columns, in the order of the model file."""
        raise NotImplementedError

    def new_row(self) -> models.Model:
        """A row that is not on file yet, with what its importer knows and no column says."""
        return self.model()

    def identify(self, values: dict[str, Any]) -> str:
        """What makes the row one of its kind; may complete `values`, and raise `ValidationError` by column."""
        raise NotImplementedError

    def existing(self, keys: Iterable[str], *, lock: bool = False) -> Mapping[str, models.Model]:
        """Rows on file, within the perimeter of the agent, by key."""
        raise NotImplementedError

    def check(self, values: dict[str, Any], row: models.Model | None) -> None:
        """Raise `ValidationError` by column for what must not be written, given the row on file if there is one."""

    def faults_of_file(self, lines: Sequence[Any]) -> dict[int, str]:
        """What the lines of a `whole` file are at fault in together: {number of the line: French sentence}."""
        return {}

    def told_of_file(self, lines: Sequence[Any]) -> list[str]:
        """French sentences about a `whole` file, shown before it is applied: its sum, what it leaves out."""
        return []

    def save(self, row: models.Model, *, is_new: bool, note: str) -> None:
        """Write a row and its line in the journal; what a feature writes otherwise may raise `ActionRefused`."""
        row.save()
        record(by=self.agent, action="create" if is_new else "update", target=row, note=note)

    def recognised(self, heading: Sequence[str]) -> list[str]:
        """The name of the column of each heading, empty where none answers; the first of two wins."""
        names: list[str] = []
        for words in heading:
            found = next((column.name for column in self.columns if column.answers_to(words)), "")
            names.append("" if found in names else found)
        return names

    def missing(self, names: Sequence[str]) -> list[str]:
        """Headings of the columns that must be there and are not."""
        return [column.label for column in self.columns if column.field.required and column.name not in names]


def perimeter_of(agent: Any) -> str:
    """The role and the perimeter of `agent`, to be compared: « responsable, caf 59 »; of many keys, their digest."""
    kind, key = getattr(agent, "perimeter", (None, None))
    if isinstance(key, tuple):
        key = sha256(repr(key).encode()).hexdigest()[:16]
    return f"{getattr(agent, 'role', '')}, {kind} {key or ''}".rstrip()


IMPORTERS: dict[str, type[Importer]] = {}


def imports(importer: type[Importer]) -> type[Importer]:
    """Offer a kind of import to those whom it allows."""
    IMPORTERS[importer.kind] = importer
    return importer


def importers_for(agent: Any) -> list[type[Importer]]:
    """The kinds that `agent` may import."""
    return [importer for importer in IMPORTERS.values() if importer.allowed(agent)]


def plain(text: str) -> str:
    """A cell as it was meant: what made it harmless removed, every kind of blank a plain space, nothing invisible."""
    seen = [character for character in as_typed(text.strip()) if category(character) != "Cf"]
    return " ".join("".join(character if character.isprintable() else " " for character in seen).split())
