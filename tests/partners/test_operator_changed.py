"""Another operator for a service: typed by mistake, or taken over; accounts neither lose nor gain it unseen."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from portal.accounts.changes.process import ask_reopening
from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.partners.models import Service
from tests import factories


@pytest.fixture(params=["service", "space"])
def free(request, agents):
    """(prefix of the addresses, a service of that kind of the cast’s operator that no account names)."""
    made = {"service": factories.ServiceFactory, "space": factories.SpaceFactory}[request.param]
    return request.param, made(operator=agents.operator, name="Le Lien")


@pytest.fixture
def other():
    """Another open operator of the Nord."""
    return factories.OperatorFactory(caf_id="59", name="Association Relais")


@pytest.fixture
def answers(other):
    """What a manager types for this service."""

    def given(service, **changes):
        return {"version": service.version, "operator": other.pk, "reason": "Erreur de saisie."} | changes

    return given


def test_a_manager_gives_it_another_operator_and_both_are_kept(agents, free, other, answers, sign_in, url_of, plain):
    _, service = free
    client, before = sign_in(agents.responsable), str(agents.operator)
    assert url_of(free, "change_operator") in plain(client.get(service.get_absolute_url()))
    assert before in plain(client.get(url_of(free, "change_operator")))
    answer = client.post(url_of(free, "change_operator"), answers(service), follow=True)
    assert "Le gestionnaire est maintenant Association Relais." in plain(answer)
    service.refresh_from_db()
    assert service.operator == other
    line = Entry.objects.get(action="transition:change_operator", target_id=service.pk)
    assert line.note == f"{before} → Association Relais : Erreur de saisie." and line.agent == agents.responsable
    assert "a changé le gestionnaire de" in line.in_words
    told = list(service.events.order_by("pgh_id").values_list("operator", flat=True))
    assert told[0] == agents.operator.pk and told[-1] == other.pk
    assert service.confirmed_on is None, "another operator does not confirm the sheet"


def test_it_passes_to_an_operator_of_another_caf_by_its_siret(agents, free, answers, sign_in, url_of):
    _, service = free
    given = answers(service, operator="", operator_siret=agents.elsewhere_operator.siret)
    sign_in(agents.responsable).post(url_of(free, "change_operator"), given)
    service.refresh_from_db()
    assert (service.operator, service.caf_id) == (agents.elsewhere_operator, "59")


def test_what_is_wrong_is_said_and_what_was_typed_stays(agents, free, other, answers, sign_in, url_of, plain):
    _, service = free
    closed = factories.OperatorFactory(caf_id="59")
    closed.close(by=agents.responsable, on=service.entered_on, reason="Dissoute.")
    client, page = sign_in(agents.responsable), url_of(free, "change_operator")
    for change, said in (
        ({"operator": ""}, "Choisissez le gestionnaire"),
        ({"operator": agents.operator.pk}, "C’est déjà le gestionnaire"),
        ({"operator": "", "operator_siret": agents.operator.siret}, "C’est déjà le gestionnaire"),
        ({"operator": agents.elsewhere_operator.pk}, "Sélectionnez un choix valide"),
        ({"operator_siret": agents.elsewhere_operator.siret}, "gardez l’un des deux"),
        ({"operator": "", "operator_siret": factories.valid_siret(99)}, "Aucun gestionnaire ne porte ce SIRET"),
        ({"operator": "", "operator_siret": closed.siret}, "Ce gestionnaire est fermé"),
        ({"reason": " "}, "Dites pourquoi"),
    ):
        assert said in plain(client.post(page, answers(service, **change))), said
    stale = client.post(page, answers(service, version=service.version + 3), follow=True)
    assert "ont été modifiées" in plain(stale)
    type(service)(operator=other, caf_id="59", name="LE LIEN", city="Douai").save()
    assert "a déjà un service de ce nom" in plain(client.post(page, answers(service)))
    service.refresh_from_db()
    assert service.operator == agents.operator
    assert not Entry.objects.filter(action="transition:change_operator").exists()


def test_nobody_else_and_no_other_caf_changes_it(agents, kind, free, answers, sign_in, url_of, plain):
    _, service = free
    elsewhere = sign_in(agents.elsewhere_responsable)
    assert elsewhere.get(url_of(free, "change_operator")).status_code == 404
    assert elsewhere.post(url_of(free, "change_operator"), answers(service)).status_code == 404
    for agent in (agents.conseiller, agents.partenaire, agents.cnaf):
        assert sign_in(agent).post(url_of(kind, "change_operator"), answers(kind[1])).status_code == 403
        assert "Changer de gestionnaire" not in plain(sign_in(agent).get(kind[1].get_absolute_url()))


def test_a_closed_one_keeps_it(agents, free, answers, sign_in, url_of, plain):
    _, service = free
    service.close(by=agents.responsable, on=service.entered_on, reason="Fin.")
    client = sign_in(agents.responsable)
    assert "n’est plus possible" in plain(client.get(url_of(free, "change_operator"), follow=True))
    page = client.post(url_of(free, "change_operator"), answers(service), follow=True)
    assert "n’est plus possible" in plain(page)


def test_while_a_partner_works_there_it_says_whom_to_see(agents, kind, answers, sign_in, url_of, plain):
    _, service = kind
    client, page = sign_in(agents.responsable), url_of(kind, "change_operator")
    assert f"travaillent dans ce service : {agents.partenaire}" in plain(client.get(page))
    answer = client.post(page, answers(service), follow=True)
    assert "Demandez d’abord à un administrateur" in plain(answer)
    service.refresh_from_db()
    assert service.operator == agents.operator and agents.partenaire.services
    with pytest.raises(IntegrityError, match="keeps its operator"), transaction.atomic():
        Service.objects.filter(pk=service.pk).update(operator=agents.elsewhere_operator)


def test_a_closed_account_is_opened_again_under_the_operator_of_its_services_alone(
    agents, kind, other, answers, sign_in, url_of
):
    _, service = kind
    account = Agent.objects.get(pk=agents.partenaire.pk)
    Agent.objects.filter(pk=account.pk).update(services=[service.pk], is_active=False)
    sign_in(agents.responsable).post(url_of(kind, "change_operator"), answers(service))
    service.refresh_from_db()
    assert service.operator == other
    with pytest.raises(ActionRefused, match="changé de gestionnaire"):
        ask_reopening(account, by=agents.administrateur)
    with pytest.raises(IntegrityError, match="services of one operator"), transaction.atomic():
        Agent.objects.filter(pk=account.pk).update(is_active=True)
    Agent.objects.filter(pk=account.pk).update(last_name="Autrement")
    Agent.objects.filter(pk=account.pk).update(operator=other)
    change = ask_reopening(Agent.objects.get(pk=account.pk), by=agents.administrateur)
    change.confirm(by=agents.second_administrateur)
    account.refresh_from_db()
    assert account.is_active and account.perimeter == ("services", (service.pk,))


def test_a_request_that_names_it_is_refused_and_answered(agents, free, other, answers, sign_in, url_of):
    _, service = free
    change = factories.AccountChangeFactory(
        role="partenaire", caf_id=None, operator=agents.operator, services=[service.pk],
        asked_by=agents.administrateur,
    )  # fmt: skip
    sign_in(agents.responsable).post(url_of(free, "change_operator"), answers(service))
    service.refresh_from_db()
    assert service.operator == other
    with pytest.raises(ActionRefused, match="du gestionnaire de ce compte"):
        change.confirm(by=agents.second_administrateur)
    change.refuse(by=agents.second_administrateur, refusal="Le service a changé de mains.")
    change.refresh_from_db()
    assert change.state == "refused"


def test_the_operator_left_without_service_closes(agents, free, answers, sign_in, url_of):
    _, service = free
    typed_wrong = factories.OperatorFactory(caf_id="59")
    service.operator = typed_wrong
    service.save()
    sign_in(agents.responsable).post(url_of(free, "change_operator"), answers(service))
    typed_wrong.close(by=agents.responsable, on=service.entered_on, reason="Saisi deux fois.")
    assert typed_wrong.state == "closed"
    assert reverse("operator_detail", args=[typed_wrong.pk]) == typed_wrong.get_absolute_url()
