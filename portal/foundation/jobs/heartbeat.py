"""The sign of life of a worker: a thread that says each second how far the job is, by a connection of its own."""

from threading import Event, Thread
from typing import Any

import structlog
from django.db import DatabaseError, connection
from django.utils import timezone

from portal.foundation.jobs.models import Job, JobLost

SECONDS_BETWEEN_BEATS = 1.0

log = structlog.get_logger(__name__)


class Heartbeat:
    """Within it, pages see that the worker lives and how far it is, whatever transaction the work is in.

    It commits by itself, and costs the work nothing. It ends before the row of the job is locked for long: leave no
    transaction open around it.
    """

    def __init__(self, job: Job) -> None:
        self.job = job
        self.written: dict[str, int] = {}
        self.is_lost, self.stopped = Event(), Event()
        self.thread = Thread(target=self._run, name=f"heartbeat-{job._meta.label_lower}-{job.pk}", daemon=True)

    def __enter__(self) -> "Heartbeat":
        self.thread.start()
        return self

    def __exit__(self, *error: Any) -> None:
        self.stopped.set()
        self.thread.join()

    def check(self) -> None:
        """Raise `JobLost` once somebody stopped the job or took it over."""
        if self.is_lost.is_set():
            raise JobLost

    def progress(self, done: int, total: int | None = None) -> None:
        """So much is done, of so much; raises `JobLost` as `check` does."""
        self.check()
        self.written = {"done": done} if total is None else {"done": done, "total": total}

    def beat(self) -> None:
        """Write the sign and the progress; a job that is there and not ours any more is lost."""
        if self.job.own_rows().update(touched_at=timezone.now(), **self.written):
            return
        if type(self.job).unscoped.filter(pk=self.job.pk).exists():
            self.is_lost.set()

    def _run(self) -> None:
        try:
            while not self.stopped.wait(SECONDS_BETWEEN_BEATS):
                self._beat_or_wait()
        finally:
            connection.close()

    def _beat_or_wait(self) -> None:
        try:
            self.beat()
        except DatabaseError as error:  # it may come back; the work itself will tell if it does not
            log.warning("heartbeat_missed", job=self.job.pk, error=type(error).__name__)
            connection.close()
