"""Making the file of a job: a failure is said, nothing half written is left, a dead worker is replaced."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.utils import timezone

from portal.foundation.jobs.models import GIVEN_UP_AFTER, SILENT_TOO_LONG
from portal.foundation.jobs.process import delete_expired, delete_orphan_files, resume_stalled, run_job
from portal.journal.models import Entry
from reports.exports import jobs, production
from reports.exports.models import ExportJob
from tests import factories


@pytest.fixture
def job(agents):
    """The separations of the Nord, asked by its manager and waiting."""
    factories.SeparationFactory()
    return queued(agents.responsable)


@pytest.fixture
def resume(django_capture_on_commit_callbacks):
    """What beat does each minute; what it queues is done at once."""

    def run():
        with django_capture_on_commit_callbacks(execute=True):
            resume_stalled()

    return run


def queued(agent, **fields):
    """A job of `agent` waiting for a worker."""
    fields = {"name": "separations", "exercice": 2014, "format": "csv", "caf_id": agent.caf_id} | fields
    return ExportJob.objects.create(requested_by=agent, **fields)


def aged(job, by, **fields):
    """Make `job` silent for `by`."""
    ExportJob.objects.filter(pk=job.pk).update(touched_at=timezone.now() - by, **fields)


def produce(pk):
    """What a worker does with the message of a job."""
    return run_job(ExportJob, pk)


def nothing_is_left(settings):
    """Whether the folder of exports is empty."""
    return not settings.EXPORT_DIR.exists() or not any(settings.EXPORT_DIR.iterdir())


@pytest.mark.parametrize("error", [OSError("disk full"), RuntimeError("unforeseen"), MemoryError()])
@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_a_failure_is_said_on_the_job_and_leaves_no_file(agents, job, settings, monkeypatch, error, format):
    def break_down(*args, **kwargs):
        args[2].write(b"half") if format == "csv" else args[2].write_bytes(b"half")
        raise error

    monkeypatch.setattr(production, {"csv": "copy_csv", "xlsx": "write_xlsx"}[format], break_down)
    ExportJob.objects.filter(pk=job.pk).update(format=format)
    produce(job.pk)
    job.refresh_from_db()
    assert (job.state, job.file_name, job.checksum) == ("failed", "", "") and job.finished_at
    assert nothing_is_left(settings)


@pytest.mark.parametrize(
    "moved",
    [
        {"is_active": False},
        {"caf_id": "69"},
        {"role": "conseiller"},
        {"role": "cnaf", "caf_id": None},
    ],
)
def test_whoever_may_no_longer_ask_gets_no_file(agents, job, settings, moved):
    type(agents.responsable).objects.filter(pk=agents.responsable.pk).update(**moved)
    produce(job.pk)
    job.refresh_from_db()
    assert job.state == "failed" and nothing_is_left(settings)


def test_a_report_that_no_longer_exists_fails_alone(agents, job, settings):
    ExportJob.objects.filter(pk=job.pk).update(name="ancien")
    produce(job.pk)
    job.refresh_from_db()
    assert job.state == "failed"


def test_a_job_taken_is_not_taken_twice_and_one_done_is_not_made_again(agents, job):
    assert ExportJob.objects.claim(job.pk) == job
    assert ExportJob.objects.claim(job.pk) is None, "another worker is on it"
    aged(job, SILENT_TOO_LONG + timedelta(seconds=1))
    assert ExportJob.objects.claim(job.pk) == job, "the other worker is dead"
    aged(job, timedelta(0), state="queued", claim=None)
    produce(job.pk)
    job.refresh_from_db()
    first = job.finished_at
    produce(job.pk)
    produce(job.pk + 1)
    job.refresh_from_db()
    assert (job.state, job.finished_at) == ("done", first)


def test_what_a_lost_message_or_a_dead_worker_left_is_taken_up_again(agents, job, resume):
    dead = queued(agents.responsable, state="running", done=3)
    fresh = queued(agents.responsable)
    aged(job, SILENT_TOO_LONG + timedelta(seconds=1))
    aged(dead, SILENT_TOO_LONG + timedelta(seconds=1), state="running")
    resume()
    states = dict(ExportJob.objects.values_list("pk", "state"))
    assert states == {job.pk: "done", dead.pk: "done", fresh.pk: "queued"}


def test_what_never_succeeds_is_given_up(agents, job, resume):
    ExportJob.objects.filter(pk=job.pk).update(requested_at=timezone.now() - GIVEN_UP_AFTER - timedelta(minutes=1))
    aged(job, SILENT_TOO_LONG + timedelta(seconds=1), state="running")
    resume()
    job.refresh_from_db()
    assert job.state == "failed"


def test_a_file_is_deleted_after_seven_days_with_a_line_and_half_files_after_one(agents, job, settings):
    produce(job.pk)
    job.refresh_from_db()
    old, recent = settings.EXPORT_DIR / ".a.csv.1.part", settings.EXPORT_DIR / ".b.csv.2.part"
    for part in (old, recent):
        part.write_bytes(b"half")
    os.utime(old, (time.time() - 2 * 86400,) * 2)
    delete_expired()
    delete_orphan_files()
    assert job.path.exists() and recent.exists() and not old.exists()
    ExportJob.objects.filter(pk=job.pk).update(finished_at=timezone.now() - timedelta(days=7, minutes=1))
    delete_expired()
    delete_expired()
    job.refresh_from_db()
    assert job.state == "expired" and not job.path.exists()
    line = Entry.objects.get(action="expire")
    assert line.agent is None and line.target_id == job.pk and line.in_words.startswith("a supprimé")


def test_an_export_stopped_once_its_file_is_written_keeps_no_file(agents, job, settings, monkeypatch):
    writing = jobs.write_report

    def stopped_meanwhile(*args, **kwargs):
        rows = writing(*args, **kwargs)
        ExportJob.objects.get(pk=job.pk).cancel(by=agents.responsable)
        return rows

    monkeypatch.setattr(jobs, "write_report", stopped_meanwhile)
    produce(job.pk)
    job.refresh_from_db()
    assert job.state == "cancelled" and nothing_is_left(settings)


SLOW_WORKER = """
import pathlib, sys, time, django
from django.conf import settings
settings.DATABASES["default"]["NAME"], settings.EXPORT_DIR = sys.argv[2], pathlib.Path(sys.argv[3])
django.setup()
from portal.foundation.exports import progress
from portal.foundation.jobs import heartbeat
from portal.foundation.jobs.process import run_job
from reports.exports.models import ExportJob
progress.ROWS_BETWEEN_CHECKS, progress.SECONDS_BETWEEN_REPORTS = 1, 0
heartbeat.SECONDS_BETWEEN_BEATS = 0.05
progress_of = heartbeat.Heartbeat.progress
def slowly(self, done, total=None):
    progress_of(self, done, total)
    time.sleep(0.2)
    print(done, flush=True)
