"""How an import takes a hostile file: every row accounted for, in what time and memory. One JSON object per writing.

The rows mix what people really send: known, changed, new and doubled ones, SIRET rounded or mistyped, formulas, merged
cells, dates of 1900, other Caf, blank lines; as UTF-8, UTF-16, cp1252 with `sep=;`, Mac, and XLSX.
"""

import argparse
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.db import connection  # noqa: E402
from xlsxwriter import Workbook  # noqa: E402

from benchmarks.database import database_of_its_own, peak_mb, timed  # noqa: E402
from portal.accounts.models import Agent  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402
from portal.foundation.imports import process  # noqa: E402
from portal.foundation.imports.models import Import  # noqa: E402
from portal.foundation.jobs.process import run_job  # noqa: E402
from portal.partners.models import Operator  # noqa: E402
from tests.factories import valid_siret  # noqa: E402

CAF, ELSEWHERE = "59", "69"
HEADING = ["N° SIRET", "Raison sociale", "Ville", "Caf", "Date de création"]
WRITINGS = ("utf-8", "utf-16", "cp1252", "mac_roman", "xlsx")
# Of a hundred rows, what each is; the others are new.
KINDS = {
    3: "known", 7: "changed", 11: "doubled", 13: "rounded", 17: "wrong key", 19: "formula", 23: "elsewhere",
    29: "no name", 31: "blank", 37: "error cell", 41: "date", 43: "too long", 47: "taken elsewhere",
}  # fmt: skip
EXPECTED = {
    "new": "new", "known": "known", "changed": "change", "doubled": "error", "rounded": "error", "wrong key": "error",
    "formula": "error", "elsewhere": "error", "no name": "error", "error cell": "error", "date": "new",
    "too long": "error", "taken elsewhere": "error",
}  # fmt: skip
FORMULAS = ('=HYPERLINK("http://x")', "+1+1", "-2", "@SUM(A1)")


def siret(number):
    """The SIRET of the row of this number."""
    return valid_siret(10_000_000 + number)


def kind_of(number):
    """What the row of this number is."""
    return KINDS.get(number % 100, "new")


