"""Answering a request about an account: by whom, when, and what it does at once."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from demonstration.clock import at
from portal.accounts.changes.models import TERM, AccountChange
from portal.accounts.changes.process import ask_factor_removal, ask_reopening, close_account
from portal.accounts.changes.tasks import expire_account_changes
from portal.accounts.models import Agent
from portal.foundation.submissions.drafts import signed_mark
from portal.foundation.submissions.models import Draft
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.territory.models import Caf
from tests.factories import AgentFactory

ANSWERS = ("confirm", "refuse")


@pytest.fixture
def sent(mailoutbox, django_capture_on_commit_callbacks):
    """Run a step, then {address: body} of what it sent."""

    def run(step):
        with django_capture_on_commit_callbacks(execute=True):
            step()
        return {message.to[0]: message.body for message in mailoutbox}

    return run


def by_post(client, change, step="confirm", **typed):
    """Press the button on the page of the request; the page that follows."""
    return client.post(reverse(f"agent_change_{step}", args=[change.pk]), typed, follow=True).content.decode()


# Who ----------------------------------------------------------------------------------------------------------------


def test_a_caf_account_is_confirmed_by_a_manager_of_that_caf_alone(agents, ask):
    change = ask()
    for name, agent in vars(agents).items():
        if isinstance(agent, Agent):
            may = name in ("responsable", "second_responsable")
            assert set(change.available_steps(agent)) >= set(ANSWERS) if may else True, name
            assert may or not set(change.available_steps(agent)) & set(ANSWERS), name


@pytest.mark.parametrize(
    "values", [{"role": "cnaf", "caf": None}, {"role": "administrateur", "caf": None}, {"caf": "32"}]
)
def test_a_national_account_or_a_caf_without_manager_is_confirmed_by_another_administrator(agents, ask, values):
    if values.get("caf"):
        values = {"caf": Caf.objects.get(pk=values["caf"]), "role": "responsable"}
    change = ask(**values)
    assert "confirm" in change.available_steps(agents.second_administrateur)
    for agent in (agents.administrateur, agents.responsable, agents.dpo, agents.cnaf):
        assert "confirm" not in change.available_steps(agent)


def test_an_account_that_moves_is_confirmed_where_it_goes(agents, ask_change):
    change = ask_change(agents.conseiller, caf=agents.elsewhere_responsable.caf)
    assert "confirm" in change.available_steps(agents.elsewhere_responsable)
    assert "confirm" not in change.available_steps(agents.responsable)


def test_nobody_confirms_what_bears_on_their_own_account(agents, ask_change):
    Agent.objects.filter(pk=agents.second_responsable.pk).update(is_active=False)
    change = ask_change(agents.responsable, email="moi@example.org")
    assert "confirm" not in change.available_steps(agents.responsable)
    assert "confirm" in change.available_steps(agents.second_administrateur), "the Caf has no other manager"
    with pytest.raises(ActionRefused):
        change.confirm(by=agents.responsable)


def test_what_a_list_says_one_may_answer_is_what_a_row_says(agents, ask, ask_change):
    rows = [ask(), ask(email="b@example.org", role="cnaf", caf=None)]
    rows += [
        ask_change(agents.responsable, email="c@example.org"),
        ask_change(agents.partenaire, email="d@example.org"),
    ]
    for agent in (value for value in vars(agents).values() if isinstance(value, Agent)):
        listed = set(AccountChange.objects.answerable_by(agent).values_list("pk", flat=True))
        assert listed == {row.pk for row in rows if "confirm" in row.available_steps(agent)}
        for row in rows:
            assert (agent in row.confirmers()) is (row.pk in listed)


# What it does -------------------------------------------------------------------------------------------------------


def test_a_confirmed_opening_opens_the_account_and_invites_its_person(agents, ask, sign_in, sent):
    change = ask()
    told = sent(lambda: by_post(sign_in(agents.responsable), change))
    account = Agent.objects.get(email="ines@example.org")
    assert (account.role, account.caf_id, str(account)) == ("conseiller", "59", "Inès Durand")
    assert not account.has_usable_password()
    link = re.search(r"https?://[^/\s]+(/\S+)", told[account.email])[1]
    client, new = Client(), "Mon-premier-mot-3"
    form = client.get(link, follow=True).redirect_chain[-1][0]
    assert client.post(form, {"password1": new, "password2": new}).status_code == 302
    assert client.login(email=account.email, password=new)
    line = Entry.objects.get(action="account:open")
    assert (line.agent, line.target_id, line.after) == (agents.responsable, account.pk, "conseiller")
    assert f"demande n° {change.pk}" in line.note


def test_a_confirmed_change_is_told_to_both_addresses_and_says_what_moved(agents, ask_change, sent):
    account, before = agents.conseiller, agents.conseiller.email
    rhone = agents.elsewhere_responsable.caf
    change = ask_change(account, email="autre@example.org", role="travailleur_social", caf=rhone)
    told = sent(lambda: change.confirm(by=agents.elsewhere_responsable))
    account.refresh_from_db()
    assert (account.email, account.role, account.caf) == ("autre@example.org", "travailleur_social", rhone)
    assert "L’adresse électronique de votre compte" in told[before] == told["autre@example.org"]
    note = Entry.objects.get(action="account:move", target_id=account.pk).note
    for moved in (f"{before} → autre@example.org", "conseiller → travailleur social", f"→ {rhone}"):
        assert moved in note


def test_sessions_end_and_what_was_being_typed_waits_for_its_author(agents, ask_change, by_the_form):
    account = agents.conseiller
    client, _ = by_the_form(account)
    form = reverse("separation_create")
    assert client.get(form).status_code == 200
    ask_change(account, role="travailleur_social").confirm(by=agents.responsable)
    answer = client.post(form, {"draft": signed_mark(account.pk), "note": "ce que la personne disait"})
    assert answer.status_code == 302 and reverse("account_login") in answer.url
    draft = Draft.unscoped.get(agent=account)
    assert draft.held["data"]["note"] == ["ce que la personne disait"]
    again, _ = by_the_form(account, client=client)
    assert again.get(reverse("draft_list")).content.decode().count(str(draft.pk)) >= 1


def test_a_lost_factor_is_removed_and_sessions_end(agents, sign_in, sent):
    account = agents.conseiller
    for kind in ("totp", "recovery_codes"):
        Authenticator.objects.create(user=account, type=kind, data={})
    at_work = sign_in(account)
    page = sign_in(agents.administrateur).get(reverse("agent_update", args=[account.pk])).content.decode()
    assert "Demander le retrait du second facteur perdu" in page
    change = ask_factor_removal(account, by=agents.administrateur)
    assert account.authenticator_set.count() == 2, "nothing happens alone"
    told = sent(lambda: by_post(sign_in(agents.responsable), change))
    assert not account.authenticator_set.exists() and at_work.get(reverse("home")).status_code == 302
    assert "second facteur" in told[account.email]
    assert Entry.objects.get(action="account:lose_factor").in_words == "a retiré le second facteur perdu"


def test_an_account_opened_again_does_not_revive_its_sessions(agents, sign_in):
    account = agents.conseiller
    at_work = sign_in(account)
    close_account(account, by=agents.administrateur)
    ask_reopening(account, by=agents.administrateur).confirm(by=agents.responsable)
    account.refresh_from_db()
    assert account.is_active and at_work.get(reverse("home")).status_code == 302


def test_an_address_taken_away_opens_nothing_any_more(agents, ask_change):
    account, before = agents.conseiller, agents.conseiller.email
    account.emailaddress_set.create(email=before, verified=True, primary=True)
    account.socialaccount_set.create(provider="caf", uid="1")
    ask_change(account, email="autre@example.org").confirm(by=agents.responsable)
    assert not account.emailaddress_set.exists() and not account.socialaccount_set.exists()


# What is refused ----------------------------------------------------------------------------------------------------


def test_a_refusal_asks_why_and_changes_nothing(agents, ask, sign_in):
    change, client = ask(), sign_in(agents.responsable)
    assert "Écrivez pourquoi vous refusez." in by_post(client, change, "refuse", refusal="")
    page = by_post(client, change, "refuse", refusal="Cette personne ne travaille pas chez nous.")
    assert "Cette personne ne travaille pas chez nous." in page and "refusée" in page
    assert not Agent.objects.filter(email=change.email).exists()
    assert ask().is_asked, "it may be asked again"


def test_who_asked_takes_it_back_and_nobody_else(agents, ask, sign_in):
    change = ask()
    assert "demandez à une autre personne" in by_post(sign_in(agents.second_administrateur), change, "withdraw")
    assert "La demande est retirée" in by_post(sign_in(agents.administrateur), change, "withdraw")
    assert "n’est plus possible" in by_post(sign_in(agents.responsable), change)


def test_a_confirmation_that_is_forged_reused_or_late_does_nothing(agents, ask, sign_in):
    change = ask(role="administrateur", caf=None)
    assert "demandez à une autre personne" in by_post(sign_in(agents.administrateur), change)
    assert sign_in(agents.conseiller).post(reverse("agent_change_confirm", args=[change.pk])).status_code == 403
    assert sign_in(agents.responsable).post(reverse("agent_change_confirm", args=[change.pk])).status_code == 404
    assert not Agent.objects.filter(email=change.email).exists()
    second = sign_in(agents.second_administrateur)
    assert "C’est confirmé et fait." in by_post(second, change)
    Agent.objects.filter(email=change.email).update(is_active=False)
    assert "n’est plus possible" in by_post(second, change)
    assert not Agent.objects.get(email=change.email).is_active


def test_after_fourteen_days_it_is_refused_then_ended_and_told(agents, ask, sign_in):
    change, fresh = _aged(ask()), ask(email="b@example.org")
    client = sign_in(agents.responsable)
    assert "a attendu plus de quatorze jours" in client.get(change.get_absolute_url()).content.decode()
    assert "a attendu plus de quatorze jours" in by_post(client, change)
    expire_account_changes.delay()
    for row in (change, fresh):
        row.refresh_from_db()
    assert (change.state, fresh.state) == ("expired", "asked")
    assert Entry.objects.get(action="account_change:expire").agent is None
    assert "expirée" in client.get(change.get_absolute_url()).content.decode()
    assert "n’est plus possible" in by_post(client, change)


def test_a_request_on_an_older_version_of_the_account_is_refused(agents, ask_change, sign_in):
    change, client = ask_change(agents.conseiller, role="responsable"), sign_in(agents.responsable)
    Agent.objects.filter(pk=agents.conseiller.pk).update(last_name="Autrement")
    page = client.get(change.get_absolute_url()).content.decode()
    assert "Le compte a changé depuis cette demande" in page and 'value="confirm' not in page
    assert "Le compte a changé depuis cette demande" in by_post(client, change)
    agents.conseiller.refresh_from_db()
    assert agents.conseiller.role == "conseiller"


def test_a_role_is_not_changed_twice_by_one_confirmation(agents, ask_change):
    first = ask_change(agents.conseiller, role="responsable")
    first.confirm(by=agents.responsable)
    ask_change(agents.conseiller, role="conseiller").confirm(by=agents.responsable)
    with pytest.raises(ActionRefused, match="n’est plus possible"):
        first.confirm(by=agents.responsable)
    agents.conseiller.refresh_from_db()
    assert agents.conseiller.role == "conseiller"


def test_who_asked_and_is_no_administrator_any_more_is_not_obeyed(agents, ask):
    change = ask()
    Agent.objects.filter(pk=agents.administrateur.pk).update(is_active=False)
    with pytest.raises(ActionRefused, match="n’est plus administrateur"):
        change.confirm(by=agents.responsable)


def test_an_address_that_somebody_took_meanwhile_is_said(agents, ask):
    change = ask()
    AgentFactory(email="ines@example.org")
    with pytest.raises(ActionRefused, match="Un compte porte déjà cette adresse"):
        change.confirm(by=agents.responsable)


def test_the_last_dpo_does_not_leave_by_a_request_asked_before(agents, ask_change):
    other = AgentFactory(role="dpo", national=True)
    change = ask_change(agents.dpo, role="cnaf")
    close_account(other, by=agents.administrateur)
    with pytest.raises(ActionRefused, match="est le dernier qui soit ouvert"):
        change.confirm(by=agents.second_administrateur)


def _aged(change):
    """The request, as if it had been asked a term ago."""
    values = {name: getattr(change, name) for name in ("first_name", "last_name", "email", "role", "caf", "asked_by")}
    change.withdraw(by=change.asked_by)
    with at(timezone.now() - TERM - timedelta(minutes=1)):
        return AccountChange.objects.create(kind="open", **values)
