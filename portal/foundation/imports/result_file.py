"""The file of an import with what each line did, and the empty one that names its columns."""

import csv
import io

from portal.foundation.imports.importer import Importer
from portal.foundation.imports.models import RESULT_HEADINGS, Import
from portal.foundation.spreadsheets.reader import BYTE_ORDER_MARK, neutralised

CHUNK = 1000


def result_file(importer: Importer, job: Import, lines):
    """Chunks of CSV: the recognised columns as typed, then the number of the line, its outcome and why."""
    columns = [column for column in importer.columns if column.name in job.columns]
    yield BYTE_ORDER_MARK + _line([column.label for column in columns] + list(RESULT_HEADINGS))
    labels = {column.name: column.label for column in columns}
    for line in lines.iterator(chunk_size=CHUNK):
        cells = [neutralised(line.cells.get(column.name, "")) for column in columns]
        yield _line([*cells, str(line.number), line.shown.label, neutralised(_why(line, labels))])


def model_file(importer: Importer) -> str:
    """The headings alone."""
    return BYTE_ORDER_MARK + _line([column.label for column in importer.columns])


def _why(line, labels) -> str:
    reasons = [f"{labels[name]} : {reason}" if name in labels else reason for name, reason in line.errors.items()]
    changes = [f"{labels.get(name, name)} : {before} → {after}" for name, (before, after) in line.changes.items()]
    return " ; ".join(reasons or changes)


def _line(cells) -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=";", lineterminator="\n").writerow(cells)
    return file.getvalue()
