"""The program that reads a workbook, under bounds of memory and time, and prints its rows. Knows nothing of Django."""

import json
import resource
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineWorkbook

MOST_MEMORY, MOST_SECONDS = 1024**3, 60

Cell = int | float | str | bool | time | date | datetime | timedelta
# (row, column) of the first cell and of the last one.
MergedRange = tuple[tuple[int, int], tuple[int, int]]


def print_workbook(path: str) -> None:
    """Print each row that holds something as a line of JSON: [sheet, number, cells]; row 0 says the sheet is there."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        _print([name, 0, []])
        sheet = workbook.get_sheet_by_name(name)
        rows = sheet.to_python(skip_empty_area=False)
        _fill_merged(rows, sheet.merged_cell_ranges or [])
        for number, row in enumerate(rows, start=1):
            cells = [cell_text(cell) for cell in row]
            if any(cell.strip() for cell in cells):
                _print([name, number, cells])


def _print(row: list[object]) -> None:
    sys.stdout.write(json.dumps(row) + "\n")


def _fill_merged(rows: Sequence[list[Cell]], ranges: Iterable[MergedRange]) -> None:
    """A cell merged downwards says the same on each of its rows, as it does to the eye."""
    for (top, left), (bottom, _) in ranges:
        for line in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[line]) and rows[line][left] == "":
                rows[line][left] = rows[top][left]


def cell_text(cell: object) -> str:
    """The value of a cell of a workbook as it would be typed."""
    if isinstance(cell, bool):
        return "VRAI" if cell else "FAUX"
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return (cell.date() if cell.time() == time() else cell).isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return str(cell).replace("\x00", "") if cell is not None else ""


if __name__ == "__main__":
    print_workbook(sys.argv[1])
