"""What each line of an import would do: known, to change field by field, new, or in error, with French sentences."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from portal.foundation.imports.importer import Importer
from portal.foundation.imports.models import ImportLine

Outcome = ImportLine.Outcome
CELL_MAX = 2000


@dataclass(kw_only=True)
class Assessment:
    """What a line comes to: its clean values, its identity, the row on file if there is one."""

    values: dict[str, Any] = field(default_factory=dict)
    key: str = ""
    row: models.Model | None = None
    changes: dict[str, list[str]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def outcome(self) -> str:
        """The outcome of the line."""
        if self.errors:
            return Outcome.ERROR
        if self.row is None:
            return Outcome.NEW
        return Outcome.CHANGE if self.changes else Outcome.KNOWN


def assess(importer: Importer, lines: Sequence[Mapping[str, str]], *, lock: bool = False) -> list[Assessment]:
    """One `Assessment` per line, given as {column: cell}; `lock` keeps the rows on file as they are till the end."""
    found = [_read(importer, cells) for cells in lines]
    rows = importer.existing({each.key for each in found if each.key}, lock=lock)
    for each in found:
        if not each.errors:
            each.row = rows.get(each.key)
            _compare(importer, each)
    return found


def _read(importer: Importer, cells: Mapping[str, str]) -> Assessment:
    """Clean values by column, and the identity; an empty cell is no value: it changes nothing."""
    found = Assessment()
    for column in importer.columns:
        if column.name not in cells:
            continue
        try:
            value = column.clean(cells[column.name][:CELL_MAX])
        except ValidationError as error:
            found.errors[column.name] = " ".join(error.messages)
        else:
            if value not in (None, ""):
                found.values[column.name] = value
    if not found.errors:
        _or_errors(found, lambda: setattr(found, "key", importer.identify(found.values)))
    return found


def _compare(importer: Importer, found: Assessment) -> None:
    _or_errors(found, lambda: importer.check(found.values, found.row))
    if found.row is None or found.errors:
        return
    for column in importer.columns:
        if column.name in found.values:
            before, after = (
                column.show(value) for value in (getattr(found.row, column.target), found.values[column.name])
            )
            if before != after:
                found.changes[column.name] = [before, after]


def _or_errors(found: Assessment, step: Callable[[], object]) -> None:
    try:
        step()
    except ValidationError as error:
        if hasattr(error, "error_dict"):
            found.errors |= {name: " ".join(messages) for name, messages in error.message_dict.items()}
        else:
            found.errors[""] = " ".join(error.messages)


def write_on(line: ImportLine, found: Assessment) -> None:
    """Write on the line what it comes to."""
    line.key, line.outcome = found.key[:300], found.outcome
    line.changes, line.errors = found.changes, found.errors


def mark_duplicates(lines: Iterable[ImportLine], seen: dict[str, int]) -> None:
    """Put in error each line that says again what another one says; `seen` is {key: number of the first line}."""
    for line in lines:
        if line.key and seen.setdefault(line.key, line.number) != line.number:
            line.outcome, line.changes = Outcome.ERROR, {}
            line.errors = {"": f"Déjà donnée à la ligne {seen[line.key]} : gardez une seule des deux."}
