"""What holds for every kind of job: one worker at a time, signs of life, stopping, failing, being resumed."""

import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, OperationalError, connection, connections, transaction
from django.urls import reverse
from django.utils import timezone

from funding.recompute import process as recompute
from funding.recompute.models import RecomputePart, RecomputeRun
from portal.foundation.jobs import heartbeat as heartbeats
from portal.foundation.jobs import process as jobs
from portal.foundation.jobs.heartbeat import Heartbeat
from portal.foundation.jobs.models import GIVEN_UP_AFTER, SILENT_TOO_LONG, JobLost, JobRefused
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from reports.exports.models import ExportJob
from tests import factories


def queued(agent, **fields):
    """A job waiting for a worker."""
    return ExportJob.objects.create(name="national", exercice=2014, format="csv", requested_by=agent, **fields)


def silent(job, since=SILENT_TOO_LONG):
    """Nobody has given a sign of `job` since then."""
    type(job).objects.filter(pk=job.pk).update(touched_at=timezone.now() - since - timedelta(seconds=1))


@pytest.fixture
def work(monkeypatch):
    """Let a function do the exports."""
    return lambda function: monkeypatch.setitem(jobs.WORK, ExportJob, function)


def test_every_kind_has_what_does_it(db):
    for model in jobs.kinds():
        part = model._meta.get_field("parts").related_model if issubclass(model, jobs.PartedJob) else model
        assert part in jobs.WORK, model


def test_who_lost_a_job_writes_nothing_more(agents):
    job = queued(agents.cnaf)
    mine = ExportJob.objects.claim(job.pk)
    silent(job)
    theirs = ExportJob.objects.claim(job.pk)
    with pytest.raises(JobLost):
        mine.end(file_name="mine.csv")
    theirs.end(file_name="theirs.csv")
    job.refresh_from_db()
    assert (job.state, job.file_name) == ("done", "theirs.csv")