heartbeat.Heartbeat.progress = slowly
run_job(ExportJob, int(sys.argv[1]))
"""


@pytest.fixture
def slow_worker(settings):
    """Start a worker of its own process on a job, which says after each line how many it wrote."""

    def start(job):
        arguments = [str(job.pk), connection.settings_dict["NAME"], str(settings.EXPORT_DIR)]
        return subprocess.Popen(
            [sys.executable, "-c", SLOW_WORKER, *arguments], cwd=django_settings.BASE_DIR, text=True,
            stdout=subprocess.PIPE, env=os.environ | {"DJANGO_SETTINGS_MODULE": "portal.settings"},
        )  # fmt: skip

    return start


def at_line(worker, number):
    """Wait until the worker has written so many lines."""
    while int(worker.stdout.readline() or "99") < number:
        pass


def test_a_worker_killed_in_the_middle_leaves_nothing_and_another_makes_the_same_file(
    committed, settings, slow_worker
):
    agents = factories.cast()
    for _ in range(30):
        factories.SeparationFactory()
    undisturbed, job = queued(agents.responsable), queued(agents.responsable)
    produce(undisturbed.pk)
    with slow_worker(job) as worker:
        at_line(worker, 5)
        halves = list(settings.EXPORT_DIR.glob(f".{job.path.name}.*.part"))
        worker.send_signal(signal.SIGKILL)
    job.refresh_from_db()
    assert worker.returncode == -signal.SIGKILL
    assert (job.state, job.total, job.file_name) == ("running", 30, ""), "progress was seen"
    assert 3 <= job.done <= 6, "progress was seen"
    assert len(halves) == 1, "it was killed in the middle"
    assert not job.path.exists(), "nothing half written bears the name of the file"
    aged(job, SILENT_TOO_LONG + timedelta(seconds=1))
    resume_stalled()
    job.refresh_from_db()
    undisturbed.refresh_from_db()
    assert (job.state, job.done, job.checksum) == ("done", 30, undisturbed.checksum)


def test_an_export_stopped_while_a_worker_writes_leaves_no_file(committed, settings, slow_worker):
    agents = factories.cast()
    for _ in range(30):
        factories.SeparationFactory()
    job = queued(agents.responsable)
    with slow_worker(job) as worker:
        at_line(worker, 3)
        ExportJob.objects.get(pk=job.pk).cancel(by=agents.responsable)
        said = [int(line) for line in worker.stdout]
    job.refresh_from_db()
    assert (job.state, worker.returncode) == ("cancelled", 0) and nothing_is_left(settings)
    assert max(said) < 30, "it did not go on to the end"
