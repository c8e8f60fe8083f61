"""One line of CSV for a French spreadsheet, of a file that a page makes as it is downloaded."""

import csv
import io
from collections.abc import Iterable


def csv_line(cells: Iterable[object]) -> str:
    """The cells as one line; what people typed is to be neutralised before."""
    file = io.StringIO()
    csv.writer(file, delimiter=";", lineterminator="\n").writerow(cells)
    return file.getvalue()
