"""The recompute: it appends what differs, once, whatever the order, the number of runs or the moment of a save."""

import threading
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from celery.schedules import maybe_schedule
from django.db import connection, connections, transaction
from django.utils import timezone

from funding.declarations.models import Declaration, Stage
from funding.parameters.models import PriceParameter
from funding.receipts.models import Receipt
from funding.recompute import process as recompute
from funding.recompute import tasks
from funding.recompute.models import RecomputePart, RecomputeRun
from portal import celery_config
from portal.celery import app
from portal.foundation.jobs.models import SILENT_TOO_LONG
from portal.foundation.jobs.process import resume_stalled, run_part, work_on_job, work_on_part, work_through
from tests import factories

PARIS = ZoneInfo("Europe/Paris")


def test_one_full_post_above_the_ceiling_of_2014_is_paid_60_167_25(agents, recomputed):
    declaration = factories.DeclarationFactory(submitted_by=agents.partenaire)
    run = recomputed()
    receipt = declaration.receipts.get()
    assert (receipt.ps, receipt.sequence, receipt.run, receipt.etp) == (Decimal("60167.25"), 1, run, 1)
    assert receipt.parameter.exercice == 2014 and receipt.rule_version == "mediation-1"
    assert receipt.is_about(declaration)


def test_a_second_run_appends_nothing(agents, recomputed, receipts):
    factories.DeclarationFactory.create_batch(3, submitted_by=agents.partenaire)
    assert recomputed().summary()["appended"] == 3
    before = receipts()
    again = recomputed().summary()
    assert (again["examined"], again["appended"], again["unchanged"]) == (3, 0, 3)
    assert receipts() == before


def test_a_part_takes_the_same_number_of_queries_for_one_declaration_and_six(agents, django_assert_max_num_queries):
    factories.DeclarationFactory(service__caf_id="62", submitted_by=agents.partenaire)
    factories.DeclarationFactory.create_batch(6, service__caf_id="59", submitted_by=agents.partenaire)
    run = recompute.prepare(2014, "real", cafs=["62", "59"])
    alone, together = (run.parts.get(caf=code).pk for code in ("62", "59"))
    with django_assert_max_num_queries(20) as first:
        run_part(RecomputePart, alone)
    last_one_closes = 1
    with django_assert_max_num_queries(len(first.captured_queries) + last_one_closes):
        run_part(RecomputePart, together)
    assert Receipt.objects.count() == 7


def test_a_changed_declaration_appends_exactly_one(agents, recomputed):
    changed, _ = factories.DeclarationFactory.create_batch(2, submitted_by=agents.partenaire)
    recomputed()
    Declaration.objects.filter(pk=changed.pk).update(family_contributions=Decimal("1200"))
    assert recomputed().summary()["appended"] == 1
    first, second = changed.receipts.order_by("sequence")
    assert (first.ps, second.ps) == (Decimal("60167.25"), Decimal("58967.25"))
    assert second.sequence == 2


def test_a_corrected_parameter_appends_exactly_one_each_and_old_receipts_keep_theirs(agents, recomputed):
    declaration = factories.DeclarationFactory(submitted_by=agents.partenaire)
    recomputed()
    corrected = factories.ParameterFactory(
        exercice=2014, unit_ceiling=Decimal("81000"), prepared_by=agents.second_cnaf
    )
    corrected.publish(by=agents.cnaf)
    assert recomputed().summary()["appended"] == 1
    first, second = declaration.receipts.order_by("sequence")
    assert second.parameter == corrected and second.ps == Decimal("60750.00")
    assert first.parameter.state == "superseded" and first.ps == Decimal("60167.25")


def test_a_corrected_parameter_of_equal_figures_appends_a_receipt_that_names_it(agents, recomputed):
    """Its source differs: what is paid must rest on the parameter in force (decision 5), even to the same cent."""
    declaration = factories.DeclarationFactory(submitted_by=agents.partenaire)
    recomputed()
    in_force = PriceParameter.objects.in_force(prestation="mediation", exercice=2014)
    corrected = factories.ParameterFactory(
        exercice=2014, unit_ceiling=in_force.unit_ceiling, rate=in_force.rate, prepared_by=agents.second_cnaf
    )
    corrected.publish(by=agents.cnaf)
    assert recomputed().summary()["appended"] == 1
    assert list(declaration.receipts.order_by("sequence").values_list("sequence", "parameter", "ps")) == [
        (1, in_force.pk, Decimal("60167.25")),
        (2, corrected.pk, Decimal("60167.25")),
    ]
    assert recomputed().summary()["unchanged"] == 1


