"""Long work as a row: who asked, how far it is, how it ended. Features derive their jobs and parts from these."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, Self, TypeVar
from uuid import uuid4

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Now
from django.utils import timezone

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.jobs.permissions import may_cancel
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import StatefulModel, transition

JobRow = TypeVar("JobRow", bound="Job", covariant=True)
PartRow = TypeVar("PartRow", bound="JobPart", covariant=True)
# A worker says every few seconds that it lives; a message to the workers may be lost with the broker.
SILENT_TOO_LONG = timedelta(minutes=1)
GIVEN_UP_AFTER = timedelta(hours=6)


class JobLost(Exception):
    """The job is no longer this worker's: somebody stopped it, or another worker took it over."""


class JobRefused(Exception):
    """The job cannot be done; `reason` is a French sentence for its page."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class State(StateChoices):
    """Where a job is. Its class may add states of its own; these are the ones that workers know."""

    QUEUED = "queued", "en attente", Tone.WAITING
    RUNNING = "running", "en cours", Tone.WAITING
    DONE = "done", "terminé", Tone.DONE
    FAILED = "failed", "en échec", Tone.REFUSED
    CANCELLED = "cancelled", "arrêté", Tone.DRAFT
    EXPIRED = "expired", "supprimé", Tone.DRAFT


UNDER_WAY = (State.QUEUED, State.RUNNING)
ENDED = (State.DONE, State.FAILED, State.CANCELLED, State.EXPIRED)


class JobQuerySet(ScopedQuerySet[JobRow]):
    """Jobs of a kind."""

    def under_way(self) -> Self:
        """Waiting for a worker, in its hands, or left by one that died."""
        return self.filter(state__in=UNDER_WAY)

    def done(self) -> Self:
        """Brought to their end."""
        return self.filter(state=State.DONE)

    def stalled(self) -> Self:
        """Under way, and nobody has given a sign for too long."""
        return self.under_way().filter(touched_at__lt=timezone.now() - SILENT_TOO_LONG)

    def kept_long_enough(self) -> Self:
        """Ended, and past the term of what they hold; none when their kind has no term."""
        lifetime = self.model.lifetime()
        if lifetime is None:
            return self.none()
        return self.filter(state=State.DONE, finished_at__lt=timezone.now() - lifetime)

    def with_content(self) -> Self:
        """Those that still hold a file, or are about to."""
        return self.filter(state__in=(*UNDER_WAY, State.DONE))

    def claim(self, pk: int) -> JobRow | None:
        """Take a job for this worker: None when it has ended, or when another worker is on it."""
        free = Q(state=State.QUEUED) | Q(state=State.RUNNING, touched_at__lt=timezone.now() - SILENT_TOO_LONG)
        with transaction.atomic():
            job = self.select_for_update(of=("self",), skip_locked=True).filter(free, pk=pk).first()
            if job:
                job.state, job.claim, job.done = State.RUNNING, uuid4(), 0
                job.save(update_fields=["state", "claim", "done", "touched_at"])
        return job

    def requeue(self, job: "Job") -> bool:
        """Put a stalled job back in the queue, unless somebody took it meanwhile: whether it was done."""
        return bool(self._as_seen(job).update(state=State.QUEUED, claim=None, touched_at=timezone.now()))

    def give_up(self, job: "Job", reason: str) -> bool:
        """Say that a stalled job will not be done, unless somebody took it meanwhile; `reason` is in French."""
        now = timezone.now()
        failed = {"state": State.FAILED, "failure": reason, "finished_at": now, "touched_at": now, "claim": None}
        return bool(self._as_seen(job).update(**failed))

    def _as_seen(self, job: "Job") -> Self:
        return self.filter(pk=job.pk, state=job.state, touched_at=job.touched_at)


class Job(StatefulModel, ScopedModel):
    """Work that outlives a request. One worker has it at a time: `claim` is its mark; who lost it stops writing."""

    State = State

    # What is said beside the bar.
    progress_label: str = "Avancement"
    # The field that names the file a job keeps in `folder()`; empty when its kind keeps none.
    file_field: ClassVar[str] = ""

    state = models.CharField("état", max_length=10, choices=State, default=State.QUEUED)
    requested_at = models.DateTimeField("demandé le", auto_now_add=True)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="demandé par", null=True, blank=True, related_name="+"
    )
    touched_at = models.DateTimeField("dernier signe", auto_now=True)
    finished_at = models.DateTimeField("terminé le", null=True, blank=True)
    claim = models.UUIDField("marque du worker", null=True, blank=True, editable=False)
    total = models.PositiveIntegerField("à faire", default=0)
    done = models.PositiveIntegerField("fait", default=0)
    failure = models.CharField("motif de l’échec", max_length=500, blank=True)

    objects: ClassVar = JobQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_ended_iff_finished",
                condition=Q(state__in=ENDED, finished_at__isnull=False)
                | (~Q(state__in=ENDED) & Q(finished_at__isnull=True)),
            )
        ]

    @classmethod
    def lifetime(cls) -> timedelta | None:
        """How long what a finished job holds is kept; None for ever."""
        return None

    @classmethod
    def folder(cls) -> Path | None:
        """Where the files of this kind are; None when it keeps none."""
        return None

    @property
    def asked_at(self) -> datetime:
        """When the work it waits for was asked."""
        return self.requested_at

    @property
    def is_under_way(self) -> bool:
        """Whether its page must look again."""
        return self.state in UNDER_WAY

    @property
    def is_done(self) -> bool:
        """Whether it was brought to its end."""
        return self.state == State.DONE

    @property
    def has_failed(self) -> bool:
        """Whether it will not be done."""
        return self.state == State.FAILED

    @property
    def was_cancelled(self) -> bool:
        """Whether somebody stopped it."""
        return self.state == State.CANCELLED

    @property
    def has_expired(self) -> bool:
        """Whether what it held is deleted."""
        return self.state == State.EXPIRED

    @property
    def requester(self) -> str:
        """Who asked: an agent, or the portal itself by its schedule."""
        return str(self.requested_by) if self.requested_by else "Le portail"

    def may_be_cancelled_by(self, agent: Any) -> bool:
        """Whether `agent` may stop it: the one who asked."""
        return self.requested_by_id is not None and self.requested_by_id == agent.pk

    @transition(State.QUEUED, State.RUNNING, to=State.CANCELLED, allowed=may_cancel, button="Arrêter")
    def cancel(self, *, by: Any) -> None:
        """Stop it; the worker that has it writes no more, what was done before stays."""
        self.claim, self.finished_at = None, timezone.now()

    # What workers write ---------------------------------------------------------------------------------------------

    def own_rows(self) -> models.QuerySet[Any]:
        """This job, as long as it is the worker's that claimed it."""
        return type(self).unscoped.filter(pk=self.pk, state=State.RUNNING, claim=self.claim)

    def end(self, state: str = State.DONE, **fields: Any) -> None:
        """Write how the claimed job ended, with other `fields`; raises `JobLost` when it is another's by now."""
        now = timezone.now()
        fields = {"state": state, "finished_at": now, "touched_at": now, "claim": None} | fields
        if not self.own_rows().update(**fields):
            raise JobLost
        for name, value in fields.items():
            setattr(self, name, value)

    def fail(self, reason: str) -> None:
        """Say that the claimed job will not be done; `reason` is a French sentence. Raises `JobLost` as `end` does."""
        self.end(State.FAILED, failure=reason[:500])

    def expire(self) -> None:
        """Delete what it holds, keep the trace."""
        self.discard_content()
        ended = {"state": State.EXPIRED, "touched_at": timezone.now(), "finished_at": Coalesce("finished_at", Now())}
        type(self).unscoped.filter(pk=self.pk).update(**ended)

    def discard_content(self) -> None:
        """Delete the files and rows that the job made or was given."""


