"""Reads the usual spreadsheets as rows of text: CSV of any usual encoding and separator, XLSX, XLS, ODS. Pure.

Workbooks are read by a process of its own with bounds on memory and time: a small file may unfold into gigabytes, and
must not take a worker with it.
"""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

DELIMITERS = ";,\t|"
HEADING_SOUGHT_IN = 25  # rows: a title, a date and a blank line may stand above
WORKBOOK_STARTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
FOREIGN_STARTS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")
BYTE_ORDER_MARK = "\ufeff"
SEPARATOR_LINE = re.compile(r'\s*"?sep=(.)"?\s*(?:\r\n|\r|\n|$)', re.IGNORECASE)
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
# What French is written with beyond ASCII: it tells which of the old encodings a file is in.
FRENCH = frozenset("éèêëàâçùûüôöîïœæÉÈÊËÀÂÇÙÛÔÖÎÏŒÆ€’\u2018“”«»°–…\u00a0\u202f")
OLD_ENCODINGS = ("cp1252", "iso-8859-15", "mac_roman", "cp850")
MOST_TEXT = 64 * 1024**2
PROGRAM = Path(__file__).resolve().with_name("workbook_program.py")

NOT_A_SPREADSHEET = (
    "Ce fichier n’est pas un tableur : enregistrez-le au format XLSX, ODS ou CSV, puis déposez-le de nouveau."
)
UNREADABLE = (
    "Ce classeur n’a pas pu être lu : il est abîmé, protégé par un mot de passe, ou bien trop grand. "
    "Enregistrez la feuille au format CSV, puis déposez-la."
)
EMPTY = "Le fichier est vide : la première ligne doit nommer les colonnes."
NO_HEADING = (
    "Aucune colonne attendue dans les premières lignes (séparateurs essayés : point-virgule, virgule, tabulation, "
    "barre). Nommez les colonnes sur une ligne, comme dans le modèle."
)


class UnreadableFile(ValueError):
    """The whole file cannot be read; the message says in French what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file, from 1, and its cells as text."""

    number: int
    cells: list[str]


@dataclass(frozen=True, kw_only=True)
class Table:
    """The row that names the columns, the rows below it that hold something, and how the file was written."""

    heading: Row
    rows: Iterator[Row]
    delimiter: str = ";"
    byte_order_mark: bool = False
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()


Recognise = Callable[[list[str]], int]


def read_table(path: Path, recognise: Recognise) -> Table:
    """The table of the file at `path`; `recognise(cells)` says how many columns it knows in a row.

    The heading is the row, among the first ones, that `recognise` knows best. Raises `UnreadableFile`.
    """
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith(WORKBOOK_STARTS):
        return _workbook(path, recognise)
    if start.startswith(FOREIGN_STARTS):
        raise UnreadableFile(NOT_A_SPREADSHEET)
    return read_text(decoded(path.read_bytes()), recognise)


def is_spreadsheet(start: bytes) -> bool:
    """Whether the first bytes of a file may be those of a spreadsheet."""
    return not start.startswith(FOREIGN_STARTS)


def neutralised(text: str) -> str:
    """The same text, that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def as_typed(text: str) -> str:
    """What `neutralised` was given."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA_STARTS) else text


# Text ----------------------------------------------------------------------------------------------------------------


def decoded(content: bytes) -> str:
    """The text of a file, in UTF-8, UTF-16 or the encodings of Windows, of old Macs and of DOS."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _in(content, "utf-16")
    start = content[:4096]
    if b"\x00" in start:  # UTF-16 without its mark: one byte of two is empty in what is mostly ASCII
        even, odd = start[0::2].count(0), start[1::2].count(0)
        return _in(content, "utf-16-be" if even > odd else "utf-16-le")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        found = [_in(content, encoding) for encoding in OLD_ENCODINGS if _is_in(content, encoding)]
        return max(found, key=_frenchness)


def _in(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFile(NOT_A_SPREADSHEET) from None


def _is_in(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _frenchness(text: str) -> int:
    beyond = [character for character in text if character > "\x7f"]
    known = sum(character in FRENCH for character in beyond)
    return known - 2 * (len(beyond) - known)


def read_text(text: str, recognise: Recognise) -> Table:
    """The table of a text, as `read_table` gives that of a file."""
    mark = text.startswith(BYTE_ORDER_MARK)
    text = text.removeprefix(BYTE_ORDER_MARK).replace("\x00", "")
    told = SEPARATOR_LINE.match(text)
    body = text[told.end() :] if told else text
    if not body.strip(" ;,|\t\r\n\"'"):
        raise UnreadableFile(EMPTY)
    skipped = 1 if told else 0
    found = [(*_heading(_first(_csv_rows(body, mark_, skipped)), recognise), mark_) for mark_ in DELIMITERS]
    known, heading, delimiter = max(found, key=lambda each: each[0])
    if not known or heading is None:
        raise UnreadableFile(NO_HEADING)
    rows = (row for row in _csv_rows(body, delimiter, skipped) if row.number > heading.number)
    return Table(heading=heading, rows=rows, delimiter=delimiter, byte_order_mark=mark)


def _csv_rows(text: str, delimiter: str, skipped: int) -> Iterator[Row]:
    """Rows that hold something; a quote never closed would swallow the rows after it, hence strict reading."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(before + 1 + skipped, cells)
            before = reader.line_num
    except csv.Error as error:
        raise UnreadableFile(
            f"Ligne {reader.line_num + skipped} : guillemets mal fermés ou cellule démesurée ({error}). "
            "Corrigez cette ligne, ou enregistrez de nouveau le fichier depuis votre tableur."
        ) from error


def _first(rows: Iterable[Row]) -> list[Row]:
    """The rows among which the heading stands; those that cannot be read with this separator count for nothing."""
    found: list[Row] = []
    try:
        for row in rows:
            found.append(row)
            if len(found) == HEADING_SOUGHT_IN:
                break
    except UnreadableFile:
        pass
    return found


def _heading(rows: Iterable[Row], recognise: Recognise) -> tuple[int, Row | None]:
    """(how many columns are known, the row that names them)."""
    known = [(recognise(row.cells), row) for row in rows]
    return max(known, key=lambda each: each[0], default=(0, None))


# Workbooks -----------------------------------------------------------------------------------------------------------


def _workbook(path: Path, recognise: Recognise) -> Table:
    sheets = _sheets(path)
    filled = {name: rows for name, rows in sheets.items() if rows}
    if not filled:
        raise UnreadableFile(EMPTY)
    found = [(*_heading(rows[:HEADING_SOUGHT_IN], recognise), name) for name, rows in filled.items()]
    known, heading, name = max(found, key=lambda each: each[0])
    if not known or heading is None:
        raise UnreadableFile(NO_HEADING)
    others = tuple(other for other in sheets if other != name)
    rows = (row for row in filled[name] if row.number > heading.number)
    return Table(heading=heading, rows=rows, sheet=name, other_sheets=others)


def _sheets(path: Path) -> dict[str, list[Row]]:
    """{sheet: rows that hold something}, as the program prints them."""
    command = [sys.executable, "-I", str(PROGRAM), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as reader:  # noqa: S603 (ours)
        printed = cast(IO[bytes], reader.stdout).read(MOST_TEXT + 1)
        if len(printed) > MOST_TEXT:
            reader.kill()
    if reader.returncode != 0:
        raise UnreadableFile(UNREADABLE)
    sheets: dict[str, list[Row]] = {}
    for name, number, cells in map(json.loads, printed.splitlines()):
        rows = sheets.setdefault(name, [])
        if number:
            rows.append(Row(number, cells))
    return sheets