def test_a_missing_parameter_is_never_replaced_and_the_next_run_picks_it_up(agents, recomputed):
    factories.DeclarationFactory(exercice=2015, submitted_by=agents.partenaire)
    summary = recomputed(2015).summary()
    assert (summary["examined"], summary["missing_parameter"], summary["appended"]) == (1, 1, 0)
    factories.ParameterFactory(exercice=2015, prepared_by=agents.second_cnaf).publish(by=agents.cnaf)
    assert recomputed(2015).summary()["appended"] == 1


def test_incoherent_inputs_are_refused_with_their_reason_and_stop_nobody(agents, recomputed):
    bad = factories.DeclarationFactory(submitted_by=agents.partenaire, actual_etp=0)
    factories.DeclarationFactory(submitted_by=agents.partenaire)
    summary = recomputed().summary()
    assert (summary["examined"], summary["appended"], summary["refused"]) == (2, 1, 1)
    part = RecomputePart.objects.get(refused=1)
    assert list(part.refusals) == [str(bad.pk)] and "vaut 0" in part.refusals[str(bad.pk)]["actual_etp"]


def test_drafts_other_stages_and_other_caf_are_left_alone(agents, recomputed, receipts):
    factories.DeclarationFactory()
    factories.DeclarationFactory(stage=Stage.FORECAST, submitted_by=agents.partenaire)
    factories.DeclarationFactory(service__caf_id="69", submitted_by=agents.partenaire)
    assert recomputed(cafs=["59"]).summary()["examined"] == 0
    assert receipts() == []


def test_more_declarations_than_a_chunk_are_all_examined(agents, recomputed, monkeypatch):
    monkeypatch.setattr(recompute, "CHUNK", 2)
    monkeypatch.setattr(recompute, "LOCKED", recompute.LOCKED.replace("LIMIT 2000", "LIMIT 2"))
    factories.DeclarationFactory.create_batch(5, submitted_by=agents.partenaire)
    assert recomputed().summary()["appended"] == 5


def test_the_caf_of_a_run_are_each_done_once_and_the_run_ends_with_the_last(agents, recomputed):
    run = recompute.prepare(2014, Stage.REAL, cafs=["59", "69"])
    first, second = run.parts.left()
    assert run_part(RecomputePart, first) is True
    assert run_part(RecomputePart, first) is False
    run.refresh_from_db()
    assert run.state == "running"
    run_part(RecomputePart, second)
    run.refresh_from_db()
    assert run.state == "done" and run.finished_at


def test_a_run_that_stalls_is_queued_again_and_one_that_moves_is_not(
    agents, receipts, django_capture_on_commit_callbacks
):
    factories.DeclarationFactory(submitted_by=agents.partenaire)
    run = recompute.prepare(2014, Stage.REAL, cafs=["59"])
    with django_capture_on_commit_callbacks(execute=True):
        resume_stalled()
    assert receipts() == []
    RecomputeRun.objects.filter(pk=run.pk).update(touched_at=timezone.now() - SILENT_TOO_LONG * 2)
    with django_capture_on_commit_callbacks(execute=True):
        resume_stalled()
    assert len(receipts()) == 1
    run.refresh_from_db()
    assert run.state == "done"


# At the same time ---------------------------------------------------------------------------------------------------


def test_two_runs_at_once_append_each_receipt_once(committed, in_threads, receipts):
    agents = factories.cast()
    factories.DeclarationFactory.create_batch(20, submitted_by=agents.partenaire)
    runs = [recompute.prepare(2014, Stage.REAL, cafs=["59"]) for _ in range(2)]
    in_threads(*(lambda run=run: work_through(run) for run in runs))
    assert [sequence for _, sequence, _ in receipts()] == [1] * 20
    assert sum(run.summary()["appended"] for run in runs) == 20
    assert sum(run.summary()["unchanged"] for run in runs) == 20


def test_two_workers_on_one_run_share_its_parts(committed, in_threads, receipts):
    agents = factories.cast()
    for caf in ("59", "69", "62", "75"):
        factories.DeclarationFactory(service__caf_id=caf, submitted_by=agents.partenaire)
    run = recompute.prepare(2014, Stage.REAL)
    in_threads(*(lambda: work_through(run) for _ in range(2)))
    assert run.summary()["done"] == 101 and len(receipts()) == 4


def somebody_waits_for_us():
    """Wait until another connection waits for what this transaction holds."""
    for _ in range(500):
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"
            )
            if cursor.fetchone():
                return
        time.sleep(0.02)
    pytest.fail("nobody waits")


