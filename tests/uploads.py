"""Files as a browser uploads them."""

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.7\n%%EOF"


def pdf(name="piece.pdf", content=PDF):
    """A PDF, or what only claims to be one."""
    return SimpleUploadedFile(name, content, content_type="application/pdf")
