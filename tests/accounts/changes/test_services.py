"""The services that a partner works in: chosen in one field, asked by one, confirmed by another."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from portal.accounts.changes.models import AccountChange
from portal.accounts.changes.process import ask_reopening
from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.partners.models import Service as FundedService
from tests import factories

NEW = {"first_name": "Zoé", "last_name": "Lien", "email": "zoe@lien.example", "role": "partenaire", "caf": ""}


@pytest.fixture
def beffroi(agents):
    """A mediation service of the cast's operator that no account names."""
    return factories.ServiceFactory(operator=agents.operator, name="Médiation du Beffroi", city="Douai")


@pytest.fixture
def create(agents, sign_in):
    """Post the form of a new account, with these answers."""

    def posted(**answers):
        return sign_in(agents.administrateur).post(reverse("agent_create"), NEW | answers, follow=True)

    return posted


def posted(account, **changes):
    """What the form of `account` sends, with these answers."""
    own = {"first_name": account.first_name, "last_name": account.last_name, "email": account.email}
    return own | {"role": account.role, "caf": "", "services": account.services, "version": account.version} | changes


# The form ---------------------------------------------------------------------------------------------------------


def test_services_are_chosen_under_the_name_of_their_operator(agents, beffroi, sign_in):
    page = sign_in(agents.administrateur).get(reverse("agent_create")).content.decode()
    group = page.partition(f'<optgroup label="{agents.operator}">')[2].partition("</optgroup>")[0]
    assert f'<option value="{beffroi.pk}">Médiation du Beffroi (médiation, Douai)</option>' in group
    assert "Le Seuil (espace de rencontre, Lille)" in group
    assert 'name="operator"' not in page and "multiple" in page.partition('name="services"')[2][:200]


def test_the_operator_is_that_of_the_services(agents, beffroi, create):
    seuil = agents.partenaire.services[0]
    page = create(services=[beffroi.pk, seuil]).content.decode()
    change = AccountChange.objects.get(email="zoe@lien.example")
    assert (change.operator, change.services) == (agents.operator, [seuil, beffroi.pk])
    assert "Médiation du Beffroi (médiation, Douai)" in page
    change.confirm(by=agents.second_administrateur)
    account = Agent.objects.get(email="zoe@lien.example")
    assert account.perimeter == ("services", (seuil, beffroi.pk))
    opened = Entry.objects.get(action="account:open", target_id=account.pk)
    assert f"services : n° {seuil}, n° {beffroi.pk}" in opened.note


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"services": []}, "choisissez au moins un service"),
        ({"services": ["999999"]}, "n’existe pas, ou n’existe plus"),
        ({"services": ["abc"]}, "n’existe pas, ou n’existe plus"),
        ({"services": "two operators"}, "Ces services sont de plusieurs gestionnaires"),
        ({"role": "conseiller", "caf": "59"}, "Seul un partenaire travaille dans un service"),
        ({"role": "cnaf"}, "Seul un partenaire travaille dans un service"),
    ],
    ids=["none", "unknown", "no number", "two operators", "of a Caf", "national"],
)
def test_services_that_do_not_fit_are_refused_beside_the_field_and_kept(agents, beffroi, create, answers, sentence):
    chosen = {"services": [beffroi.pk]} | answers
    if chosen["services"] == "two operators":
        chosen["services"] = [beffroi.pk, *agents.elsewhere_partenaire.services]
    answer = create(**chosen)
    form, page = answer.context["form"], answer.content.decode()
    assert list(form.errors) == ["services"] and sentence in form.errors["services"][0]
    assert 'aria-invalid="true"' in page.partition('name="services"')[2][:300]
    for service in (
        chosen["services"] if "999999" not in chosen["services"] and "abc" not in chosen["services"] else ()
    ):
        assert f'<option value="{service}" selected>' in page
    assert not AccountChange.objects.exists() and not Agent.objects.filter(email=NEW["email"]).exists()


def test_the_form_asks_as_much_for_one_service_and_for_six(agents, sign_in, django_assert_max_num_queries):
    client = sign_in(agents.administrateur)
    with django_assert_max_num_queries(12) as first:
        client.get(reverse("agent_create"))
    factories.SpaceFactory.create_batch(5)
    with django_assert_max_num_queries(len(first.captured_queries)):
        client.get(reverse("agent_create"))


def test_two_administrators_who_choose_services_see_each_others_choice(agents, beffroi, sign_in):
    account = agents.partenaire
    page = reverse("agent_update", args=[account.pk])
    before = account.services
    typed = posted(account, services=[beffroi.pk]) | {"initial-services": before}
    Agent.objects.filter(pk=account.pk).update(last_name="Autrement")
    words = sign_in(agents.administrateur).post(page, typed | {"last_name": account.last_name}).content.decode()
    words = words.replace("\u00a0", " ")
    assert "Garder ma saisie : « Médiation du Beffroi (médiation, Douai) »" in words
    assert "enregistré : « Le Seuil (espace de rencontre, Lille) »" in words


# Two persons ------------------------------------------------------------------------------------------------------