def test_who_saves_a_declaration_during_a_recompute_waits_for_it_and_the_next_run_sees_the_save(
    committed, recomputed, receipts
):
    agents = factories.cast()
    declaration = factories.DeclarationFactory(service__named_by=agents.partenaire, submitted_by=agents.partenaire)
    run = recompute.prepare(2014, Stage.REAL, cafs=["59"])

    def reopen():
        try:
            Declaration.objects.get(pk=declaration.pk).reopen(by=agents.partenaire)
        finally:
            connections.close_all()

    partner = threading.Thread(target=reopen)
    with transaction.atomic():  # the recompute has done its part and not committed it
        run_part(RecomputePart, run.parts.get().pk)
        partner.start()
        somebody_waits_for_us()
        assert Declaration.objects.get(pk=declaration.pk).state == "submitted"
    partner.join(10)
    declaration.refresh_from_db()
    assert declaration.state == "draft"
    assert [ps for _, _, ps in receipts()] == [Decimal("60167.25")]
    Declaration.objects.filter(pk=declaration.pk).update(court_deposits=Decimal("167.25"))
    Declaration.objects.get(pk=declaration.pk).submit(by=agents.partenaire)
    # Without a convention nothing is funded: the submission took that in, and the next run says it.
    recomputed(cafs=["59"])
    assert [ps for _, _, ps in receipts()] == [Decimal("60167.25"), Decimal("0.00")]


def test_a_recompute_waits_for_who_is_saving_and_computes_what_was_saved(committed, receipts):
    agents = factories.cast()
    declaration = factories.DeclarationFactory(submitted_by=agents.partenaire)
    run = recompute.prepare(2014, Stage.REAL, cafs=["59"])

    def work():
        try:
            work_through(run)
        finally:
            connections.close_all()

    worker = threading.Thread(target=work)
    with transaction.atomic():
        Declaration.objects.filter(pk=declaration.pk).update(operating_costs=Decimal("40000"))
        worker.start()
        somebody_waits_for_us()
        assert receipts() == []
    worker.join(10)
    assert [ps for _, _, ps in receipts()] == [Decimal("30000.00")]


# Receipts are kept --------------------------------------------------------------------------------------------------


def test_a_receipt_computed_anew_gives_the_same_cent(agents, recomputed):
    factories.DeclarationFactory(
        submitted_by=agents.partenaire, operating_costs=Decimal("100000"), actual_etp=Decimal("3"), funded_etp=2,
        family_contributions=Decimal("1000"),
    )  # fmt: skip
    recomputed()
    receipt = Receipt.objects.get()
    assert receipt.replayed().ps == receipt.ps
    assert receipt.replayed().texts() == receipt.steps


# What workers and beat run ------------------------------------------------------------------------------------------


def test_a_worker_knows_every_task_that_is_queued_or_scheduled():
    app.loader.import_default_modules()
    wanted = {entry["task"] for entry in celery_config.beat_schedule.values()} | {work_on_job.name, work_on_part.name}
    assert "portal.foundation.jobs.tasks.resume_stalled_jobs" in wanted
    assert wanted <= set(app.tasks)


@pytest.mark.parametrize(
    ("name", "due"),
    [
        ("forecast-of-the-opening-year", datetime(2027, 1, 2, 2, tzinfo=PARIS)),
        ("real-of-the-closed-year", datetime(2026, 4, 1, 2, tzinfo=PARIS)),
    ],
)
def test_beat_runs_at_two_in_paris_on_that_day_of_the_year(name, due):
    schedule = maybe_schedule(celery_config.beat_schedule[name]["schedule"], app=app)

    def is_due(moment):
        schedule.nowfun = lambda: moment.astimezone(UTC)
        return schedule.is_due(due - timedelta(days=2)).is_due

    try:
        assert is_due(due) and not is_due(due - timedelta(minutes=1))
        assert celery_config.timezone == "Europe/Paris"
    finally:
        schedule.nowfun = None


@pytest.mark.parametrize(("stage", "exercice"), [("forecast", 2027), ("real", 2026)])
def test_the_yearly_task_takes_the_year_that_opens_or_the_one_that_closed(
    agents, stage, exercice, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(timezone, "localdate", lambda: datetime(2027, 1, 2, tzinfo=PARIS).date())
    with django_capture_on_commit_callbacks(execute=True):
        tasks.recompute_yearly(stage=stage)
    run = RecomputeRun.objects.get()
    assert (run.exercice, run.stage, run.requested_by, run.requester) == (exercice, stage, None, "Le portail")
    assert run.state == "done"


def test_the_drafts_to_complete_and_the_parameters_to_publish_are_named_for_the_home_pages(agents):
    draft = factories.DeclarationFactory()
    factories.DeclarationFactory(submitted_by=agents.partenaire)
    waiting = factories.ParameterFactory(prepared_by=agents.cnaf)
    assert list(Declaration.objects.to_complete()) == [draft]
    assert list(PriceParameter.objects.to_publish()) == [waiting]
