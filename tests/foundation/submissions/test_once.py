"""A form sent twice writes once."""

import threading
from uuid import uuid4

from django.db import connection
from django.urls import reverse

from portal.accounts.changes.models import AccountChange
from portal.accounts.models import Agent
from portal.foundation.submissions.models import Submission
from portal.journal.models import Entry
from tests import factories

NEW = {"first_name": "Inès", "last_name": "Durand", "email": "ines@example.org", "role": "conseiller", "caf": "59"}


def test_two_clicks_at_the_same_moment_write_once_and_land_on_the_same_page(committed, sign_in):
    agents = factories.cast()
    typed = NEW | {"submission_key": str(uuid4())}
    answers, together = [], threading.Barrier(4)

    def click():
        client = sign_in(agents.administrateur)
        together.wait()
        answers.append(client.post(reverse("agent_create"), typed))
        connection.close()

    clicks = [threading.Thread(target=click) for _ in range(4)]
    for each in clicks:
        each.start()
    for each in clicks:
        each.join()
    assert {answer.status_code for answer in answers} == {302}
    assert len({answer.url for answer in answers}) == 1
    assert AccountChange.objects.filter(email="ines@example.org").count() == 1


def test_a_form_with_errors_can_be_corrected_and_sent_again_with_its_key(agents, sign_in):
    client, key = sign_in(agents.administrateur), str(uuid4())
    assert client.post(reverse("agent_create"), NEW | {"last_name": "", "submission_key": key}).status_code == 200
    assert not Submission.objects.exists()
    assert client.post(reverse("agent_create"), NEW | {"submission_key": key}).status_code == 302


def test_a_key_that_is_no_key_or_belongs_to_another_does_no_harm(agents, sign_in):
    other = factories.AgentFactory(role="administrateur", national=True)
    key = str(uuid4())
    assert (
        sign_in(agents.administrateur).post(reverse("agent_create"), NEW | {"submission_key": key}).status_code == 302
    )
    theirs = NEW | {"email": "autre@example.org", "submission_key": key}
    assert sign_in(other).post(reverse("agent_create"), theirs).status_code == 302
    assert AccountChange.objects.filter(email="autre@example.org").exists()
    unkeyed = NEW | {"email": "sans@example.org", "submission_key": "pas une clé"}
    assert sign_in(agents.administrateur).post(reverse("agent_create"), unkeyed).status_code == 302


def test_without_a_key_too_nothing_is_written_without_its_line_in_the_journal(agents, sign_in, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(type(Entry.objects.all()), "record", fail)
    client = sign_in(agents.administrateur)
    client.raise_request_exception = False
    assert client.post(reverse("agent_create"), NEW).status_code == 500
    closing = reverse("agent_deactivate", args=[agents.conseiller.pk])
    assert client.post(closing).status_code == 500
    assert not AccountChange.objects.exists()
    assert Agent.objects.get(pk=agents.conseiller.pk).is_active
