"""How heavy a file handed in may be."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from portal.foundation.text.french import NBSP, grouped

MEGABYTE = 1024 * 1024


def heaviest() -> str:
    """« 5 Mo »."""
    return f"{grouped(settings.UPLOAD_MAX_BYTES / MEGABYTE)}{NBSP}Mo"


def check_weight(upload: UploadedFile, advice: str) -> None:
    """Refuse what is too heavy; `advice` is a French sentence on how to make it lighter."""
    weight = upload.size or 0
    if weight > settings.UPLOAD_MAX_BYTES:
        size = grouped(weight / MEGABYTE, 1)
        raise ValidationError(f"Ce fichier pèse {size}{NBSP}Mo ; la limite est de {heaviest()}. {advice}")
