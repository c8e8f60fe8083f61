"""The second factors: an application that gives codes, a passkey, recovery codes."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.test import Client
from django.urls import reverse

from portal.journal.models import Entry
from tests.factories import PASSWORD

CODE_SECONDS = 30


def code_of(secret, shift=0):
    """What the application shows for `secret`, `shift` codes from now."""
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // CODE_SECONDS + shift))


@pytest.fixture
def sure(agents, by_the_form):
    """The cast's conseiller at a window, the password just confirmed."""
    client, _ = by_the_form(agents.conseiller)
    answer = client.get(reverse("mfa_activate_totp"))
    assert answer.url.startswith(reverse("account_reauthenticate")), "the password is asked again"
    back = client.post(answer.url, {"password": PASSWORD})
    assert back.url == reverse("mfa_activate_totp")
    return client


@pytest.fixture
def enrolled(sure, django_capture_on_commit_callbacks):
    """An application enrolled by the real page; the client and the secret."""
    client = sure
    page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200 and "data:image/svg" in page.content.decode()
    secret = client.session[totp.SECRET_SESSION_KEY]
    assert secret in page.content.decode(), "the secret can be typed where no picture can be read"
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    assert answer.status_code == 302
    return client, secret


def test_the_page_of_second_factors_answers_and_offers_both(agents, by_the_form):
    page = by_the_form(agents.conseiller)[0].get(reverse("mfa_index")).content.decode()
    assert "Activer l’application" in page and "Ajouter une clé" in page


def test_a_wrong_code_enrols_nothing(sure):
    sure.get(reverse("mfa_activate_totp"))
    assert sure.post(reverse("mfa_activate_totp"), {"code": "000000"}).status_code == 200
    assert not Authenticator.objects.exists()


def test_once_enrolled_the_password_alone_opens_nothing(agents, by_the_form, enrolled):
    _, secret = enrolled
    assert "Désactiver l’application" in enrolled[0].get(reverse("mfa_index")).content.decode()
    client, answer = by_the_form(agents.conseiller)
    assert answer.url == reverse("mfa_authenticate") and client.get(reverse("home")).status_code == 302
    assert client.post(answer.url, {"code": "000000"}).status_code == 200
    assert client.get(reverse("home")).status_code == 302
    assert client.post(answer.url, {"code": code_of(secret, 1)}).status_code == 302
    assert client.get(reverse("home")).status_code == 200


def test_each_factor_added_refused_used_and_removed_is_a_line_of_the_journal(agents, by_the_form, enrolled):
    at_work, secret = enrolled
    client, answer = by_the_form(agents.conseiller)
    client.post(answer.url, {"code": "000000"})
    client.post(answer.url, {"code": code_of(secret, 1)})
    at_work.post(reverse("mfa_deactivate_totp"))
    key = agents.conseiller.pk
    lines = Entry.objects.order_by("pk").values_list("action", "agent", "note")
    assert list(lines.filter(target_id=key)) == [
        ("sign_in", key, "mot de passe"),
        ("factor:add", key, "application"),
        ("factor:add", key, "codes de secours"),
        ("factor:refuse", None, "application"),
        ("sign_in", key, "mot de passe, application"),
        ("factor:remove", key, "application"),
        ("factor:remove", key, "codes de secours"),
    ]
    assert all(" second facteur" in line.in_words for line in Entry.objects.filter(action__startswith="factor:"))


def test_a_recovery_code_opens_once(agents, by_the_form, enrolled):
    codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    for works in (True, False):
        client, answer = by_the_form(agents.conseiller)
        client.post(answer.url, {"code": codes[0]})
        assert (client.get(reverse("home")).status_code == 200) is works


def test_a_closed_account_is_not_opened_by_its_code(agents, by_the_form, enrolled):
    type(agents.conseiller).objects.filter(pk=agents.conseiller.pk).update(is_active=False)
    client, _answer = by_the_form(agents.conseiller)
    client.post(reverse("mfa_authenticate"), {"code": code_of(enrolled[1], 1)})
    assert client.get(reverse("home")).status_code == 302


def test_the_page_that_adds_a_passkey_answers_and_the_sign_in_offers_one(sure):
    page = sure.get(reverse("mfa_add_webauthn"))
    assert page.status_code == 200 and "Content-Security-Policy" in page.headers
    assert sure.get(reverse("mfa_list_webauthn")).status_code == 200
    assert "Se connecter avec une clé d’accès" in Client().get(reverse("account_login")).content.decode()
    answer = Client().get(reverse("mfa_login_webauthn"), headers={"X-Requested-With": "XMLHttpRequest"})
    assert answer.json()["request_options"]["publicKey"]["challenge"]


def test_a_second_factor_is_not_taken_off_without_signing_in_again(agents, by_the_form, sign_in, enrolled):
    stolen = sign_in(agents.conseiller)
    for name in ("mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_add_webauthn"):
        answer = stolen.get(reverse(name))
        assert answer.status_code == 302 and "reauthenticate" in answer.url, name