def test_two_workers_at_once_never_have_the_same_job(committed):
    job = queued(factories.AgentFactory(national=True, role="cnaf"))
    start, taken = threading.Barrier(4), []

    def claim():
        start.wait()
        taken.append(ExportJob.objects.claim(job.pk))
        connections.close_all()

    threads = [threading.Thread(target=claim) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([claimed for claimed in taken if claimed]) == 1


def test_a_sign_of_life_is_seen_while_the_work_is_in_a_transaction(committed, monkeypatch):
    monkeypatch.setattr(heartbeats, "SECONDS_BETWEEN_BEATS", 0.02)
    job = queued(factories.AgentFactory(national=True, role="cnaf"))
    silent(job)
    claimed = ExportJob.objects.claim(job.pk)
    silent(job)
    seen = threading.Event()

    def look():
        while ExportJob.objects.get(pk=job.pk).done != 7:
            pass
        seen.set()
        connections.close_all()

    with Heartbeat(claimed) as heartbeat, transaction.atomic():
        heartbeat.progress(7, 9)
        reader = threading.Thread(target=look)
        reader.start()
        reader.join(20)
        assert seen.is_set()
    job.refresh_from_db()
    assert job.total == 9 and job not in ExportJob.objects.stalled()


def test_a_job_stopped_or_taken_over_is_lost_at_the_next_sign(committed):
    agent = factories.AgentFactory(national=True, role="cnaf")
    for lose in (lambda job: job.cancel(by=agent), lambda job: (silent(job), ExportJob.objects.claim(job.pk))):
        job = queued(agent)
        heartbeat = Heartbeat(ExportJob.objects.claim(job.pk))
        heartbeat.beat()
        heartbeat.check()
        lose(ExportJob.objects.get(pk=job.pk))
        heartbeat.beat()
        with pytest.raises(JobLost):
            heartbeat.progress(1)


def test_a_sign_that_the_database_does_not_take_stops_nothing(committed, monkeypatch):
    heartbeat = Heartbeat(ExportJob.objects.claim(queued(factories.AgentFactory(national=True, role="cnaf")).pk))

    def away():
        raise OperationalError

    monkeypatch.setattr(heartbeat, "beat", away)
    heartbeat._beat_or_wait()
    heartbeat.check()


def test_a_refusal_is_told_in_words_and_an_accident_without_its_details(agents, work, sign_in):
    def refuse(job, heartbeat):
        raise JobRefused("Ce fichier n’est plus à vous.")

    def fall(job, heartbeat):
        raise ValueError("Lefèvre")

    for function, said in ((refuse, "Ce fichier n’est plus à vous."), (fall, "Une erreur imprévue a arrêté")):
        work(function)
        job = queued(agents.cnaf)
        assert jobs.run_job(ExportJob, job.pk) is True
        page = sign_in(agents.cnaf).get(job.get_absolute_url()).content.decode()
        assert said in page and "en échec" in page and "Lefèvre" not in page


def test_a_database_that_goes_away_fails_nothing_and_the_job_is_resumed(
    agents, work, django_capture_on_commit_callbacks
):
    def cut(job, heartbeat):
        raise OperationalError

    job = queued(agents.cnaf)
    work(cut)
    jobs.run_job(ExportJob, job.pk)
    job.refresh_from_db()
    assert job.state == "running"
    silent(job)
    work(lambda job, heartbeat: job.end(file_name="f.csv"))
    with django_capture_on_commit_callbacks(execute=True):
        jobs.resume_stalled()
    job.refresh_from_db()
    assert job.state == "done"


def test_a_part_that_always_fails_is_given_up_in_the_end(agents):
    run = recompute.prepare(2014, "real", cafs=["59"])
    silent(run)
    RecomputeRun.objects.filter(pk=run.pk).update(requested_at=timezone.now() - GIVEN_UP_AFTER - timedelta(minutes=1))
    jobs.resume_stalled()
    run.refresh_from_db()
    assert run.has_failed and "six heures" in run.failure
    assert jobs.run_part(RecomputePart, run.parts.get().pk) is False


# Stopping -----------------------------------------------------------------------------------------------------------


def test_who_asked_stops_an_export_and_the_line_is_written(agents, sign_in):
    job = queued(agents.cnaf)
    answer = sign_in(agents.cnaf).post(reverse("export_cancel", args=[job.pk]), follow=True)
    job.refresh_from_db()
    assert job.was_cancelled and job.finished_at and "arrêté" in answer.content.decode()
    assert Entry.objects.get(action="transition:cancel").in_words == "a arrêté"
    assert jobs.run_job(ExportJob, job.pk) is False


def test_a_job_that_has_ended_is_not_stopped(agents):
    job = queued(agents.cnaf)
    jobs.run_job(ExportJob, job.pk)
    with pytest.raises(ActionRefused, match="terminé"):
        ExportJob.objects.get(pk=job.pk).cancel(by=agents.cnaf)


def test_the_cnaf_stops_a_recompute_whoever_started_it_and_what_is_done_stays(agents, sign_in):
    declared = [
        factories.DeclarationFactory(service__caf_id=caf, submitted_by=agents.partenaire) for caf in ("59", "62")
    ]
    run = recompute.prepare(2014, "real", cafs=["59", "62"])
    first, second = run.parts.left()
    jobs.run_part(RecomputePart, first)
    page = sign_in(agents.second_cnaf).post(reverse("recompute_cancel", args=[run.pk]), follow=True).content.decode()
    assert "relancez le recalcul pour les autres" in page and "1 Caf sur 2" in page
    assert jobs.run_part(RecomputePart, second) is False
    jobs.work_through(run)
    run.refresh_from_db()
    assert run.was_cancelled and [row.receipts.count() for row in declared] == [1, 0]


def test_a_part_under_way_when_its_run_is_stopped_counts_and_keeps_nothing(agents, monkeypatch):
    declared = factories.DeclarationFactory(service__caf_id="59", submitted_by=agents.partenaire)
    run = recompute.prepare(2014, "real", cafs=["59", "62"])
    working = jobs.WORK[RecomputePart]

    def stopped_meanwhile(part, heartbeat):
        working(part, heartbeat)
        RecomputeRun.objects.filter(pk=run.pk).update(state="cancelled", finished_at=timezone.now())

    monkeypatch.setitem(jobs.WORK, RecomputePart, stopped_meanwhile)
    first = run.parts.left()[0]
    assert jobs.run_part(RecomputePart, first) is False
    run.refresh_from_db()
    assert run.done == 0 and not run.parts.get(pk=first).done_at and not declared.receipts.exists()


def test_a_part_that_refuses_ends_its_job_in_words(agents, monkeypatch):
    def refuse(part, heartbeat):
        raise JobRefused("Ce travail n’a plus lieu d’être.")

    run = recompute.prepare(2014, "real", cafs=["59", "62"])
    monkeypatch.setitem(jobs.WORK, RecomputePart, refuse)
    assert jobs.run_part(RecomputePart, run.parts.left()[0]) is False
    run.refresh_from_db()
    assert run.has_failed and run.failure == "Ce travail n’a plus lieu d’être."
    assert not run.parts.filter(done_at__isnull=False).exists()


def test_a_failure_is_said_by_the_worker_that_has_the_job_alone(agents, work):
    def taken_over(job, heartbeat):
        silent(job)
        ExportJob.objects.claim(job.pk)
        raise JobRefused("Trop tard.")

    work(taken_over)
    job = queued(agents.cnaf)
    jobs.run_job(ExportJob, job.pk)
    job.refresh_from_db()
    assert job.state == "running" and job.failure == ""


def test_a_job_taken_up_again_meanwhile_is_not_given_up(agents):
    job = queued(agents.cnaf)
    silent(job)
    seen = ExportJob.objects.get(pk=job.pk)
    ExportJob.objects.claim(job.pk)
    assert ExportJob.objects.give_up(seen, "Trop tard.") is False
    job.refresh_from_db()
    assert job.state == "running"


# Queries ------------------------------------------------------------------------------------------------------------


def test_the_database_refuses_an_end_without_its_date(agents):
    job = queued(agents.cnaf)
    for state in ("done", "failed", "cancelled", "expired"):
        refused = pytest.raises(IntegrityError, match="exportjob_ended_iff_finished|export_done_iff_file")
        with refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE reports_exportjob SET state = %s WHERE id = %s", [state, job.pk])
