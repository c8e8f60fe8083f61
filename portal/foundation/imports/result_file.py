"""The file of an import with what each line did, and the empty one that names its columns."""

from collections.abc import Iterator

from django.db.models import QuerySet

from portal.foundation.exports.csv_line import csv_line
from portal.foundation.imports.importer import Importer
from portal.foundation.imports.models import RESULT_HEADINGS, ImportLine
from portal.foundation.spreadsheets.reader import BYTE_ORDER_MARK, neutralised

CHUNK = 1000


def result_file(labels: dict[str, str], lines: QuerySet[ImportLine]) -> Iterator[str]:
    """Chunks of CSV: the columns of `labels` as typed, then the number of the line, its outcome and why."""
    yield BYTE_ORDER_MARK + csv_line([*labels.values(), *RESULT_HEADINGS])
    for line in lines.iterator(chunk_size=CHUNK):
        cells = [neutralised(line.cells.get(name, "")) for name in labels]
        yield csv_line([*cells, str(line.number), line.shown.label, neutralised(_why(line, labels))])


def model_file(importer: Importer) -> str:
    """The headings alone."""
    return BYTE_ORDER_MARK + csv_line([column.label for column in importer.columns])


def _why(line: ImportLine, labels: dict[str, str]) -> str:
    reasons = [f"{labels[name]} : {reason}" if name in labels else reason for name, reason in line.errors.items()]
    changes = [f"{labels.get(name, name)} : {before} → {after}" for name, (before, after) in line.changes.items()]
    return " ; ".join(reasons or changes)
