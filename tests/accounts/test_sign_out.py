"""Signing out: the browser is told to forget; and what it may keep when the session ended by itself."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.submissions.drafts import signed_mark
from portal.foundation.submissions.models import Draft
from tests import factories

HEADER, ALL = "Clear-Site-Data", '"cache", "storage"'


def test_the_browser_forgets_everything_at_the_sign_out_and_is_asked_nothing_before(agents, sign_in):
    client = sign_in(agents.conseiller)
    for method in (client.get, client.post):
        assert HEADER not in method(reverse("home")).headers
    answer = client.post(reverse("account_logout"))
    assert answer.status_code == 302 and answer.headers[HEADER] == ALL
    assert HEADER not in client.get(answer.url).headers, "once"
    assert HEADER not in Client().get(reverse("home")).headers, "a visitor has nothing to forget"


def test_a_closed_account_or_a_password_changed_elsewhere_ends_as_a_sign_out(agents, sign_in):
    closed, changed = sign_in(agents.conseiller), sign_in(agents.responsable)
    Agent.objects.filter(pk=agents.conseiller.pk).update(is_active=False)
    agents.responsable.set_password("Un-autre-mot-2")
    agents.responsable.save()
    for client in (closed, changed):
        assert client.get(reverse("separation_list")).headers[HEADER] == ALL


def test_ones_own_change_of_password_signs_out(agents, sign_in):
    typed = {"oldpassword": factories.PASSWORD, "password1": "Un-autre-mot-2", "password2": "Un-autre-mot-2"}
    assert sign_in(agents.conseiller).post(reverse("account_change_password"), typed).headers[HEADER] == ALL


def test_a_session_that_ended_by_itself_leaves_what_was_being_typed_to_its_author(agents, sign_in):
    client = sign_in(agents.administrateur)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    answer = client.post(reverse("agent_create"), {"draft": signed_mark(agents.administrateur.pk)})
    assert answer.headers[HEADER] == '"cache"'
    assert Draft.unscoped.get().agent == agents.administrateur
    assert HEADER not in client.get(answer.url).headers, "once"
