"""Stored files, given as downloads: never shown inside a page."""

from django.db.models.fields.files import FieldFile
from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header


def pdf_download(proof: FieldFile, name: str) -> HttpResponse:
    """The stored `proof` to be downloaded as `name`; `Http404` when there is none."""
    try:
        with proof.open("rb") as stored:
            content = stored.read()
    except (ValueError, FileNotFoundError) as error:
        raise Http404 from error
    headers = {"Content-Disposition": content_disposition_header(True, name), "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
