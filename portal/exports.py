"""Files without a row cap: CSV straight from PostgreSQL's COPY, XLSX in constant memory; whole or not there at all.

CSV is meant for a French spreadsheet and says so everywhere: `;` between columns, decimal comma, UTF-8 with its byte
order mark, dates as 2014-03-31. XLSX carries true numbers and true dates.
"""

import csv
import io
import os
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from django.core.exceptions import EmptyResultSet
from django.db import connection, transaction
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Cast, Replace
from xlsxwriter import Workbook

DELIMITER = ";"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
SECONDS_BETWEEN_TELLS = 0.5
ROWS_BETWEEN_LOOKS = 256
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


class Neutralised(Func):
    """Text that no spreadsheet takes for a formula: an apostrophe goes before = + - @, tab and line breaks."""

    output_field = TextField()

    def as_sql(self, compiler, connection, **extra):
        """The expression stands three times, its parameters too."""
        sql, params = compiler.compile(self.source_expressions[0])
        starts = r"('=', '+', '-', '@', E'\t', E'\r', E'\n')"
        return f"CASE WHEN left({sql}, 1) IN {starts} THEN '''' || {sql} ELSE {sql} END", (*params, *params, *params)


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a file: its French heading, where its value comes from, and what it is.

    `source` is a field path or an expression. `kind`: "text" (typed by people: neutralised in CSV), "word" (ours,
    harmless), "integer", "decimal" or "date".
    """

    label: str
    source: object
    kind: str = "text"

    @property
    def expression(self):
        """The value as the database holds it: what XLSX writes."""
        return F(self.source) if isinstance(self.source, str) else self.source

    @property
    def csv_expression(self):
        """The value as CSV writes it."""
        if self.kind == "text":
            return Neutralised(self.expression)
        if self.kind == "decimal":
            point, comma = (Value(mark, output_field=TextField()) for mark in ".,")
            return Replace(Cast(self.expression, TextField()), point, comma)
        return self.expression


def ignore(rows):
    """Where nobody waits for the progress."""


class Paced:
    """Calls `tell(rows)` at most once every half second, however often it is called."""

    def __init__(self, tell):
        self.tell = tell
        self.told_at = time.monotonic()

    def __call__(self, rows):
        if rows % ROWS_BETWEEN_LOOKS == 0 and time.monotonic() - self.told_at >= SECONDS_BETWEEN_TELLS:
            self.tell(rows)
            self.told_at = time.monotonic()


@contextmanager
def written_whole(path):
    """Give a file beside `path` to write to; it takes the name of `path` at the end, or leaves nothing behind.

    Nobody but its owner may read it; so it is with the folder, when it has to be made.
    """
    path = Path(path)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{uuid4().hex}.part")
    try:
        part.touch(mode=0o600, exist_ok=False)
        yield part
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


# CSV --------------------------------------------------------------------------------------------------------------


class CountedRows:
    """The file COPY writes to: psycopg2 hands over one row at a time, which counts them."""

    def __init__(self, file, on_progress):
        self.append = file.write
        self.rows = 0
        self.paced = Paced(on_progress)

    def write(self, row):
        """Append one row."""
        self.append(row)
        self.rows += 1
        self.paced(self.rows)


def copy_csv(queryset, columns, file, on_progress=ignore):
    """Write the rows of `queryset` to the binary `file` as CSV; the number of rows.

    PostgreSQL makes the lines itself, so memory stays flat and the cost is that of a bare COPY.
    """
    file.write(BYTE_ORDER_MARK + _headings(columns))
    lines = queryset.values_list(*(column.csv_expression for column in columns))
    try:
        sql, params = lines.query.sql_with_params()
    except EmptyResultSet:
        return 0
    counted = CountedRows(file, on_progress)
    with connection.cursor() as cursor:
        select = cursor.mogrify(sql, params).decode()
        cursor.copy_expert(f"COPY ({select}) TO STDOUT WITH (FORMAT csv, DELIMITER '{DELIMITER}')", counted)
    return counted.rows


def _headings(columns):
    line = io.StringIO()
    csv.writer(line, delimiter=DELIMITER, lineterminator="\n").writerow([column.label for column in columns])
    return line.getvalue().encode()


# XLSX -------------------------------------------------------------------------------------------------------------


def write_xlsx(queryset, columns, path, about=(), on_progress=ignore):
    """Write the rows of `queryset` to an XLSX file at `path`; the number of rows.

    `about` is a callable given the number of rows: pairs (what, value) for a last sheet « À propos ». More rows than a
    sheet holds go on in a next sheet. Reads through a server-side cursor, one snapshot for the whole file.
    """
    lines = queryset.values_list(*(column.expression for column in columns))
    workbook = Workbook(str(path), XLSX_OPTIONS)
    try:
        with transaction.atomic():
            rows = _write_rows(workbook, lines.iterator(chunk_size=CHUNK), columns, Paced(on_progress))
        if about:
            _write_about(workbook, about(rows))
    finally:
        workbook.close()
    return rows


def _write_rows(workbook, lines, columns, paced):
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


def _next_sheet(workbook, columns):
    number = len(workbook.worksheets()) + 1
    sheet = workbook.add_worksheet("Données" if number == 1 else f"Données ({number})")
    bold = workbook.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 0)
    for position, column in enumerate(columns):
        sheet.set_column(position, position, max(12, min(40, len(column.label) + 2)))
        sheet.write_string(0, position, column.label, bold)
    return sheet


def _writers(workbook, columns):
    """One function (sheet, line, position, value) per column."""
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    amount = workbook.add_format({"num_format": "#,##0.00##"})

    def write_text(sheet, line, position, value):
        text = str(value)
        if len(text) > LONGEST_CELL:
            text = text[: LONGEST_CELL - 1] + "…"
        sheet.write_string(line, position, text)

    def write_date(sheet, line, position, value):
        if value.year < FIRST_XLSX_YEAR:
            sheet.write_string(line, position, value.isoformat())
        else:
            sheet.write_datetime(line, position, value, day)

    def write_integer(sheet, line, position, value):
        sheet.write_number(line, position, value)

    def write_decimal(sheet, line, position, value):
        sheet.write_number(line, position, float(value), amount)

    kinds = {"text": write_text, "word": write_text, "date": write_date}
    kinds |= {"integer": write_integer, "decimal": write_decimal}
    return [kinds[column.kind] for column in columns]


def _write_about(workbook, facts):
    sheet = workbook.add_worksheet("À propos")
    bold = workbook.add_format({"bold": True})
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    for line, (what, value) in enumerate(facts):
        sheet.write_string(line, 0, what, bold)
        sheet.write_string(line, 1, str(value))
