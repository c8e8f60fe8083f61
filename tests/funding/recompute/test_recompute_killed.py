"""A worker killed in the middle of a recompute, and another that takes over: the same receipts, none twice."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection, transaction
from django.utils import timezone

from funding.declarations.models import Declaration, Stage
from funding.receipts.models import Receipt
from funding.recompute import process as recompute
from funding.recompute.models import RecomputeRun
from portal.embedded.keeper import is_alive, read
from portal.foundation.jobs.models import SILENT_TOO_LONG
from portal.foundation.jobs.process import work_through
from tests import factories

ROOT = Path(recompute.__file__).parents[2]
WORKER = ["-m", "celery", "-A", "portal", "worker", "--concurrency", "1", "--without-mingle", "--without-gossip"]
RESUME = "from portal.foundation.jobs.process import resume_stalled; resume_stalled()"
PATIENCE = 60


@pytest.fixture
def environment(committed):
    """What a process needs to work on this database, with a task queue of its own."""
    connection.ensure_connection()
    at = connection.settings_dict
    folder = Path(tempfile.mkdtemp(prefix="recompute-", dir="/tmp"))
    folder.chmod(0o755)
    account = f"{quote(at['USER'], '')}:{quote(at['PASSWORD'], '')}"
    place = f"host={quote(str(at['HOST']))}&port={at['PORT'] or 5432}&options=-c%20role%3Dportal"
    url = f"postgres://{account}@/{at['NAME']}?{place}"
    ours = {"DJANGO_SETTINGS_MODULE": "portal.settings", "DATABASE_URL": url, "VAR_DIR": str(folder), "REDIS_URL": ""}
    yield os.environ | ours
    wait_until(lambda: not any(is_alive(read(place)) for place in folder.rglob("keeper")), "the queue did not stop")
    shutil.rmtree(folder)


@pytest.fixture
def start(environment):
    """Start a Python process on this database, in a group of its own; all are killed at the end."""
    started = []

    def process(*arguments):
        started.append(
            subprocess.Popen(
                [sys.executable, *arguments],
                cwd=ROOT,
                env=environment,
                start_new_session=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        return started[-1]

    yield process
    for one in started:
        kill(one)


def kill(process):
    """SIGKILL for the process and its children: nothing is left to clean up after itself."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(PATIENCE)


def wait_until(seen, otherwise):
    """Wait until `seen()` is true."""
    limit = time.monotonic() + PATIENCE
    while not seen():
        if time.monotonic() > limit:
            pytest.fail(otherwise)
        time.sleep(0.05)


def one(sql):
    """The first cell that `sql` finds, or None."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        row = cursor.fetchone()
    return row[0] if row else None


def kept():
    """Every receipt as (declaration, sequence, ps)."""
    return list(Receipt.objects.order_by("declaration", "sequence").values_list("declaration", "sequence", "ps"))


def declare(number, *, by):
    """Submitted declarations: more than a chunk in the Nord, the others in every tenth Caf."""
    operator = factories.OperatorFactory()
    codes = ["59"] * (recompute.CHUNK + 200) + ["01", "13", "33", "62", "75", "971"] * number
    services = [factories.ServiceFactory(operator=operator, caf_id=code) for code in codes]
    Declaration.objects.bulk_create(
        factories.DeclarationFactory.build(
            service=service, submitted_by=by, operating_costs=40_000 + place * 7, family_contributions=place % 3000
        )
        for place, service in enumerate(services)
    )


def undisturbed():
    """What a run gives that nobody disturbs, on the same data; then taken back."""
    with transaction.atomic():
        work_through(recompute.prepare(2014, Stage.REAL))
        receipts = kept()
        transaction.set_rollback(True)
    return receipts


def killed_in_the_middle(process):
    """Hold the last declaration of the Nord, let `process` write the first chunk of that Caf, and kill it there."""
    last = Declaration.objects.filter(service__caf_id="59").order_by("pk").last()
    with transaction.atomic():
        Declaration.objects.select_for_update().get(pk=last.pk)
        waiting = "SELECT pid FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"
        wait_until(lambda: one(waiting), "the process never came to the Nord")
        session = one(waiting)
        kill(process())
    wait_until(lambda: not one(f"SELECT 1 FROM pg_stat_activity WHERE pid = {session}"), "the dead session stayed")


def test_a_worker_killed_in_the_middle_leaves_a_run_that_another_completes(start):
    agents = factories.cast()
    declare(100, by=agents.partenaire)
    expected = undisturbed()
    assert len(expected) == recompute.CHUNK + 800 and kept() == []

    worker = start(*WORKER)
    start("manage.py", "recompute_ps", "--year", "2014", "--stage", "real")
    killed_in_the_middle(lambda: worker)

    run = RecomputeRun.objects.get()
    half = kept()
    assert run.state == "running" and 0 < run.summary()["done"] < 101
    assert half == [receipt for receipt in expected if receipt in set(half)] and len(half) < len(expected)
    assert not Receipt.objects.filter(declaration__service__caf="59").exists()

    RecomputeRun.objects.update(touched_at=timezone.now() - SILENT_TOO_LONG * 2)
    start(*WORKER)
    start("-c", f"import django; django.setup(); {RESUME}")
    wait_until(lambda: RecomputeRun.objects.get().state == "done", "nobody completed the run")
    assert kept() == expected
    assert RecomputeRun.objects.get().summary()["appended"] == len(expected)


def test_a_command_killed_in_the_middle_and_run_again_gives_the_same_receipts(start):
    agents = factories.cast()
    declare(100, by=agents.partenaire)
    expected = undisturbed()
    command = ["manage.py", "recompute_ps", "--year", "2014", "--stage", "real", "--wait"]
    process = start(*command)
    killed_in_the_middle(lambda: process)
    assert 0 < len(kept()) < len(expected)
    assert start(*command).wait(PATIENCE) == 0
    assert kept() == expected
    first, second = RecomputeRun.objects.order_by("pk")
    assert (first.state, second.state) == ("running", "done")
    assert first.summary()["appended"] + second.summary()["appended"] == len(expected)
