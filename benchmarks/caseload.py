"""How long a night over the caseload takes, and in how much memory: rights searched in all files, one JSON object.

Two workers of their own do the parts, as two cores would: a first night that writes every right, a second one in which
nothing changed, a third after one separation in a hundred changed. Most invented files are closed, and closed files
are not read: all of them are opened first, unless `--as-invented`. `worker_peak_mb` is the most that one of them held,
its imports included; it does not grow with the files.
"""

import argparse
import json
import os
import time
from multiprocessing import get_context

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.db import connection  # noqa: E402
from django.db.models import F  # noqa: E402
from django.db.models.functions import Mod  # noqa: E402
from django.utils import timezone  # noqa: E402

from benchmarks.database import database_of_its_own, peak_mb, timed  # noqa: E402
from demonstration.load import SEED, load, measure_tables  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402
from portal.foundation.jobs.process import work_through  # noqa: E402
from portal.separations.events.models import Separation  # noqa: E402
from portal.separations.families.models import Family  # noqa: E402
from portal.separations.rights.models import FoundRight  # noqa: E402
from portal.separations.rights_search.models import RightsRun  # noqa: E402
from portal.separations.rights_search.process import prepare  # noqa: E402

SAMPLE = 600
CHANGED_ONE_IN = 100


def work(database, run, peaks):
    """Do parts of the run in this process until it has ended; what it held at most, and its CPU, go to `peaks`."""
    connection.settings_dict["NAME"] = database
    work_through(RightsRun.unscoped.get(pk=run))
    peaks.put((peak_mb(), time.process_time()))


def night(database, workers):
    """Search the rights of every open file with so many workers: what it took and found."""
    run, context = None, get_context("spawn")

    def made():
        nonlocal run
        run = prepare()

    preparing, peaks = timed(made), context.Queue()
    hands = [context.Process(target=work, args=(database, run.pk, peaks)) for _ in range(workers)]

    def worked():
        for hand in hands:
            hand.start()
        for hand in hands:
            hand.join()

    seconds = timed(worked)
    held = [peaks.get() for _ in hands]
    summary = RightsRun.unscoped.get(pk=run.pk).summary()
    return {
        "seconds": round(preparing + seconds, 1),
        "files_per_second": round(summary["files"] / seconds),
        "worker_cpu_seconds": round(sum(cpu for _, cpu in held), 1),
        "worker_peak_mb": round(max(peak for peak, _ in held)),
        **summary,
    }


def open_all():
    """Open every file again, without the history and the guards of an agent who would."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE separations_family DISABLE TRIGGER USER")
        Family.unscoped.filter(cancelled_at=None, state="closed").update(
            state="open", outcome="", closed_at=None, closed_by=None
        )
        cursor.execute("ALTER TABLE separations_family ENABLE TRIGGER USER")
        cursor.execute("VACUUM separations_family")


def change_some():
    """One separation in a hundred says something else of its maintenance."""
    rows = Separation.unscoped.annotate(rank=Mod(F("pk"), CHANGED_ONE_IN)).filter(rank=0)
    return rows.update(maintenance=Separation.Maintenance.UNPAID)


def main():
    """Measure on a database made for it beside the configured one, and dropped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=30_000, help="family files, up to 3000000")
    parser.add_argument("--as-invented", action="store_true", help="leave closed files closed")
    parser.add_argument("--first-only", action="store_true", help="the night that writes every right, and no other")
    parser.add_argument("--workers", type=int, default=2, help="processes that do the parts")
    asked = parser.parse_args()
    with database_of_its_own("caseload") as database:
        with as_owner():
            load(seed=SEED, today=timezone.localdate(), sample=SAMPLE, copies=asked.rows)
            if not asked.as_invented:
                open_all()
            measure_tables()
        nights = {"first night": night(database, asked.workers)}
        with as_owner():
            measure_tables()
            open_files, live = Family.unscoped.filter(state="open").count(), FoundRight.unscoped.count()
        if not asked.first_only:
            nights["nothing changed"] = night(database, asked.workers)
            with as_owner():
                change_some()
            nights["one in a hundred changed"] = night(database, asked.workers)
        with as_owner(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_total_relation_size('separations_foundright') / 1048576")
            megabytes = int(cursor.fetchone()[0])
    told = {"files": asked.rows, "open": open_files, "rights": live, "table_mb": megabytes, "nights": nights}
    print(json.dumps(told, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
