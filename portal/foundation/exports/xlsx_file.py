"""XLSX in constant memory, with true numbers and true dates."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from portal.foundation.exports.columns import Column
from portal.foundation.exports.progress import Report, ThrottledProgress, no_progress

# Given the number of rows: pairs (what, value).
About = Callable[[int], Iterable[tuple[str, object]]]
Writer = Callable[[Worksheet, int, int, Any], None]
CHUNK = 2000
SHEET_ROWS = 1_048_575  # what a sheet of Excel holds, less the headings
LONGEST_CELL = 32_767  # what a cell of Excel holds
FIRST_XLSX_YEAR = 1900
XLSX_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(
    queryset: QuerySet[Any],
    columns: Sequence[Column],
    path: Path | str,
    about: About | None = None,
    on_progress: Report = no_progress,
) -> int:
    """Write the rows of `queryset` to an XLSX file at `path`; the number of rows.

    `about` is a callable given the number of rows: pairs (what, value) for a last sheet « À propos ». More rows than a
    sheet holds go on in a next sheet. Reads through a server-side cursor, one snapshot for the whole file.
    """
    lines = queryset.values_list(*(column.expression for column in columns))
    workbook = Workbook(str(path), XLSX_OPTIONS)
    try:
        with transaction.atomic():
            rows = _write_rows(workbook, lines.iterator(chunk_size=CHUNK), columns, ThrottledProgress(on_progress))
        if about:
            _write_about(workbook, about(rows))
    finally:
        workbook.close()
    return rows


def _write_rows(
    workbook: Workbook, lines: Iterable[tuple[Any, ...]], columns: Sequence[Column], paced: ThrottledProgress
) -> int:
    writers = _writers(workbook, columns)
    sheet, line, done = _next_sheet(workbook, columns), 0, 0
    for row in lines:
        if line == SHEET_ROWS:
            sheet, line = _next_sheet(workbook, columns), 0
        line += 1
        for position, value in enumerate(row):
            if value is not None:
                writers[position](sheet, line, position, value)
        done += 1
        paced(done)
    return done


def _next_sheet(workbook: Workbook, columns: Sequence[Column]) -> Worksheet:
    number = len(workbook.worksheets()) + 1
    sheet = workbook.add_worksheet("Données" if number == 1 else f"Données ({number})")
    bold = workbook.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 0)
    for position, column in enumerate(columns):
        sheet.set_column(position, position, max(12, min(40, len(column.label) + 2)))
        sheet.write_string(0, position, column.label, bold)
    return sheet


def _writers(workbook: Workbook, columns: Sequence[Column]) -> list[Writer]:
    """One function (sheet, line, position, value) per column."""
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    amount = workbook.add_format({"num_format": "#,##0.00##"})

    def write_text(sheet: Worksheet, line: int, position: int, value: object) -> None:
        text = str(value)
        if len(text) > LONGEST_CELL:
            text = text[: LONGEST_CELL - 1] + "…"
        sheet.write_string(line, position, text)

    def write_date(sheet: Worksheet, line: int, position: int, value: date) -> None:
        if value.year < FIRST_XLSX_YEAR:
            sheet.write_string(line, position, value.isoformat())
        else:
            sheet.write_datetime(line, position, value, day)

    def write_integer(sheet: Worksheet, line: int, position: int, value: int) -> None:
        sheet.write_number(line, position, value)

    def write_decimal(sheet: Worksheet, line: int, position: int, value: Decimal) -> None:
        sheet.write_number(line, position, float(value), amount)

    kinds: dict[str, Writer] = {"text": write_text, "word": write_text, "date": write_date}
    kinds |= {"integer": write_integer, "decimal": write_decimal}
    return [kinds[column.kind] for column in columns]


def _write_about(workbook: Workbook, facts: Iterable[tuple[str, object]]) -> None:
    sheet = workbook.add_worksheet("À propos")
    bold = workbook.add_format({"bold": True})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    for line, (what, value) in enumerate(facts):
        sheet.write_string(line, 0, what, bold)
        sheet.write_string(line, 1, str(value))
