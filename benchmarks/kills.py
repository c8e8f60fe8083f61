"""A Celery worker killed in the middle of each kind of job, again and again, and another that ends it: a JSON object.

What came out is compared with what comes out when nobody disturbs: nothing missing, nothing twice. The moments are
drawn from a seed, so that a failure can be played again. `.ci/run` asks for three kills, a release for twenty.
"""

import argparse
import hashlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from urllib.parse import quote

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from benchmarks import export as exports  # noqa: E402
from benchmarks import imports  # noqa: E402
from benchmarks import recompute as recomputes  # noqa: E402
from benchmarks.database import database_of_its_own  # noqa: E402
from funding.declarations.models import Stage  # noqa: E402
from funding.receipts.models import Receipt  # noqa: E402
from funding.recompute import process as recompute  # noqa: E402
from portal.accounts.models import Agent  # noqa: E402
from portal.celery import app  # noqa: E402
from portal.embedded import broker_url  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402
from portal.foundation.imports import process  # noqa: E402
from portal.foundation.jobs import process as jobs  # noqa: E402
from portal.foundation.jobs.models import SILENT_TOO_LONG  # noqa: E402
from portal.journal.models import Entry  # noqa: E402
from portal.partners.models import Operator  # noqa: E402
from reports.exports.models import ExportJob  # noqa: E402

WORKER = ["-m", "celery", "-A", "portal", "worker", "--concurrency", "1", "--without-mingle", "--without-gossip"]
PATIENCE = 120
EARLIEST, LATEST = 0.05, 0.8  # of the time the job takes: later it may have ended before the signal
RECOMPUTED_ROWS, EXPORTED_ROWS, IMPORTED_ROWS = 4_000, 40_000, 1_500


class Recomputes:
    """A recompute after each correction of the parameter: one more receipt per declaration."""

    @as_owner()
    def __init__(self):
        recomputes.fill(rows=RECOMPUTED_ROWS, stage=Stage.REAL)
        Agent.objects.create_user("seconde@example.org", first_name="Seconde", last_name="Mesure", role="cnaf")
        self.before = set()

    def start(self):
        """Correct the parameter, see what the recompute must give, and start it."""
        recomputes.correct_the_parameter()
        with transaction.atomic():
            jobs.work_through(recompute.prepare(recomputes.YEAR, Stage.REAL))
            self.expected = receipts()
            transaction.set_rollback(True)
        self.run = recompute.start(recomputes.YEAR, Stage.REAL)
        return self.run

    def faults(self):
        """How many receipts are missing, and how many too many; what the run says it did must be true."""
        found, appended = receipts(), self.run.summary()["appended"]
        assert appended == len(found) - len(self.before), f"the run says {appended}"
        self.before = found
        return {"missing": len(self.expected - found), "twice": len(found - self.expected)}


class Exports:
    """The separations of a Caf as CSV."""

    @as_owner()
    def __init__(self):
        exports.fill(EXPORTED_ROWS)
        self.agent = Agent.objects.create_user(
            "export@example.org", first_name="Responsable", last_name="Mesure", role="responsable", caf_id=exports.CAF
        )
        expected = settings.EXPORT_DIR.parent / "expected.csv"
        self.rows = exports.export("csv", expected)
        self.expected = hashlib.sha256(expected.read_bytes()).hexdigest()

    def start(self):
        """Ask for the file."""
        fields = {"name": "separations", "exercice": exports.YEAR, "format": "csv", "caf_id": exports.CAF}
        self.job = ExportJob.objects.create(requested_by=self.agent, **fields)
        jobs.queue(self.job)
        return self.job

    def faults(self):
        """How many rows differ from the file of an undisturbed export; the file is the very same, or it is not."""
        self.job.refresh_from_db()
        content = self.job.path.read_bytes()
        same = hashlib.sha256(content).hexdigest() == self.expected == self.job.checksum
        rows = content.count(b"\n") - 1
        assert same or rows != self.rows, "other rows than the undisturbed export"
        return {"missing": max(0, self.rows - rows), "twice": max(0, rows - self.rows)}


class Readings:
    """The reading of a spreadsheet, which writes what each line would do."""

    @as_owner()
    def __init__(self):
        self.agent = Agent.objects.create_user(
            f"{type(self).__name__}@example.org", first_name="Import", last_name="Mesure", role="cnaf"
        )

    def deposited(self):
        """The import of a file of new operators."""
        siret, first = imports.siret, Operator.objects.count()
        rows = [f"{siret(number)};Gestionnaire {number};Lille;59" for number in range(first, first + IMPORTED_ROWS)]
        content = "\n".join(["SIRET;Nom;Commune;Caf", *rows]).encode()
        upload = SimpleUploadedFile("liste.csv", content)
        return process.deposit(upload, kind="operators", by=self.agent)

    def start(self):
        """Deposit the file; a worker reads it."""
        self.job = self.deposited()
        return self.job

    def faults(self):
        """How many lines are missing or too many; each is new."""
        lines = self.job.lines.filter(outcome="new").count()
        assert lines == self.job.lines.count() and self.job.lines.values("number").distinct().count() == lines
        return {"missing": max(0, IMPORTED_ROWS - lines), "twice": max(0, lines - IMPORTED_ROWS)}


