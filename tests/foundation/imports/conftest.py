"""What the tests of imports share: files of every make, deposited and read as an agent would."""

import csv
import io

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portal.foundation.imports.models import Import
from tests.factories import valid_siret

HEADING = ["SIRET", "Nom", "Commune", "Caf"]
BEFFROI = [valid_siret(1), "Le Beffroi", "Lille", "59"]
PONT = [valid_siret(2), "Le Pont", "Roubaix", "Caf du Nord"]


@pytest.fixture
def plain():
    """Return the HTML of a response with plain spaces."""

    def flat(response):
        return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")

    return flat


def csv_file(rows, *, delimiter=";", encoding="utf-8", first="", name="liste.csv"):
    """An upload that holds these rows as CSV, after the text `first`."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return SimpleUploadedFile(name, (first + text.getvalue()).encode(encoding))


def xlsx_bytes(rows, merged=()):
    """A workbook of these rows; `merged` are ranges such as « B2:B4 » with their value."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet("Liste")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    for cells, value in merged:
        sheet.merge_range(cells, value)
    book.close()
    return content.getvalue()


@pytest.fixture
def deposited(sign_in, django_capture_on_commit_callbacks):
    """Deposit a file as an agent, and let a worker read it; the import."""

    def deposit(agent, rows, kind="operators", **how):
        upload = rows if isinstance(rows, SimpleUploadedFile) else csv_file(rows, **how)
        with django_capture_on_commit_callbacks(execute=True):
            answer = sign_in(agent).post(reverse("import_create"), {"kind": kind, "file": upload})
        assert answer.status_code == 302, answer.url
        return Import.objects.get(pk=answer.url.strip("/").rpartition("/")[2])

    return deposit


@pytest.fixture
def applied(sign_in, django_capture_on_commit_callbacks):
    """Apply an import as its author, and let a worker do it; the import."""

    def apply(job):
        with django_capture_on_commit_callbacks(execute=True):
            sign_in(job.requested_by).post(reverse("import_apply", args=[job.pk]))
        job.refresh_from_db()
        return job

    return apply


@pytest.fixture
def outcomes():
    """(number, outcome) of each line, in order."""
    return lambda job: list(job.lines.order_by("number").values_list("number", "outcome"))
