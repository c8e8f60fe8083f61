"""Exports under way or ready, each for the one agent who asked."""

from datetime import timedelta
from pathlib import Path
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.workflow.states import StateChoices, Tone
from portal.territory.models import Caf
from reports.exports.definitions import REPORTS

# A message to the workers may be lost with the broker; a worker tells its progress every half second or so.
QUEUED_TOO_LONG = timedelta(minutes=1)
SILENT_TOO_LONG = timedelta(minutes=5)
GIVEN_UP_AFTER = timedelta(hours=6)


class ExportJobQuerySet(ScopedQuerySet["ExportJob"]):
    """Export jobs."""

    def under_way(self):
        """Neither ready nor failed."""
        return self.filter(state__in=[ExportJob.State.QUEUED, ExportJob.State.RUNNING])

    def ready(self):
        """With a file to take."""
        return self.filter(state=ExportJob.State.DONE)

    def stalled(self):
        """Queued or begun, and forgotten by whoever was to do it."""
        now = timezone.now()
        return self.filter(
            Q(state=ExportJob.State.QUEUED, touched_at__lt=now - QUEUED_TOO_LONG)
            | Q(state=ExportJob.State.RUNNING, touched_at__lt=now - SILENT_TOO_LONG)
        )

    def requeue(self, job):
        """Put a stalled `job` back in the queue, unless somebody took it meanwhile: whether it was done."""
        same = self.filter(pk=job.pk, state=job.state, touched_at=job.touched_at)
        return bool(same.update(state=ExportJob.State.QUEUED, touched_at=timezone.now()))

    def expired(self):
        """Ready for longer than files are kept."""
        return self.filter(
            state=ExportJob.State.DONE, finished_at__lt=timezone.now() - settings.EXPORT_LIFETIME
        )  # fmt: skip

    def claim(self, pk):
        """Take the job for this worker: the `ExportJob`, or None when it is done or another worker is on it."""
        free = Q(state=ExportJob.State.QUEUED) | Q(
            state=ExportJob.State.RUNNING, touched_at__lt=timezone.now() - SILENT_TOO_LONG
        )
        taken = self.filter(free, pk=pk).update(
            state=ExportJob.State.RUNNING, touched_at=timezone.now(), rows_done=0
        )  # fmt: skip
        return self.select_related("requested_by").get(pk=pk) if taken else None


class ExportJob(ScopedModel):
    """A file being produced by a worker, with its progress; kept seven days."""

    class State(StateChoices):
        QUEUED = "queued", "en attente", Tone.WAITING
        RUNNING = "running", "en cours", Tone.WAITING
        DONE = "done", "prêt", Tone.DONE
        FAILED = "failed", "en échec", Tone.REFUSED
        EXPIRED = "expired", "supprimé", Tone.DRAFT

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
    caf = models.ForeignKey(
        Caf, models.PROTECT, verbose_name="périmètre du fichier", null=True, blank=True, related_name="+"
    )
    rows_total = models.PositiveIntegerField("lignes à écrire", default=0)
    rows_done = models.PositiveIntegerField("lignes écrites", default=0)
    file_name = models.CharField("fichier", max_length=120, blank=True)
    checksum = models.CharField("empreinte SHA-256", max_length=64, blank=True)
    finished_at = models.DateTimeField("terminé le", null=True, blank=True)
    touched_at = models.DateTimeField("dernière avancée", auto_now=True)

    objects: ClassVar = ExportJobQuerySet.as_manager()

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

    @property
    def path(self):
        """Where the file is, or will be."""
        return Path(settings.EXPORT_DIR) / (self.file_name or f"{self.pk}-{self.name}-{self.exercice}.{self.format}")

    @property
    def title(self):
        """What the file holds, in French."""
        report = REPORTS.get(self.name)
        return f"{report.title if report else self.name}, {self.exercice}"

    @property
    def download_name(self):
        """The name the file takes on the agent's machine."""
        return f"{self.name}-{self.exercice}-{self.pk}.{self.format}"

    @property
    def is_ready(self):
        """Whether there is a file to take."""
        return self.state == self.State.DONE

    @property
    def has_failed(self):
        """Whether there will be no file."""
        return self.state == self.State.FAILED

    @property
    def under_way(self):
        """Whether the page must look again."""
        return self.state in (self.State.QUEUED, self.State.RUNNING)

    @property
    def expires_on(self):
        """When the file is deleted, or None while there is none."""
        return self.finished_at + settings.EXPORT_LIFETIME if self.state == self.State.DONE else None

    def finish(self, *, rows, checksum):
        """Say that the file stands at `path`."""
        self.state, self.finished_at = self.State.DONE, timezone.now()
        self.file_name, self.checksum = self.path.name, checksum
        self.rows_total = self.rows_done = rows
        self.save(
            update_fields=["state", "finished_at", "file_name", "checksum", "rows_total", "rows_done", "touched_at"]
        )

    def fail(self):
        """Say that there will be no file."""
        self.state, self.finished_at = self.State.FAILED, timezone.now()
        self.save(update_fields=["state", "finished_at", "touched_at"])

    def expire(self):
        """Delete the file, keep the trace."""
        self.path.unlink(missing_ok=True)
        self.state = self.State.EXPIRED
        self.save(update_fields=["state", "touched_at"])
