"""CSV straight from PostgreSQL's COPY, for a French spreadsheet.

`;` between columns, decimal comma, UTF-8 with its byte order mark, dates as 2014-03-31."""

import csv
import io
from collections.abc import Sequence
from typing import Any, BinaryIO

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from portal.foundation.exports.columns import Column
from portal.foundation.exports.progress import Report, ThrottledProgress, no_progress

DELIMITER = ";"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class CountedRows:
    """The file COPY writes to: psycopg2 hands over one row at a time, which counts them."""

    def __init__(self, file: BinaryIO, on_progress: Report) -> None:
        self.append = file.write
        self.rows = 0
        self.paced = ThrottledProgress(on_progress)

    def write(self, row: bytes) -> None:
        """Append one row."""
        self.append(row)
        self.rows += 1
        self.paced(self.rows)


def copy_csv(
    queryset: QuerySet[Any], columns: Sequence[Column], file: BinaryIO, on_progress: Report = no_progress
) -> int:
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


def _headings(columns: Sequence[Column]) -> bytes:
    line = io.StringIO()
    csv.writer(line, delimiter=DELIMITER, lineterminator="\n").writerow([column.label for column in columns])
    return line.getvalue().encode()
