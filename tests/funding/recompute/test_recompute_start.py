"""Starting a recompute from the screen."""

from decimal import Decimal
from uuid import uuid4

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from funding.recompute import process as recompute
from funding.recompute.models import RecomputeRun
from portal.foundation.jobs import process as jobs
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def start(agents, sign_in, django_capture_on_commit_callbacks):
    """Post the form; the response, once what it queued was done."""
    client = sign_in(agents.cnaf)

    def post(**answers):
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(reverse("recompute_start"), {"exercice": "2014", "stage": "real", "caf": ""} | answers)

    return post


def test_it_queues_every_caf_and_leads_to_the_run(agents, start):
    declaration = factories.DeclarationFactory(submitted_by=agents.partenaire)
    response = start()
    run = RecomputeRun.objects.get()
    assert response.url == run.get_absolute_url()
    assert (run.requested_by, run.exercice, run.stage, run.state) == (agents.cnaf, 2014, "real", "done")
    assert run.parts.count() == 101 and declaration.receipts.get().ps == Decimal("60167.25")
    assert Entry.objects.get(target_type="funding.recomputerun").agent == agents.cnaf


def test_one_caf_alone_may_be_recomputed(agents, start):
    factories.DeclarationFactory(submitted_by=agents.partenaire, service__caf_id="62")
    start(caf="59")
    run = RecomputeRun.objects.get()
    assert run.parts.get().caf_id == "59" and run.summary()["examined"] == 0
    assert run.scope == "Caf du Nord"


def test_a_run_under_way_is_shown_instead_of_starting_another(start):
    under_way = recompute.prepare(2014, "real", cafs=["59"])
    response = start()
    assert response.url == under_way.get_absolute_url() and RecomputeRun.objects.count() == 1
    assert "déjà en cours" in str(next(iter(get_messages(response.wsgi_request))))
    start(stage="forecast")
    assert RecomputeRun.objects.count() == 2


def test_a_double_click_starts_one_run(start):
    key = str(uuid4())
    assert start(submission_key=key).url == start(submission_key=key).url
    assert RecomputeRun.objects.count() == 1


def test_a_broker_that_is_away_is_no_error_page_and_the_run_waits(start, monkeypatch):
    def away(label, part_id):
        raise jobs.BrokerAway

    monkeypatch.setattr(jobs.work_on_part, "delay", away)
    assert start().status_code == 302
    assert RecomputeRun.objects.get().state == "queued"


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"exercice": "2011"}, "exercice"),
        ({"exercice": ""}, "exercice"),
        ({"stage": "x"}, "stage"),
        ({"caf": "00"}, "caf"),
    ],
)
def test_a_wrong_answer_is_said_beside_its_field_and_starts_nothing(start, answers, field):
    response = start(**answers)
    assert response.status_code == 200 and "Choisissez" in response.context["form"].errors[field][0]
    assert not RecomputeRun.objects.exists()