def row_of(number):
    """The cells of a row."""
    kind, name = kind_of(number), f"Association de l’Été n° {number}"
    cells = [siret(number), name, "Nîmes-sur-Œil", "", "1900-02-29" if kind == "date" else ""]
    changes = {
        "doubled": {0: siret(number - 1)}, "rounded": {0: "1,23457E+13"}, "wrong key": {0: siret(number)[:-1] + "x"},
        "formula": {1: FORMULAS[number // 100 % 4]}, "elsewhere": {3: ELSEWHERE}, "no name": {1: " "},
        "error cell": {2: "#N/A"}, "too long": {1: "é" * 151}, "blank": dict.fromkeys(range(5), ""),
    }  # fmt: skip
    for place, cell in changes.get(kind, {}).items():
        cells[place] = cell
    return cells


@as_owner()
def prepare(rows):
    """The operators that the file knows, changes, or may not see."""
    held = {"known": CAF, "changed": CAF, "taken elsewhere": ELSEWHERE}
    Operator.objects.bulk_create(
        Operator(
            siret=siret(number), name=row_of(number)[1], caf_id=held[kind_of(number)], fictitious=True,
            city="Ailleurs" if kind_of(number) == "changed" else "Nîmes-sur-Œil",
        )
        for number in range(rows) if kind_of(number) in held
    )  # fmt: skip
    return Agent.objects.create_user(
        "import@example.org", first_name="Banc", last_name="de mesure", role="responsable", caf_id=CAF
    )


def written(rows, writing):
    """The bytes of the file: a title, a blank line, the headings, the rows."""
    lines = [["Gestionnaires au 3 mars"], [], HEADING, *map(row_of, range(rows))]
    if writing == "xlsx":
        return workbook(lines)
    text = io.StringIO()
    text.write("sep=;\r\n" if writing == "cp1252" else "")
    csv.writer(text, delimiter="\t" if writing == "utf-16" else ";", lineterminator="\r\n").writerows(lines)
    return text.getvalue().encode(writing)


def workbook(lines):
    """The same as XLSX: the city merged over pairs of new rows, SIRET as numbers, dates of 1900 as dates."""
    content = io.BytesIO()
    book = Workbook(content, {"strings_to_formulas": False})
    sheet, day = book.add_worksheet("Liste"), book.add_format({"num_format": "dd/mm/yyyy"})
    book.add_worksheet("Notes").write(0, 0, "à ne pas lire")
    for line, cells in enumerate(lines):
        for place, cell in enumerate(cells):
            if place == 0 and cell.isdigit():
                sheet.write_number(line, place, int(cell))
            elif cell == "1900-02-29":
                sheet.write_number(line, place, 60, day)
            else:
                sheet.write_string(line, place, cell)
    for line in range(3 + 50, len(lines) - 1, 100):
        sheet.merge_range(line, 2, line + 1, 2, "Nîmes-sur-Œil")
    book.close()
    return content.getvalue()


def check(job, rows, shift):
    """Every row that holds something has its line and comes to what it must; the number of lines of each outcome."""
    outcomes = dict(job.lines.values_list("number", "outcome"))
    wanted = {number + shift: EXPECTED[kind_of(number)] for number in range(rows) if kind_of(number) != "blank"}
    wrong = {
        number: (outcomes.get(number), outcome)
        for number, outcome in wanted.items()
        if outcomes.get(number) != outcome
    }
    assert not wrong and len(outcomes) == len(wanted), list(wrong.items())[:5]
    return {str(outcome): number for outcome, number in job.counts().items()}


def measure(rows, writing):
    """Deposit, read, apply, deposit again: the figures."""
    agent = prepare(rows)
    content = written(rows, writing)
    job = deposit(content, writing, agent)
    before = peak_mb()
    read = timed(lambda: run_job(Import, job.pk))
    job.refresh_from_db()
    assert job.is_previewed, job.failure
    counts = check(job, rows, shift=5 if writing == "cp1252" else 4)
    operators = Operator.objects.count()
    job.apply(by=agent)
    applied = timed(lambda: run_job(Import, job.pk))
    job.refresh_from_db()
    results = {str(result): number for result, number in job.results().items()}
    assert job.is_done and sum(results.values()) == sum(counts.values()), results
    assert Operator.objects.count() - operators == results["created"] == counts["new"]
    again = deposit(content, writing, agent)
    run_job(Import, again.pk)
    assert again.counts()["new"] == again.counts()["change"] == 0, "the same file twice would change something"
    return {
        "writing": writing, "rows": rows, "read_seconds": round(read, 1), "apply_seconds": round(applied, 1),
        "outcomes": counts, "results": results, "peak_rss_mb": round(peak_mb(), 1),
        "rss_growth_mb": round(peak_mb() - before, 1),
    }  # fmt: skip


def deposit(content, writing, agent):
    """The import of the file; no worker is told."""
    name = "liste.xlsx" if writing == "xlsx" else "liste.csv"
    process.jobs.queue, queue = lambda job: None, process.jobs.queue
    try:
        return process.deposit(SimpleUploadedFile(name, content), kind="operators", by=agent)
    finally:
        process.jobs.queue = queue


def main():
    """Measure each writing on a database made for it beside the configured one, and dropped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--writing", choices=WRITINGS, help="this one alone; each has a process of its own otherwise")
    asked = parser.parse_args()
    if asked.writing is None:
        for writing in WRITINGS:
            command = [sys.executable, "-m", "benchmarks.imports", "--rows", str(asked.rows), "--writing", writing]
            subprocess.run(command, check=True)
        return
    with database_of_its_own("imports"), tempfile.TemporaryDirectory() as folder:
        settings.IMPORT_DIR = Path(folder) / "imports"
        print(json.dumps(measure(asked.rows, asked.writing)))
        connection.close()


if __name__ == "__main__":
    main()
