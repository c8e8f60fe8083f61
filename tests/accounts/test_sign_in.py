"""Signing in: attempts counted, closed accounts kept out at once, quiet sessions ended."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest
from django.conf import settings as django_settings
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from portal.accounts.tasks import delete_ended_sessions
from tests import factories

LOGIN, HOME = reverse("account_login"), reverse("home")


def is_in(client):
    """Whether the session of this client opens the home page."""
    return client.get(HOME).status_code == 200


def test_an_agent_signs_in_whatever_the_capitals_and_reaches_the_page_asked(agents, by_the_form):
    agents.conseiller.email = agents.conseiller.email.upper()
    client, answer = by_the_form(agents.conseiller, next=reverse("separation_search"))
    assert answer.url == reverse("separation_search") and is_in(client)


def test_the_page_asked_is_never_one_of_another_site(agents, by_the_form):
    for outside in ("https://example.org/", "//example.org", "javascript:alert(1)"):
        assert by_the_form(agents.conseiller, next=outside)[1].url == HOME


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(agents, by_the_form):
    nobody = factories.AgentFactory.build(email="personne@example.org")
    answers = [by_the_form(agent, "Mauvais-mot-1")[1] for agent in (agents.conseiller, nobody)]
    errors = [dict(answer.context["form"].errors) for answer in answers]
    assert errors[0] == errors[1] and errors[0], "nothing tells which addresses have an account"


def test_five_failures_lock_an_address_even_for_the_right_password(agents, by_the_form):
    for _ in range(5):
        client, answer = by_the_form(agents.conseiller, "Mauvais-mot-1")
        assert answer.status_code == 200 and "tentatives" not in answer.content.decode()
    client, answer = by_the_form(agents.conseiller)
    assert "tentatives" in answer.content.decode() and not is_in(client)
    other, answer = by_the_form(agents.responsable)
    assert answer.status_code == 302 and is_in(other), "another address is not locked"


def test_a_machine_that_tries_many_addresses_is_locked_too(agents, by_the_form):
    for rank in range(10):
        by_the_form(factories.AgentFactory.build(email=f"essai{rank}@example.org"), "Mauvais-mot-1")
    client, answer = by_the_form(agents.responsable)
    assert answer.status_code != 302 and not is_in(client)


def test_a_closed_account_does_not_sign_in_and_is_told_whom_to_ask(agents, by_the_form):
    agents.conseiller.is_active = False
    agents.conseiller.save()
    client, answer = by_the_form(agents.conseiller)
    assert answer.status_code in (200, 302) and not is_in(client)
    page = client.get(answer.url).content.decode() if answer.status_code == 302 else answer.content.decode()
    assert "Seul l’administrateur" in page or "ne sont pas corrects" in page


@pytest.mark.parametrize("path", ["/", "/separations/recherche/", "/api/v1/referrals/", "/separations/nouvelle/"])
def test_an_account_that_is_closed_loses_its_session_at_once(agents, by_the_form, path):
    client, _ = by_the_form(agents.conseiller)
    assert client.get(path).status_code == 200
    type(agents.conseiller).objects.filter(pk=agents.conseiller.pk).update(is_active=False)
    assert client.get(path).status_code in (302, 401, 403) and client.post(path).status_code in (302, 401, 403, 405)


def test_a_changed_password_ends_the_other_sessions(agents, by_the_form):
    here, elsewhere = by_the_form(agents.conseiller)[0], by_the_form(agents.conseiller)[0]
    new = "Un-autre-mot-2"
    here.post(
        reverse("account_change_password"), {"oldpassword": factories.PASSWORD, "password1": new, "password2": new}
    )
    assert not is_in(elsewhere)
    assert is_in(by_the_form(agents.conseiller, new)[0])


def test_nobody_opens_an_account_by_themselves(db):
    typed = {"email": "moi@example.org", "password1": "Pour-les-tests-1", "password2": "Pour-les-tests-1"}
    for answer in (Client().get("/compte/signup/"), Client().post("/compte/signup/", typed)):
        assert "administrateur" in answer.content.decode() and "<form" not in answer.content.decode()


# The idle time-out --------------------------------------------------------------------------------------------------


def test_thirty_quiet_minutes_end_the_session_and_each_page_starts_them_again(agents, by_the_form, settings):
    assert settings.SESSION_COOKIE_AGE == 1800 and settings.SESSION_SAVE_EVERY_REQUEST
    client, _ = by_the_form(agents.conseiller)
    row = Session.objects.get(pk=client.session.session_key)
    Session.objects.filter(pk=row.pk).update(expire_date=timezone.now() + timedelta(minutes=1))
    assert is_in(client)
    row.refresh_from_db()
    assert timedelta(minutes=29) < row.expire_date - timezone.now() <= timedelta(minutes=30)
    Session.objects.filter(pk=row.pk).update(expire_date=timezone.now() - timedelta(seconds=1))
    answer = client.get(reverse("separation_list"))
    assert answer.status_code == 302 and answer.url == f"{LOGIN}?next={reverse('separation_list')}"


def test_the_cookie_is_closed_to_scripts_and_forgotten_with_the_browser(agents, by_the_form):
    cookie = by_the_form(agents.conseiller)[0].cookies["sessionid"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and not cookie["max-age"] and not cookie["expires"]


def test_the_time_out_is_a_setting_and_production_closes_cookies_to_plain_http():
    told = "from django.conf import settings as s; print(s.SESSION_COOKIE_AGE, s.SESSION_COOKIE_SECURE)"
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portal.settings", "SESSION_IDLE_SECONDS": "600", "PRODUCTION": "1",
        "SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "portail.example", "DATABASE_URL": "postgres://a:b@c/d",
        "REDIS_URL": "redis://e/0", "SECRETS_KEYS": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    }  # fmt: skip
    result = subprocess.run(
        [sys.executable, "-c", told], cwd=django_settings.BASE_DIR, env=environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert result.stdout.split() == ["600", "True"]


def test_a_session_that_ended_is_deleted(db):
    ended, going_on = SessionStore(), SessionStore()
    for session, seconds in ((ended, -60), (going_on, 60)):
        session.set_expiry(seconds)
        session.save()
    delete_ended_sessions.delay()
    assert list(Session.objects.values_list("pk", flat=True)) == [going_on.session_key]