def test_other_services_wait_for_a_second_person_and_end_the_sessions(agents, beffroi, sign_in):
    account, before = agents.partenaire, agents.partenaire.services
    theirs = sign_in(account)
    url = reverse("agent_update", args=[account.pk])
    page = sign_in(agents.administrateur).post(url, posted(account, services=[beffroi.pk]), follow=True)
    assert "<strong>Médiation du Beffroi (médiation, Douai)</strong>" in page.content.decode()
    assert "Le Seuil (espace de rencontre, Lille)" in page.content.decode()
    change = AccountChange.objects.get()
    account.refresh_from_db()
    assert account.services == before and theirs.get(reverse("home")).status_code == 200
    with pytest.raises(ActionRefused):
        change.confirm(by=agents.administrateur)
    change.confirm(by=agents.second_administrateur)
    account.refresh_from_db()
    assert account.services == [beffroi.pk] and account.operator == agents.operator
    assert theirs.get(reverse("home")).status_code == 302, "the session ended with the services it was opened under"
    moved = Entry.objects.get(action="account:move", target_id=account.pk)
    assert f"services : n° {before[0]} → n° {beffroi.pk}" in moved.note and "Beffroi" not in moved.note
    history = account.events.order_by("pgh_id").values_list("services", flat=True)
    assert list(history)[-2:] == [before, [beffroi.pk]]


def test_a_partner_of_another_operator_takes_its_services(agents, ask_change):
    there = agents.elsewhere_partenaire
    change = ask_change(agents.partenaire, operator=agents.elsewhere_operator, services=there.services)
    change.confirm(by=agents.second_administrateur)
    agents.partenaire.refresh_from_db()
    assert (agents.partenaire.operator, agents.partenaire.services) == (agents.elsewhere_operator, there.services)


def test_the_same_services_in_another_order_ask_nothing(agents, beffroi, ask_change):
    agents.partenaire.services = [*agents.partenaire.services, beffroi.pk]
    agents.partenaire.save()
    assert ask_change(agents.partenaire, services=agents.partenaire.services[::-1]) is None


@pytest.mark.parametrize(
    ("services", "sentence"),
    [
        (lambda agents: [], "choisissez au moins un service"),
        (lambda agents: agents.elsewhere_partenaire.services, "tous du gestionnaire"),
        (lambda agents: [10**9], "tous du gestionnaire"),
        (lambda agents: agents.partenaire.services * 2, "tous du gestionnaire"),
    ],
    ids=["none", "of another operator", "not there", "twice"],
)
def test_a_program_is_refused_what_the_form_would_be(agents, ask, services, sentence):
    with pytest.raises(ActionRefused, match=sentence):
        ask(role="partenaire", caf=None, operator=agents.operator, services=services(agents))
    assert not AccountChange.objects.exists()


def test_a_service_that_left_its_operator_meanwhile_is_no_longer_confirmed(agents, beffroi, ask):
    change = ask(role="partenaire", caf=None, operator=agents.operator, services=[beffroi.pk])
    FundedService.objects.filter(pk=beffroi.pk).update(operator=agents.elsewhere_operator)
    with pytest.raises(ActionRefused, match="ne sont plus, tous du gestionnaire"):
        change.confirm(by=agents.second_administrateur)
    assert not Agent.objects.filter(email=change.email).exists()


def test_an_account_without_services_is_given_some_before_it_opens_again(agents, beffroi, ask_change):
    account = agents.partenaire
    Agent.objects.filter(pk=account.pk).update(services=[], is_active=False)
    account.refresh_from_db()
    with pytest.raises(ActionRefused, match="choisissez au moins un service"):
        ask_reopening(account, by=agents.administrateur)
    ask_change(account, services=[beffroi.pk]).confirm(by=agents.second_administrateur)
    account.refresh_from_db()
    ask_reopening(account, by=agents.administrateur).confirm(by=agents.second_administrateur)
    account.refresh_from_db()
    assert account.is_active and account.services == [beffroi.pk]


# The database, as the portal ----------------------------------------------------------------------------------------


def test_nobody_alone_changes_the_services_of_an_account(agents, beffroi, not_the_owner):
    for services in ([beffroi.pk], [*agents.partenaire.services, beffroi.pk], []):
        with pytest.raises(IntegrityError, match="by two persons"), transaction.atomic():
            Agent.objects.filter(pk=agents.partenaire.pk).update(services=services)


def test_a_confirmation_serves_for_its_services_alone(agents, beffroi, ask_change, not_the_owner):
    ask_change(agents.partenaire, services=[beffroi.pk]).confirm(by=agents.second_administrateur)
    both = [*agents.partenaire.services, beffroi.pk]
    with pytest.raises(IntegrityError, match="by two persons"), transaction.atomic():
        Agent.objects.filter(pk=agents.partenaire.pk).update(services=both)


def test_a_request_keeps_the_services_that_it_asked_for(agents, beffroi, ask_change, not_the_owner):
    change = ask_change(agents.partenaire, services=[beffroi.pk])
    with pytest.raises(IntegrityError, match="kept as asked"), transaction.atomic():
        AccountChange.unscoped.filter(pk=change.pk).update(services=agents.partenaire.services)


def test_a_request_names_services_of_its_operator(agents):
    values = {"role": "partenaire", "caf_id": None, "operator": agents.operator, "asked_by": agents.administrateur}
    with pytest.raises(IntegrityError, match="services of one operator"), transaction.atomic():
        factories.AccountChangeFactory(services=agents.elsewhere_partenaire.services, **values)
    with pytest.raises(IntegrityError, match="account_change_names_a_service"), transaction.atomic():
        factories.AccountChangeFactory(services=[], **values)
