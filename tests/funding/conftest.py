"""What several tests of funding share."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client

from funding.declarations.models import Stage
from funding.receipts.models import Receipt
from funding.recompute import process as recompute
from funding.recompute.models import RecomputeRun
from portal.foundation.jobs.process import work_through
from tests import factories

PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture
def recomputed():
    """Recompute an exercice in this process: `recomputed(2014, "real")` gives the run."""

    def work(exercice=2014, stage=Stage.REAL, **options):
        run = recompute.prepare(exercice, stage, **options)
        work_through(run)
        return RecomputeRun.objects.get(pk=run.pk)

    return work


@pytest.fixture
def receipts():
    """Every receipt as (declaration, sequence, ps), in order."""
    return lambda: list(
        Receipt.objects.order_by("declaration", "sequence").values_list("declaration", "sequence", "ps")
    )


@pytest.fixture
def pdf():
    """Make a file to upload."""

    def make(name="preuve.pdf", content=PDF):
        return SimpleUploadedFile(name, content, content_type="application/pdf")

    return make


@pytest.fixture
def look(sign_in, plain):
    """Return the HTML of a page as an agent reads it, no-break spaces made plain."""
    return lambda agent, url: plain(sign_in(agent).get(url))


@pytest.fixture
def plain():
    """Return the HTML of a response with plain spaces."""

    def flat(response):
        return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")

    return flat


@pytest.fixture
def eligible():
    """Make a submitted request of an agreed space of the Nord that asks 12 000 €, as the cast's operator's."""

    def make(agents, **fields):
        space = factories.AgrementFactory(space__named_by=agents.partenaire).space
        fields = {"space": space, "submitted_by": agents.conseiller, "amount_requested": Decimal("12000")} | fields
        return factories.FundingRequestFactory(**fields)

    return make


@pytest.fixture
def posted_at_once():
    """Post each (agent, url, data) at the same moment, from a browser and a thread of its own; the answers."""

    def post(*posts):
        def one(item):
            agent, url, data = item
            try:
                client = Client()
                client.force_login(agent)
                answer = client.post(url, data, follow=True)
                return answer.status_code, answer.content.decode().replace("\u00a0", " ").replace("\u202f", " ")
            finally:
                connections.close_all()

        with ThreadPoolExecutor(len(posts)) as pool:
            return list(pool.map(one, posts))

    return post
