"""What the tests of exports share: asking for a file and having it made, reading it, plain spaces."""

import csv
import io

import pytest
from django.urls import reverse

from reports.exports.models import ExportJob


@pytest.fixture
def plain():
    """Return the HTML of a response with plain spaces."""

    def flat(response):
        return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")

    return flat


@pytest.fixture
def asked(sign_in, django_capture_on_commit_callbacks):
    """Ask for a file as an agent would, and let the worker make it at once; the job."""

    def ask(agent, name, format="csv", exercice="2014"):
        with django_capture_on_commit_callbacks(execute=True):
            answer = sign_in(agent).post(
                reverse("export_create"), {"name": name, "exercice": exercice, "format": format}
            )
        return ExportJob.objects.get(pk=answer.url.strip("/").rpartition("/")[2])

    return ask


@pytest.fixture
def taken(sign_in):
    """Return the bytes of the file of a job, as an agent downloads it."""

    def download(agent, job):
        answer = sign_in(agent).get(reverse("export_download", args=[job.pk]))
        assert answer.status_code == 200 and answer.streaming
        return b"".join(answer.streaming_content)

    return download


@pytest.fixture
def lines():
    """Return the lines of a CSV made for a French spreadsheet, as dicts."""

    def read(content):
        return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))

    return read
