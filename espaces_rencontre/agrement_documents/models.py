"""One document of a file of agrément."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from espaces_rencontre.agrement_documents.guards import DOCUMENTS_STAY_ONCE_COMPLETE
from espaces_rencontre.agrement_files.content import DOCUMENTS, STATUTES, in_words
from portal.foundation.access.scoping import ScopedModel
from portal.foundation.files.storage import random_path


@pghistory.track()
class AgrementDocument(ScopedModel):
    """One document of a file, by its letter: a PDF, or why it is not required."""

    caf_path = "agrement_file__space__caf"
    service_path = "agrement_file__space"
    open_to_national = True

    agrement_file = models.ForeignKey(
        "espaces_rencontre.AgrementFile", models.PROTECT, verbose_name="dossier", related_name="documents"
    )
    letter = models.CharField("pièce", max_length=8, choices=list(DOCUMENTS.items()))
    document = models.FileField("document (PDF)", upload_to=random_path, blank=True)
    not_required = models.CharField("pourquoi la pièce n’est pas requise", max_length=300, blank=True)
    added_at = models.DateTimeField("jointe le", default=timezone.now, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="jointe par", null=True, related_name="+"
    )

    class Meta:
        verbose_name = "pièce d’un dossier d’agrément"
        verbose_name_plural = "pièces des dossiers d’agrément"
        ordering = ["letter"]
        triggers = [DOCUMENTS_STAY_ONCE_COMPLETE]
        constraints = [
            models.UniqueConstraint(fields=["agrement_file", "letter"], name="agrement_document_once"),
            models.CheckConstraint(
                name="agrement_document_or_why_not",
                condition=(~Q(document="") & Q(not_required="")) | (Q(document="", letter="e") & ~Q(not_required="")),
            ),
            models.CheckConstraint(name="agrement_document_known", condition=Q(letter__in=[*"abcdefg", STATUTES])),
        ]

    def __str__(self) -> str:
        return f"pièce {in_words(self.letter)}"
