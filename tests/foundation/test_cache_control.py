"""Nothing is stored: what is not a line of the access table, error pages, sign-in pages, and what may stay."""

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client
from django.urls import reverse

from portal.foundation.cache_control import NO_STORE, NoStoreMiddleware
from portal.journal.models import Entry
from tests import factories


@pytest.mark.parametrize("name", ["account_login", "account_logout", "account_reset_password", "mfa_index"])
def test_the_pages_of_the_account_are_not_stored(agents, sign_in, name):
    for client in (Client(), sign_in(agents.conseiller)):
        for answer in (client.get(reverse(name)), client.post(reverse(name))):
            assert answer.headers["Cache-Control"] == NO_STORE


def test_an_error_page_is_not_stored(agents, sign_in, monkeypatch):
    client = sign_in(agents.conseiller)
    assert client.get("/nulle/part/").headers["Cache-Control"] == NO_STORE
    assert client.put(reverse("separation_create")).headers["Cache-Control"] == NO_STORE

    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(type(Entry.objects.all()), "record_shown", fail)
    client.raise_request_exception = False
    answer = client.get(reverse("family_detail", args=[factories.FamilyFactory().pk]))
    assert (answer.status_code, answer.headers["Cache-Control"]) == (500, NO_STORE)


def test_a_form_refused_for_its_mark_is_not_stored(agents):
    client = Client(enforce_csrf_checks=True)
    client.force_login(agents.administrateur)
    answer = client.post(reverse("agent_create"), {"email": "x"})
    assert (answer.status_code, answer.headers["Cache-Control"]) == (403, NO_STORE)


def test_whatever_the_view_says_a_download_is_not_stored(rf):
    streamed = StreamingHttpResponse(["Lefèvre"], headers={"Cache-Control": "public, max-age=600"})
    for said in (streamed, HttpResponse("x", headers={"Cache-Control": "max-age=60"}), HttpResponse("x")):
        assert NoStoreMiddleware(lambda request, said=said: said)(rf.get("/")).headers["Cache-Control"] == NO_STORE


def test_static_files_may_be_stored(db):
    answer = Client().get("/static/js/main.js")
    assert b"".join(answer.streaming_content) and "no-store" not in answer.headers["Cache-Control"]
