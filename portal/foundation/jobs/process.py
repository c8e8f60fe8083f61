"""What happens to jobs: queued, claimed, done, resumed when a worker died, given up, deleted at their term."""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

import structlog
from celery import Task, shared_task
from django.apps import apps
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Model
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerAway

from portal.foundation.jobs.heartbeat import Heartbeat
from portal.foundation.jobs.models import GIVEN_UP_AFTER, Job, JobLost, JobPart, JobRefused, PartedJob
from portal.foundation.workflow.recorder import record

UNFORESEEN = "Une erreur imprévue a arrêté ce travail ; l’équipe technique en trouve la trace sous son numéro."
NEVER_ENDED = "Ce travail n’a pas pu aboutir après six heures d’essais."
SECONDS_BETWEEN_CHECKS = 0.2
ORPHAN_AFTER = 24 * 3600  # seconds

# What does the work of a job or of a part: features register it in their module `jobs`.
WORK: dict[type, Callable[[Any, Heartbeat], None]] = {}

log = structlog.get_logger(__name__)


def work_of(
    model: type[Job] | type[JobPart],
) -> Callable[[Callable[[Any, Heartbeat], None]], Callable[[Any, Heartbeat], None]]:
    """Let the function do the rows of `model`: `function(job, heartbeat)` ends the job itself, by `job.end()`;

    `function(part, heartbeat)` runs in the transaction of the part. `JobRefused` says in French why it cannot be done.
    """

    def decorate(function: Callable[[Any, Heartbeat], None]) -> Callable[[Any, Heartbeat], None]:
        WORK[model] = function
        return function

    return decorate


def kinds() -> Iterator[type[Job]]:
    """Every model of jobs."""
    return (model for model in apps.get_models() if issubclass(model, Job))


# To the workers -----------------------------------------------------------------------------------------------------


def queue(job: Job) -> None:
    """Hand the job to the workers once the transaction commits; beat sends again what a broker that is away lost."""
    transaction.on_commit(partial(_send, job))


def _send(job: Job) -> None:
    try:
        for task, model, pk in _messages(job):
            task.delay(model._meta.label, pk)
    except BrokerAway:
        log.warning("job_not_queued", kind=job._meta.label_lower, job=job.pk)


def _messages(job: Job) -> Iterator[tuple[Task, type[Model], int]]:
    if not isinstance(job, PartedJob):
        yield work_on_job, type(job), job.pk
        return
    for pk in job.parts.left():
        yield work_on_part, job.parts.model, pk


@shared_task
def work_on_job(label: str, pk: int) -> bool:
    """Do the job of this model and key."""
    return run_job(apps.get_model(label), pk)


@shared_task
def work_on_part(label: str, pk: int) -> bool:
    """Do the part of this model and key."""
    return run_part(apps.get_model(label), pk)


# In a worker --------------------------------------------------------------------------------------------------------


def run_job(model: type[Job], pk: int) -> bool:
    """Do a job; False when it has ended or another worker is on it. A failure is said on the job, never raised."""
    job = model.objects.claim(pk)
    if job is None:
        return False
    try:
        with Heartbeat(job) as heartbeat:
            WORK[model](job, heartbeat)
    except JobLost:
        log.info("job_lost", kind=model._meta.label_lower, job=pk)
    except JobRefused as refusal:
        _fail(job, refusal.reason)
    except (InterfaceError, OperationalError) as error:
        # The database was away: the job is resumed once its worker has been silent long enough.
        log.error("job_interrupted", kind=model._meta.label_lower, job=pk, error=type(error).__name__)
    except Exception as error:
        log.exception("job_failed", kind=model._meta.label_lower, job=pk, error=type(error).__name__)
        _fail(job, UNFORESEEN)
    return True


def _fail(job: Job, reason: str) -> None:
    """Say it on the job, unless it is another's by now: that one will tell."""
    with suppress(JobLost):
        job.fail(reason)


def run_part(model: type[JobPart], pk: int) -> bool:
    """Do a part in one transaction; False when it is done, stopped, or in other hands. A refusal ends the job."""
    waiting = model.unscoped.select_related(model.job_field).filter(pk=pk, done_at=None).first()
    if waiting is None or not waiting.whole.is_under_way:
        return False
    try:
        with Heartbeat(waiting.whole) as heartbeat, transaction.atomic():
            return _do_part(model, pk, heartbeat)
    except JobLost:
        log.info("job_lost", kind=waiting.whole._meta.label_lower, job=waiting.whole.pk)
    except JobRefused as refusal:
        _fail(waiting.whole, refusal.reason)
    return False


def _do_part(model: type[JobPart], pk: int, heartbeat: Heartbeat) -> bool:
    part = model.objects.take(pk)
    if part is None:
        return False
    WORK[model](part, heartbeat)
    part.done_at = timezone.now()
    part.save()
    part.whole.advance(1)
    return True


def work_through(job: PartedJob) -> None:
    """Do the parts of `job` in this process, beside any worker, until it has ended."""
    while job.own_rows().exists():
        took = [run_part(job.parts.model, pk) for pk in list(job.parts.left())]
        if not any(took):
            time.sleep(SECONDS_BETWEEN_CHECKS)  # the last ones are in the hands of a worker, which may die


# By the clock -------------------------------------------------------------------------------------------------------


def resume_stalled() -> None:
    """Hand again to the workers the jobs that a lost message or a dead worker left; give up the hopeless ones."""
    for model in kinds():
        for job in model.objects.stalled():
            if job.asked_at < timezone.now() - GIVEN_UP_AFTER:
                model.objects.give_up(job, NEVER_ENDED)
            elif model.objects.requeue(job):
                queue(job)


def delete_expired() -> None:
    """Delete what jobs have kept long enough, with a line in the journal."""
    for model in kinds():
        for job in model.objects.kept_long_enough():
            with transaction.atomic():
                job.expire()
                record(by=None, action="expire", target=job)


def delete_orphan_files() -> None:
    """Delete the files that no job names, a day after they were last written: left by a killed worker or request."""
    limit = time.time() - ORPHAN_AFTER
    for model in kinds():
        folder = model.folder()
        if folder is None or not folder.is_dir():
            continue
        named = set(model.objects.with_content().values_list(model.file_field, flat=True))
        for file in folder.iterdir():
            if file.name not in named and file.is_file() and file.stat().st_mtime < limit:
                file.unlink(missing_ok=True)
