"""Choosing a password: by a link sent to the address an administrator gave."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from portal.accounts.changes.models import AccountChange
from portal.accounts.models import Agent
from tests import factories

RESET, NEW = reverse("account_reset_password"), "Mon-premier-mot-3"


def link_for(email):
    """Ask for a link; the path it leads to."""
    Client().post(RESET, {"email": email})
    return re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body)[1]


@pytest.fixture
def newcomer(agents, sign_in):
    """An agent whose account has just been opened."""
    typed = {
        "first_name": "Inès",
        "last_name": "Durand",
        "email": "ines@example.org",
        "role": "conseiller",
        "caf": "59",
    }
    sign_in(agents.administrateur).post(reverse("agent_create"), typed)
    AccountChange.objects.get().confirm(by=agents.responsable)
    return Agent.objects.get(email="ines@example.org")


def test_a_newcomer_chooses_a_password_by_the_link_and_signs_in(newcomer, by_the_form):
    assert by_the_form(newcomer, "")[0].get(reverse("home")).status_code != 200
    client = Client()
    form = client.get(link_for(newcomer.email), follow=True)
    address = form.redirect_chain[-1][0]
    assert "Inès" not in mail.outbox[-1].subject and mail.outbox[-1].to == [newcomer.email]
    assert "Trait d’union" in mail.outbox[-1].subject and "choisir le mot de passe" in mail.outbox[-1].body
    for weak in ("court-A1", "sansmajuscule-1", "SANSMINUSCULE-1", "Sans-chiffre-ici", "Sanssigne12345"):
        assert client.post(address, {"password1": weak, "password2": weak}).status_code == 200, weak
    assert client.post(address, {"password1": NEW, "password2": NEW}).status_code == 302
    assert by_the_form(newcomer, NEW)[0].get(reverse("home")).status_code == 200


def test_a_link_serves_once(newcomer):
    path = link_for(newcomer.email)
    for opens in (True, False):
        client = Client()
        page = client.get(path, follow=True)
        assert ("password1" in page.content.decode()) is opens
        if opens:
            client.post(page.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})


def test_the_answer_never_tells_whether_the_address_is_known(agents):
    answers = [Client().post(RESET, {"email": email}) for email in (agents.conseiller.email, "rien@example.org")]
    assert answers[0].status_code == answers[1].status_code == 302 and answers[0].url == answers[1].url


def test_a_closed_account_gets_no_link(agents):
    agents.conseiller.is_active = False
    agents.conseiller.save()
    Client().post(RESET, {"email": agents.conseiller.email})
    assert not any("/compte/password/reset/key/" in letter.body for letter in mail.outbox)


def test_a_letter_holds_no_name_of_an_agent(agents):
    factories.AgentFactory(email="lea@example.org", first_name="Léandre", last_name="Introuvable")
    link_for("lea@example.org")
    assert "Léandre" not in mail.outbox[-1].body and "Introuvable" not in mail.outbox[-1].body


def test_an_address_taken_away_neither_signs_in_nor_receives_a_link(newcomer, agents, sign_in, by_the_form):
    client = Client()
    address = client.get(link_for(newcomer.email), follow=True).redirect_chain[-1][0]
    client.post(address, {"password1": NEW, "password2": NEW})
    old, typed = newcomer.email, {"first_name": "Inès", "last_name": "Durand", "role": "conseiller", "caf": "59"}
    typed["email"] = "autre@example.org"
    typed |= {"version": newcomer.version}
    assert sign_in(agents.administrateur).post(reverse("agent_update", args=[newcomer.pk]), typed).status_code == 302
    AccountChange.objects.asked().get().confirm(by=agents.responsable)
    assert by_the_form(newcomer, NEW)[0].get(reverse("home")).status_code != 200
    mail.outbox.clear()
    Client().post(RESET, {"email": old})
    assert "/key/" not in "".join(message.body for message in mail.outbox)
    newcomer.refresh_from_db()
    assert by_the_form(newcomer, NEW)[0].get(reverse("home")).status_code == 200
