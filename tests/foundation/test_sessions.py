"""The idle time-out: a page that asks again by a clock does not keep a session alive; a person does."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone

from funding.recompute import process as recompute
from reports.exports.models import ExportJob
from tests import factories
from tests.queries import Questions

BY_CLOCK = {"HX-Request": "true", "X-Caused-By": "clock"}


@pytest.fixture
def jobs(agents):
    """A page of each kind that refreshes itself, for the Cnaf."""
    export = ExportJob.objects.create(
        name="national", exercice=2014, format="csv", state="running", requested_by=agents.cnaf
    )
    return [export.get_absolute_url(), recompute.prepare(2014, "real", cafs=["59"]).get_absolute_url()]


@pytest.fixture
def clock(monkeypatch):
    """Move the clock of the server: `clock(minutes=5)`."""
    gone = [timedelta()]
    now = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: now() + gone[0])

    def move(**delay):
        gone[0] += timedelta(**delay)

    return move


def end_of(client):
    """When the session of the client ends."""
    return Session.objects.get(session_key=client.session.session_key).expire_date


def test_the_pages_of_jobs_say_that_a_clock_asks(agents, sign_in, jobs):
    for url in jobs:
        assert """hx-headers='{"X-Caused-By": "clock"}'""" in sign_in(agents.cnaf).get(url).content.decode()


@pytest.mark.parametrize("place", [0, 1])
def test_a_page_left_open_overnight_lets_the_session_end(agents, sign_in, jobs, clock, place):
    client = sign_in(agents.cnaf)
    assert client.get(jobs[place]).status_code == 200
    ends = end_of(client)
    for _ in range(7):
        clock(minutes=4)
        answer = client.get(jobs[place], headers=BY_CLOCK)
        assert answer.status_code == 200 and b'id="job"' in answer.content
        assert "sessionid" not in answer.cookies and end_of(client) == ends
    clock(minutes=4)
    answer = client.get(jobs[place], headers=BY_CLOCK)
    assert answer.headers["HX-Refresh"] == "true" and answer.content == b"", "the whole page goes to the sign-in"
    assert client.get(jobs[place]).url.startswith(reverse("account_login"))


def test_a_person_who_asks_prolongs_the_session(agents, sign_in, jobs, clock):
    client = sign_in(agents.cnaf)
    for _ in range(3):
        clock(minutes=20)
        assert client.get(jobs[0]).status_code == 200
        assert client.get(jobs[0], headers={"HX-Request": "true"}).status_code == 200


def test_the_end_moves_once_a_minute_and_a_page_read_writes_nothing(agents, sign_in, clock):
    client, url = sign_in(agents.cnaf), reverse("parameter_list")
    client.get(url)
    ends = end_of(client)
    clock(seconds=55)
    with Questions() as asked:
        assert client.get(url).status_code == 200
    assert end_of(client) == ends and not any(query["sql"].startswith("UPDATE") for query in asked)
    clock(seconds=10)
    client.get(url)
    assert end_of(client) > ends


def test_a_fragment_asked_by_a_person_after_the_end_leads_the_page_to_the_sign_in(agents, client, jobs):
    assert client.get(jobs[0], headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    assert client.get(jobs[0]).status_code == 302


def test_what_a_clock_asks_is_refused_as_for_anybody(agents, sign_in, jobs):
    assert sign_in(agents.conseiller).get(jobs[0], headers=BY_CLOCK).status_code == 403
    assert sign_in(agents.second_cnaf).get(jobs[0], headers=BY_CLOCK).status_code == 404


def test_a_sign_in_is_kept_even_when_a_clock_is_named(agents, client):
    login = {"login": agents.cnaf.email, "password": factories.PASSWORD}
    client.post(reverse("account_login"), login, headers={"X-Caused-By": "clock"})
    assert client.get(reverse("home")).status_code == 200
