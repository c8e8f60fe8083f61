"""What the database refuses of accounts and of requests about them, whatever the program."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from portal.accounts.changes.models import TERM, AccountChange
from portal.accounts.changes.process import ask_factor_removal, ask_reopening, close_account
from portal.accounts.models import Agent
from portal.foundation.database.owner import RUNTIME
from portal.foundation.workflow.transitions import ActionRefused
from tests import factories
from tests.database_roles import acting_as
from tests.factories import AgentFactory

BY_TWO = "by two persons"


def refused(rule):
    """The database refuses what stands inside, for this rule, and nothing of it stays."""
    return pytest.raises(IntegrityError, match=rule)


def write(change, **values):
    """Write over the request as a program that forgot every rule would."""
    with transaction.atomic():
        AccountChange.unscoped.filter(pk=change.pk).update(**values)


# Accounts, written by another role than the owner of the tables -----------------------------------------------------


def test_nobody_alone_opens_changes_or_reopens_an_account(agents, not_the_owner):
    with refused(BY_TWO), transaction.atomic():
        AgentFactory()
    rhone = agents.elsewhere_responsable
    changes = (
        {"role": "responsable"},
        {"caf_id": rhone.caf_id},
        {"email": "autre@example.org"},
        {"role": "administrateur", "caf": None},
    )
    for values in changes:
        with refused(BY_TWO), transaction.atomic():
            Agent.objects.filter(pk=agents.conseiller.pk).update(**values)
    with refused(BY_TWO), transaction.atomic():
        Agent.objects.filter(pk=agents.partenaire.pk).update(operator=agents.elsewhere_operator)
    close_account(agents.conseiller, by=agents.administrateur)
    with refused(BY_TWO), transaction.atomic():
        Agent.objects.filter(pk=agents.conseiller.pk).update(is_active=True)


def test_what_opens_no_door_needs_nobody(agents, not_the_owner):
    own = Agent.objects.filter(pk=agents.conseiller.pk)
    own.update(first_name="Zoé", last_login=timezone.now(), password="x", compact_tables=True)
    agents.conseiller.refresh_from_db()
    agents.conseiller.save()
    assert own.get().first_name == "Zoé"


def test_each_kind_of_request_passes_once_confirmed(agents, ask, ask_change, not_the_owner):
    ask().confirm(by=agents.responsable)
    assert Agent.objects.get(email="ines@example.org").is_active
    account = agents.conseiller
    ask_change(account, email="b@example.org", role="responsable").confirm(by=agents.responsable)
    close_account(account, by=agents.administrateur)
    ask_reopening(account, by=agents.administrateur).confirm(by=agents.responsable)
    account.refresh_from_db()
    assert (account.email, account.role, account.is_active) == ("b@example.org", "responsable", True)
    account.authenticator_set.create(type="totp", data={})
    ask_factor_removal(account, by=agents.administrateur).confirm(by=agents.responsable)
    assert not account.authenticator_set.exists()


def test_a_confirmation_serves_for_its_account_its_kind_and_its_values_alone(agents, ask_change, not_the_owner):
    ask_change(agents.conseiller, role="responsable").confirm(by=agents.responsable)
    for account, values in (
        (agents.travailleur_social, {"role": "responsable"}),
        (agents.conseiller, {"role": "travailleur_social"}),
        (agents.conseiller, {"caf_id": "69"}),
        (agents.conseiller, {"email": "x@example.org"}),
    ):
        with refused(BY_TWO), transaction.atomic():
            Agent.objects.filter(pk=account.pk).update(**values)
    with refused(BY_TWO), transaction.atomic():
        AgentFactory(role="responsable")


def test_a_confirmation_of_another_transaction_opens_nothing(agents, ask_change):
    change = ask_change(agents.conseiller, role="responsable")
    asked = "SELECT accounts_change_is_confirmed('change', %s, %s, 'responsable', '59', NULL, '{}')"
    values = [agents.conseiller.pk, agents.conseiller.email]
    with connection.cursor() as cursor:
        cursor.execute(asked, values)
        assert cursor.fetchone() == (False,), "asked is not confirmed"
        change.confirm(by=agents.responsable)
        cursor.execute(asked, values)
        assert cursor.fetchone() == (True,)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        # As another transaction sees it: the number is not its own.
        cursor.execute("ALTER TABLE accounts_accountchange DISABLE TRIGGER USER")
        cursor.execute("UPDATE accounts_accountchange SET confirmed_in = confirmed_in - 1")
        cursor.execute(asked, values)
        assert cursor.fetchone() == (False,)


def test_the_first_day_opens_two_administrators_and_nothing_else(db, not_the_owner_yet):
    with refused(BY_TWO), transaction.atomic():
        AgentFactory(role="dpo", national=True)
    call_command("install_administrators", "a@cnaf.example", "b@cnaf.example")
    assert Agent.objects.count() == 2


def test_the_owner_of_the_tables_does_without_and_is_known_by_its_role(agents):
    with connection.cursor() as cursor:
        cursor.execute("SELECT accounts_written_by_owner(), current_user = tableowner FROM pg_tables "
                       "WHERE tablename = 'accounts_agent'")  # fmt: skip
        by_owner, is_owner = cursor.fetchone()
    assert by_owner is is_owner


# Requests -----------------------------------------------------------------------------------------------------------


def test_no_request_is_born_confirmed_nor_says_in_which_transaction_it_was(agents, ask):
    change = ask()
    values = {name: getattr(change, name) for name in ("first_name", "last_name", "role", "caf", "asked_by")}
    with refused("kept as asked"), transaction.atomic():
        AccountChange.objects.create(
            kind="open", email="b@example.org", state="confirmed", answered_by=agents.responsable,
            answered_at=timezone.now(), account=agents.conseiller, confirmed_in=1, **values,
        )  # fmt: skip
    born = AccountChange.objects.create(kind="open", email="b@example.org", confirmed_in=12, **values)
    born.refresh_from_db()
    assert born.confirmed_in is None


@pytest.mark.parametrize("who", ["administrateur", "conseiller", "second_administrateur", "elsewhere_responsable"])
def test_nobody_answers_without_the_right_to(agents, ask, who):
    """Who asked, a caseworker, an administrator where the Caf has a manager, the manager of another Caf."""
    answered = {"answered_by": getattr(agents, who), "answered_at": timezone.now()}
    change = ask()
    for values in ({"state": "confirmed", "account": agents.conseiller}, {"state": "refused", "refusal": "non"}):
        with refused("not theirs to answer"):
            write(change, **values, **answered)


def test_an_account_never_answers_for_itself(agents, ask_change):
    change = ask_change(agents.responsable, email="moi@example.org")
    with refused("not theirs to answer"):
        write(change, state="confirmed", answered_by=agents.responsable, answered_at=timezone.now())


def test_a_request_is_kept_as_it_was_asked_and_answered(agents, ask, ask_change):
    change = ask_change(agents.conseiller, role="responsable")
    for values in (
        {"role": "travailleur_social"},
        {"asked_by": agents.second_administrateur},
        {"email": "z@z.example"},
    ):
        with refused("kept as asked"):
            write(change, **values)
    change.confirm(by=agents.responsable)
    for values in ({"state": "asked"}, {"confirmed_in": 1}, {"answered_by": agents.second_responsable}):
        with refused("kept as asked"):
            write(change, **values)
    with refused("kept as asked"), transaction.atomic():
        AccountChange.unscoped.filter(pk=change.pk).delete()


def test_the_database_knows_a_version_that_passed_a_term_that_passed_and_who_asked(agents, ask_change):
    change = ask_change(agents.conseiller, role="responsable")
    answered = {"state": "confirmed", "answered_by": agents.responsable}
    late = change.asked_at + TERM + timedelta(seconds=1)
    with refused("account_change_confirmed_within_term"):
        write(change, answered_at=late, **answered)
    Agent.objects.filter(pk=agents.administrateur.pk).update(is_active=False)
    with refused("asked by nobody who may ask"):
        write(change, answered_at=timezone.now(), **answered)
    Agent.objects.filter(pk=agents.administrateur.pk).update(is_active=True)
    Agent.objects.filter(pk=agents.conseiller.pk).update(last_name="Autrement")
    with refused("the account changed since"):
        write(change, answered_at=timezone.now(), **answered)


def test_a_second_administrator_is_not_made_by_the_first_alone(agents, ask, not_the_owner):
    change = ask(role="administrateur", caf=None, email="complice@example.org")
    with pytest.raises(ActionRefused):
        change.confirm(by=agents.administrateur)
    for values in ({"state": "confirmed"}, {"state": "refused", "refusal": "non"}):
        with refused("account_change_answered_by_another"):
            write(change, **values, answered_by=agents.administrateur, answered_at=timezone.now())


def test_once_somebody_is_there_an_administrator_too_is_opened_by_two(committed):
    factories.cast()
    with acting_as(RUNTIME), refused(BY_TWO), transaction.atomic():
        AgentFactory(role="administrateur", national=True)
