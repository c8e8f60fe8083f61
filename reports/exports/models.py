"""Exports under way or ready, each for the one agent who asked."""

from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from portal.foundation.jobs.models import Job
from portal.territory.models import Caf
from reports.exports.definitions import REPORTS


class ExportJob(Job):
    """A file being produced by a worker, with its progress; kept seven days."""

    class Format(models.TextChoices):
        CSV = "csv", "CSV"
        XLSX = "xlsx", "Excel (XLSX)"

    owner_path = "requested_by"
    url_prefix = "export"
    progress_label = "Le fichier se prépare"
    file_field = "file_name"

    name = models.CharField("export", max_length=40)
    exercice = models.PositiveSmallIntegerField("exercice")
    format = models.CharField("format", max_length=4, choices=Format)
    caf = models.ForeignKey(
        Caf, models.PROTECT, verbose_name="périmètre du fichier", null=True, blank=True, related_name="+"
    )
    file_name = models.CharField("fichier", max_length=120, blank=True)
    checksum = models.CharField("empreinte SHA-256", max_length=64, blank=True)

    class Meta(Job.Meta):
        verbose_name = "export"
        verbose_name_plural = "exports"
        ordering = ["-pk"]
        constraints = [
            *Job.Meta.constraints,
            models.CheckConstraint(
                name="export_done_iff_file",
                condition=~Q(state="done") | (~Q(file_name="") & Q(finished_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"export n° {self.pk}"

    @classmethod
    def lifetime(cls) -> timedelta:
        """A week."""
        return settings.EXPORT_LIFETIME

    def get_absolute_url(self) -> str:
        """The page of the export, with its progress."""
        return reverse("export_detail", args=[self.pk])

    @classmethod
    def folder(cls) -> Path:
        """For the portal’s account alone."""
        return Path(settings.EXPORT_DIR)

    @property
    def path(self) -> Path:
        """Where the file is, or will be."""
        return self.folder() / (self.file_name or f"{self.pk}-{self.name}-{self.exercice}.{self.format}")

    @property
    def title(self) -> str:
        """What the file holds, in French."""
        report = REPORTS.get(self.name)
        return f"{report.title if report else self.name}, {self.exercice}"

    @property
    def download_name(self) -> str:
        """The name the file takes on the agent's machine."""
        return f"{self.name}-{self.exercice}-{self.pk}.{self.format}"

    @property
    def expires_on(self) -> datetime | None:
        """When the file is deleted, or None while there is none."""
        return self.finished_at + settings.EXPORT_LIFETIME if self.is_done and self.finished_at else None

    def discard_content(self) -> None:
        """Delete the file."""
        self.path.unlink(missing_ok=True)
