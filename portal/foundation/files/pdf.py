"""PDF files handed in by an agent, checked on the way in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from portal.foundation.files.weight import check_weight, heaviest

LIGHTER = "Numérisez-le en noir et blanc ou avec une résolution plus basse."
NOT_A_PDF = "Ce fichier n’est pas un PDF : enregistrez le document au format PDF, puis joignez-le de nouveau."


def check_pdf(upload: UploadedFile) -> None:
    """Refuse what is too heavy, or not a PDF by its name and by its first bytes."""
    check_weight(upload, LIGHTER)
    start = upload.read(5)
    upload.seek(0)
    if not (upload.name or "").lower().endswith(".pdf") or start != b"%PDF-":
        raise ValidationError(NOT_A_PDF)


class PdfField(forms.FileField):
    """A PDF to join; its own name does not matter, it is stored under a random one."""

    widget = forms.FileInput(attrs={"accept": "application/pdf,.pdf"})
    default_validators = [check_pdf]
    default_error_messages = {
        "required": "Joignez le document au format PDF.",
        "invalid": NOT_A_PDF,
        "missing": "Aucun fichier n’a été reçu : choisissez de nouveau le document.",
        "empty": "Ce fichier est vide : choisissez le document à joindre.",
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", f"Un fichier PDF de {heaviest()} au plus.")
        super().__init__(**kwargs)
