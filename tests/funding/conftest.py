"""What several tests of funding share."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from funding import recompute
from funding.models import Receipt, RecomputeRun, Stage


@pytest.fixture
def recomputed():
    """Recompute an exercice in this process: `recomputed(2014, "real")` gives the run."""

    def work(exercice=2014, stage=Stage.REAL, **options):
        run = recompute.prepare(exercice, stage, **options)
        recompute.work_through(run)
        return RecomputeRun.objects.get(pk=run.pk)

    return work


@pytest.fixture
def receipts():
    """Every receipt as (declaration, sequence, ps), in order."""
    return lambda: list(
        Receipt.objects.order_by("declaration", "sequence").values_list("declaration", "sequence", "ps")
    )


@pytest.fixture
def in_threads():
    """The result of each of the calls, made at once by real threads that each have their own connection."""

    def run(*calls):
        def call(work):
            try:
                return work()
            finally:
                connections.close_all()

        with ThreadPoolExecutor(len(calls)) as pool:
            return list(pool.map(call, calls))

    return run