class Imports(Readings):
    """The lines of an import, applied."""

    def start(self):
        """Let the worker read a file, then apply it."""
        self.before, self.journal = Operator.objects.count(), creations()
        self.job = self.deposited()
        wait(lambda: is_done(self.job), "nobody read the file")
        self.job.refresh_from_db()
        process.apply(self.job, by=self.agent)
        return self.job

    def faults(self):
        """Operators, lines of the journal and results: one for each line of the file."""
        made, written = Operator.objects.count() - self.before, creations() - self.journal
        assert made == written == self.job.results()["created"], f"{made} rows, {written} lines of the journal"
        return {"missing": max(0, IMPORTED_ROWS - made), "twice": max(0, made - IMPORTED_ROWS)}


DRILLS = {"recompute": Recomputes, "export": Exports, "reading": Readings, "import": Imports}


def creations():
    """How many operators the journal says were created."""
    return Entry.objects.filter(action="create", target_type="partners.operator").count()


def receipts():
    """Every receipt as (declaration, sequence, Ps)."""
    return set(Receipt.objects.values_list("declaration", "sequence", "ps"))


# Workers ------------------------------------------------------------------------------------------------------------


class Workers:
    """One Celery worker at a time, on the database of the drill and a queue of its own."""

    def __init__(self, folder):
        connection.ensure_connection()  # as the portal: the settings then say how it signs in
        at = connection.settings_dict
        account = f"{quote(at['USER'], '')}:{quote(at['PASSWORD'], '')}"
        url = f"postgres://{account}@/{at['NAME']}?host={quote(str(at['HOST']), '')}&port={at['PORT'] or 5432}"
        broker = broker_url(folder / "embedded")
        app.conf.broker_url = broker
        self.environment = os.environ | {"DATABASE_URL": url, "REDIS_URL": broker, "VAR_DIR": str(folder)}
        self.process = None

    def start(self):
        """Start a worker."""
        self.process = subprocess.Popen(
            [sys.executable, *WORKER], cwd=settings.BASE_DIR, env=self.environment, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def kill(self):
        """SIGKILL for the worker and its children: nothing is left to clean up after itself."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)


def wait(seen, otherwise):
    """Wait until `seen()` is true; seconds it took."""
    begun = time.monotonic()
    while not seen():
        if time.monotonic() - begun > PATIENCE:
            raise TimeoutError(otherwise)
        time.sleep(0.005)
    return time.monotonic() - begun


def state_of(job):
    """The state as the database has it."""
    return type(job).unscoped.values_list("state", flat=True).get(pk=job.pk)


def is_done(job):
    """Whether the job was brought to its end; raises when it failed."""
    state = state_of(job)
    if state in ("failed", "cancelled"):
        raise AssertionError(f"{job} is {state}")
    return state not in ("queued", "running")


# Drills -------------------------------------------------------------------------------------------------------------


def taken_up(job):
    """A worker has the job, and has begun it."""
    wait(lambda: state_of(job) != "queued", f"nobody took {job}")


def resumed(job):
    """What beat does a minute later."""
    type(job).unscoped.filter(pk=job.pk).update(touched_at=timezone.now() - SILENT_TOO_LONG * 2)
    jobs.resume_stalled()


def drill(name, kills, draw, workers):
    """Kill the worker so many times in the middle of such a job; what was wrong after each, summed."""
    kind, result = DRILLS[name](), {"kills": 0, "late": 0, "missing": 0, "twice": 0, "at": []}
    job = kind.start()
    taken_up(job)
    seconds = wait(lambda: is_done(job), f"{job} did not end")
    assert not any(kind.faults().values()), f"{name} is wrong before anything is killed"
    while result["kills"] < kills:
        assert result["late"] <= 2 * kills, f"{name} ends too soon to be killed in the middle"
        moment = draw.uniform(EARLIEST, LATEST)
        job = kind.start()
        taken_up(job)
        time.sleep(moment * seconds)
        workers.kill()
        in_the_middle = not is_done(job)
        workers.start()
        if in_the_middle:
            resumed(job)
            result["at"].append(round(moment, 2))
        result["kills" if in_the_middle else "late"] += 1
        wait(lambda job=job: is_done(job), f"nobody ended {job}")
        for fault, number in kind.faults().items():
            result[fault] += number
    return result


def main():
    """Drill on a database made for it beside the configured one, and dropped; fails when anything is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=3, help="kills of each kind of job, for example 20")
    parser.add_argument("--job", choices=sorted(DRILLS), action="append", help="this kind alone")
    parser.add_argument("--seed", type=int, default=2014)
    asked = parser.parse_args()
    with (
        database_of_its_own("kills"),
        tempfile.TemporaryDirectory(prefix="kills-", dir="/tmp", ignore_cleanup_errors=True) as folder,
    ):
        Path(folder).chmod(0o755)  # the account of the embedded queue passes through
        settings.EXPORT_DIR, settings.IMPORT_DIR = Path(folder) / "exports", Path(folder) / "imports"
        workers, draw = Workers(Path(folder)), Random(asked.seed)
        workers.start()
        try:
            found = {name: drill(name, asked.kills, draw, workers) for name in asked.job or DRILLS}
        finally:
            workers.kill()
            connection.close()
    print(json.dumps({"seed": asked.seed, **found}))
    if any(result["missing"] or result["twice"] for result in found.values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
