"""Exports under way or ready, each for the one agent who asked."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from portal.scoping import ScopedModel


class ExportJob(ScopedModel):
    """A file being produced by a worker, with its progress; kept seven days."""

    class State(models.TextChoices):
        QUEUED = "queued", "en attente"
        RUNNING = "running", "en cours"
        DONE = "done", "prêt"
        FAILED = "failed", "en échec"
        EXPIRED = "expired", "supprimé"

    class Format(models.TextChoices):
        CSV = "csv", "CSV"
        XLSX = "xlsx", "Excel (XLSX)"

    owner_path = "requested_by"

    name = models.CharField("export", max_length=40)
    exercice = models.PositiveSmallIntegerField("exercice")
    format = models.CharField("format", max_length=4, choices=Format)
    state = models.CharField("état", max_length=8, choices=State, default=State.QUEUED)
    requested_at = models.DateTimeField("demandé le", auto_now_add=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="demandé par", related_name="exports"
    )
    rows_total = models.PositiveIntegerField("lignes à écrire", default=0)
    rows_done = models.PositiveIntegerField("lignes écrites", default=0)
    file_name = models.CharField("fichier", max_length=120, blank=True)
    finished_at = models.DateTimeField("terminé le", null=True, blank=True)
    touched_at = models.DateTimeField("dernière avancée", auto_now=True)

    class Meta:
        verbose_name = "export"
        verbose_name_plural = "exports"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="export_done_iff_file",
                condition=~Q(state="done") | (~Q(file_name="") & Q(finished_at__isnull=False)),
            )
        ]

    def __str__(self):
        return f"export n° {self.pk}"

    def get_absolute_url(self):
        """The page of the export, with its progress."""
        return reverse("export_detail", args=[self.pk])
