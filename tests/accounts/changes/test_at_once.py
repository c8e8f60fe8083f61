"""Two people who act on accounts at the same moment: one act is done, the other is refused in plain words."""

import threading

import pytest

from portal.accounts.changes.models import AccountChange
from portal.accounts.changes.process import ask_opening, change_account, close_account
from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.territory.models import Caf
from tests import factories

TIMES = 3


@pytest.fixture
def together(in_threads):
    """Make the calls at once; the sentences of those that were refused."""

    def run(*calls):
        start = threading.Barrier(len(calls))

        def attempt(call):
            start.wait()
            try:
                call()
            except ActionRefused as refusal:
                return refusal.reason
            return ""

        return [said for said in in_threads(*(lambda call=call: attempt(call) for call in calls)) if said]

    return run


def opening(agents, **values):
    usual = {"first_name": "Inès", "last_name": "Durand", "email": "ines@example.org", "role": "conseiller"}
    return ask_opening(**{"by": agents.administrateur, "caf": Caf.objects.get(pk="59")} | usual | values)


def test_two_confirmations_at_once_open_one_account(committed, together):
    agents = factories.cast()
    for turn in range(TIMES):
        pk = opening(agents, email=f"ines{turn}@example.org").pk
        refused = together(
            *(
                lambda pk=pk, by=by: AccountChange.unscoped.get(pk=pk).confirm(by=by)
                for by in (agents.responsable, agents.second_responsable)
            )
        )
        assert len(refused) == 1 and "n’est plus possible" in refused[0]
        assert Agent.objects.filter(email=f"ines{turn}@example.org").count() == 1
        assert Entry.objects.filter(action="account:open").count() == turn + 1


def test_two_administrators_who_close_each_other_leave_one(committed, together):
    agents = factories.cast()
    first, second = agents.administrateur, agents.second_administrateur
    for _ in range(TIMES):
        refused = together(lambda: close_account(second, by=first), lambda: close_account(first, by=second))
        assert len(refused) == 1 and "est le dernier qui soit ouvert" in refused[0]
        assert Agent.objects.active().filter(role="administrateur").count() == 1
        Agent.objects.filter(role="administrateur").update(is_active=True)


def test_two_administrators_who_ask_about_each_other_wait_in_turn(committed, together):
    agents = factories.cast()
    factories.AgentFactory(role="administrateur", national=True)

    def ask(account, by):
        names = ("first_name", "last_name", "role", "caf", "operator", "services")
        values = {name: getattr(account, name) for name in names}
        change_account(account, by=by, email=f"autre{account.pk}@example.org", **values)

    first, second = agents.administrateur, agents.second_administrateur
    assert together(lambda: ask(first, second), lambda: ask(second, first)) == []
    assert AccountChange.objects.asked().count() == 2


def test_two_administrators_who_ask_for_the_same_address_ask_once(committed, together):
    agents = factories.cast()
    by = (agents.administrateur, agents.second_administrateur)
    refused = together(*(lambda who=who: opening(agents, by=who) for who in by))
    assert len(refused) == 1 and "attend déjà" in refused[0]
    assert AccountChange.objects.count() == 1


def test_a_change_confirmed_while_the_account_is_closed_is_done_before_or_refused(committed, together):
    agents = factories.cast()
    account = agents.conseiller
    names = ("first_name", "last_name", "email", "caf", "operator", "services")
    wanted = {name: getattr(account, name) for name in names} | {"role": "travailleur_social"}
    pk = change_account(account, by=agents.administrateur, **wanted).pk
    refused = together(
        lambda: AccountChange.unscoped.get(pk=pk).confirm(by=agents.responsable),
        lambda: close_account(Agent.unscoped.get(pk=account.pk), by=agents.administrateur),
    )
    account.refresh_from_db()
    assert not account.is_active
    assert account.role == ("conseiller" if refused else "travailleur_social")
    assert not refused or "Le compte a changé depuis cette demande" in refused[0]
