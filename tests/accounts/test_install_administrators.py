"""The first day: two administrators from the command line, while no account exists."""

import re
import threading

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from portal.accounts.models import Agent
from portal.journal.models import Entry
from tests import factories

FIRST, SECOND, PASSWORD = "marie.dupont@cnaf.example", "ali@cnaf.example", "Mon-premier-mot-3"


def test_an_empty_base_gets_two_administrators_with_a_line_each(db, capsys):
    call_command("install_administrators", FIRST.upper(), SECOND)
    accounts = Agent.objects.order_by("pk")
    assert [(account.email, str(account), account.role) for account in accounts] == [
        (FIRST, "Marie Dupont", "administrateur"),
        (SECOND, "Ali Ali", "administrateur"),
    ]
    assert not any(account.has_usable_password() for account in accounts)
    assert Entry.objects.filter(action="account:open", target_type="accounts.agent", agent=None).count() == 2
    assert "Mot de passe oublié" in capsys.readouterr().out


def test_each_of_them_chooses_a_password_and_opens_accounts(db):
    call_command("install_administrators", FIRST, SECOND)
    client = Client()
    client.post(reverse("account_reset_password"), {"email": SECOND})
    link = re.search(r"https?://[^/\s]+(/\S+)", mail.outbox[-1].body)[1]
    address = client.get(link, follow=True).redirect_chain[-1][0]
    client.post(address, {"password1": PASSWORD, "password2": PASSWORD})
    client.post(reverse("account_login"), {"login": SECOND, "password": PASSWORD})
    assert client.get(reverse("agent_create")).status_code == 200


@pytest.mark.parametrize(
    ("addresses", "said"),
    [((FIRST, FIRST.upper()), "différentes"), ((FIRST, "pas une adresse"), "adresse électronique")],
)
def test_what_is_wrong_is_said_and_nothing_is_opened(db, addresses, said):
    with pytest.raises(CommandError, match=said):
        call_command("install_administrators", *addresses)
    assert not Agent.objects.exists()


def test_it_opens_nothing_once_an_account_exists_even_closed(db):
    factories.AgentFactory(is_active=False)
    with pytest.raises(CommandError, match="existent déjà"):
        call_command("install_administrators", FIRST, SECOND)
    assert Agent.objects.count() == 1


def test_two_commands_at_once_open_two_accounts_in_all(committed):
    refused, together = [], threading.Barrier(2)

    def install(addresses):
        together.wait()
        try:
            call_command("install_administrators", *addresses)
        except CommandError as error:
            refused.append(str(error))
        connection.close()

    threads = [
        threading.Thread(target=install, args=[pair])
        for pair in ((FIRST, SECOND), ("zoe@cnaf.example", "luc@cnaf.example"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1 and Agent.objects.count() == 2