class PartQuerySet(ScopedQuerySet[PartRow]):
    """Parts of jobs."""

    def left(self) -> models.QuerySet[Any, int]:
        """Keys of the parts not done yet, oldest first."""
        return self.filter(done_at=None).order_by("pk").values_list("pk", flat=True)

    def take(self, pk: int) -> PartRow | None:
        """The part with its job, locked until the transaction ends; None when done, stopped or in other hands."""
        job = self.model.job_field
        free = self.select_for_update(of=("self",), skip_locked=True)
        return free.filter(pk=pk, done_at=None, **{f"{job}__state__in": UNDER_WAY}).select_related(job).first()


class PartedJob(Job):
    """A job whose parts are done by several workers at once, each part in one transaction; it ends with the last.

    The parts derive from `JobPart` and come back under the name `parts`.
    """

    parts: Any

    class Meta(Job.Meta):
        abstract = True

    def own_rows(self) -> models.QuerySet[Any]:
        """This job, as long as nobody stopped it: it has many workers, and no claim."""
        return type(self).unscoped.filter(pk=self.pk, state__in=UNDER_WAY)

    def advance(self, parts: int = 0) -> None:
        """Say that so many parts more are done, and end with the last; two last parts see each other by the lock.

        Raises `JobLost` when somebody stopped it meanwhile: what the part wrote is not kept.
        """
        now = timezone.now()
        if not self.own_rows().update(state=State.RUNNING, done=F("done") + parts, touched_at=now):
            raise JobLost
        if not self.parts.left().exists():
            self.own_rows().update(state=State.DONE, finished_at=now)


class JobPart(ScopedModel):
    """A part of a `PartedJob`; `done_at` is written in the same transaction as what the part does."""

    # The name of the foreign key to the job.
    job_field: ClassVar[str] = "job"

    done_at = models.DateTimeField("fait le", null=True, blank=True)

    objects: ClassVar = PartQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def whole(self) -> PartedJob:
        """The job it is a part of."""
        return getattr(self, self.job_field)
