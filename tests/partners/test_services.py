"""A partner sees what is of the services that their account names, and nothing of the others of the same operator."""

import re

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from funding.declarations.models import Declaration
from funding.grants.models import FundingRequest
from funding.receipts.models import Receipt
from mediation.consents.models import Consent
from mediation.conventions.models import Convention
from mediation.preparation.models import SharedContact
from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.foundation.imports.importer import perimeter_of
from portal.journal.models import Entry
from portal.partners.models import Operator
from portal.partners.models import Service as FundedService
from tests import factories

OF_MEDIATION = (Service, Convention, Referral, Consent, SharedContact, Declaration, Receipt)
OF_SPACES = (MeetingSpace, Agrement, FundingRequest)


@pytest.fixture
def mediator(agents):
    """A partner who mediates for the cast's operator, in a service that has one row of each kind."""
    service = factories.ServiceFactory(operator=agents.operator, name="Médiation du Beffroi")
    mediator = factories.AgentFactory(partner=True, operator=agents.operator, services=[service.pk])
    factories.ConventionFactory(service=service)
    family = factories.FamilyFactory()
    factories.write_contacts(family.parents.first().person, phone="+33612345678")
    factories.sent_referral(by=agents.conseiller, service=service, family=family)
    factories.ReceiptFactory(declaration=factories.DeclarationFactory(service=service, submitted_by=mediator))
    return mediator


@pytest.fixture
def receiver(agents):
    """A partner who receives children in a meeting space of the same operator, which has one row of each kind."""
    space = factories.SpaceFactory(operator=agents.operator, name="Le Pont")
    factories.AgrementFactory(space=space)
    factories.FundingRequestFactory(space=space, submitted_by=agents.conseiller)
    return factories.AgentFactory(partner=True, operator=agents.operator, services=[space.pk])


@pytest.mark.parametrize("model", [*OF_MEDIATION, *OF_SPACES], ids=lambda model: model.__name__)
def test_each_sees_the_rows_of_the_own_service_alone(mediator, receiver, model):
    theirs, others = (mediator, receiver) if model in OF_MEDIATION else (receiver, mediator)
    assert model.objects.visible_to(theirs).exists()
    assert not model.objects.visible_to(others).exists()


def test_who_works_in_both_sees_both_and_the_operator_once(agents, mediator, receiver):
    both = factories.AgentFactory(
        partner=True, operator=agents.operator, services=sorted([*mediator.services, *receiver.services])
    )
    assert all(model.objects.visible_to(both).exists() for model in (*OF_MEDIATION, *OF_SPACES))
    assert set(FundedService.objects.visible_to(both).values_list("pk", flat=True)) == set(both.services)
    for agent in (mediator, receiver, both):
        assert Operator.objects.visible_to(agent).get() == agents.operator


def test_the_operator_stays_lockable_and_countable_for_whoever_names_many_of_its_services(agents, mediator, receiver):
    mediator.services = sorted([*mediator.services, *receiver.services])
    with transaction.atomic():
        assert list(Operator.objects.visible_to(mediator).select_for_update()) == [agents.operator]
    assert Operator.objects.visible_to(mediator).count() == 1


def test_a_service_of_the_operator_in_another_caf_is_not_seen_unless_named(agents, mediator):
    away = factories.ServiceFactory(operator=agents.operator, caf_id="69", name="Médiation des Canuts")
    assert not Service.objects.visible_to(mediator).filter(pk=away.pk).exists()
    mediator.services = [*mediator.services, away.pk]
    assert Service.objects.visible_to(mediator).filter(pk=away.pk).exists()


def test_an_account_that_names_no_service_sees_nothing(agents, mediator):
    mediator.services = []
    assert not any(model.objects.visible_to(mediator).exists() for model in (*OF_MEDIATION, *OF_SPACES, Operator))


# Pages ------------------------------------------------------------------------------------------------------------


def test_pages_lists_choices_home_and_api_of_a_meeting_space_tell_nothing_of_the_mediation(
    agents, mediator, receiver, sign_in
):
    client = sign_in(receiver)
    referral, declaration, receipt = Referral.objects.get(), Declaration.objects.get(), Receipt.objects.get()
    mother = referral.family.parents.first()
    pages = [
        reverse("home"), reverse("referral_list"), reverse("declaration_list"), reverse("declaration_create"),
        reverse("space_list"), reverse("funding_request_list"), reverse("funding_request_create"),
    ]  # fmt: skip
    for page in pages:
        text = client.get(page, follow=True).content.decode()
        assert "Médiation du Beffroi" not in text and mother.person.last_name not in text, page
    for name in ("api_service", "api_referral"):
        answer = client.get(reverse(f"{name}-list"))
        assert answer.status_code == 200 and answer.json()["results"] == [], name
    for name, row in (
        ("referral_detail", referral), ("declaration_detail", declaration), ("receipt_detail", receipt),
    ):  # fmt: skip
        assert client.get(reverse(name, args=[row.pk])).status_code == 404
    assert not Entry.objects.filter(agent=receiver, families__contains=[referral.family_id]).exists()


def test_what_is_posted_about_another_service_of_the_operator_is_refused(agents, mediator, receiver, sign_in):
    referral = Referral.objects.get()
    client = sign_in(receiver)
    assert client.post(reverse("referral_accept", args=[referral.pk])).status_code == 404
    answers = {"service": mediator.services[0], "exercice": "2014", "stage": "real", "operating_costs": "1 000"}
    page = client.post(reverse("declaration_create"), answers)
    assert page.context["form"].errors["service"] and Declaration.objects.count() == 1
    space = {"space": receiver.services[0], "exercice": "2014", "amount_requested": "100", "purpose": "Un samedi."}
    page = sign_in(mediator).post(reverse("funding_request_create"), space)
    assert page.context["form"].errors["space"] and FundingRequest.objects.count() == 1
    referral.refresh_from_db()
    assert referral.state == "sent"


def test_the_header_names_the_services_unless_the_account_names_them_all(agents, mediator, receiver, sign_in):
    def header(agent):
        page = sign_in(agent).get(reverse("space_list")).content.decode()
        return re.search(r'<p class="perimeter">(.*?)</p>', page).group(1)

    name = agents.operator.name
    assert header(mediator) == f"{name} : Médiation du Beffroi"
    assert header(receiver) == f"{name} : Le Pont"
    every = sorted(agents.operator.services.values_list("pk", flat=True))
    assert header(factories.AgentFactory(partner=True, operator=agents.operator, services=every)) == name


def test_the_header_names_three_services_and_counts_the_others(agents):
    keys = [factories.SpaceFactory(operator=agents.operator, name=f"Pont {letter}").pk for letter in "ABCDE"]
    agent = factories.AgentFactory(partner=True, operator=agents.operator, services=keys)
    assert agent.perimeter_label == f"{agents.operator} : Pont A, Pont B, Pont C et 2 autres"


def test_lists_of_accounts_and_the_journal_ask_as_much_for_one_partner_and_for_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    administrator, dpo = sign_in(agents.administrateur), sign_in(agents.dpo)
    pages = (
        (administrator, reverse("agent_list")), (administrator, reverse("home")),
        (administrator, reverse("agent_change_list")), (dpo, reverse("journal_list")),
        (dpo, reverse("journal_export") + "?action=read"),
    )  # fmt: skip

    def add(number):
        for _ in range(number):
            space = factories.SpaceFactory()
            agent = factories.AgentFactory(partner=True, operator=space.operator)
            factories.AccountChangeFactory(
                role="partenaire", caf_id=None, operator=space.operator, services=agent.services,
                asked_by=agents.administrateur,
            )  # fmt: skip
            Entry.objects.record(by=agent, action="read")

    def read(client, page):
        answer = client.get(page)
        b"".join(answer.streaming_content if answer.streaming else ())

    add(1)
    asked = []
    for client, page in pages:
        read(client, page)
        with django_assert_max_num_queries(30) as first:
            read(client, page)
        asked.append(len(first.captured_queries))
    add(5)
    for (client, page), number in zip(pages, asked, strict=True):
        with django_assert_num_queries(number):
            read(client, page)


def test_the_perimeter_of_an_import_is_short_and_other_for_other_services(mediator):
    before = perimeter_of(mediator)
    mediator.services = list(range(1, 100))
    assert perimeter_of(mediator) != before and len(perimeter_of(mediator)) <= 80


# What the database refuses ---------------------------------------------------------------------------------------


def refused(rule):
    return pytest.raises(IntegrityError, match=rule)


def test_services_have_one_numbering_and_the_kind_of_their_model(agents):
    service, space = factories.ServiceFactory(), factories.SpaceFactory()
    assert service.pk != space.pk
    kinds = dict(FundedService.objects.filter(pk__in=(service.pk, space.pk)).values_list("pk", "kind"))
    assert kinds == {service.pk: "mediation", space.pk: "meeting_space"}
    with refused("stays of its kind"), transaction.atomic():
        FundedService.objects.filter(pk=space.pk).update(kind="mediation")
    with refused("of its kind"), transaction.atomic():
        Service(funded_service_id=space.pk).save_base(raw=True, force_insert=True)


def test_a_service_that_an_account_names_keeps_its_operator_and_stays(agents, mediator):
    [key] = mediator.services
    for change in (
        lambda: FundedService.objects.filter(pk=key).update(operator=agents.elsewhere_operator),
        lambda: FundedService.objects.filter(pk=key).delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
    with refused("keeps its operator"), transaction.atomic():
        FundedService.objects.filter(pk=key).update(operator=agents.elsewhere_operator)
    FundedService.objects.filter(pk=key).update(name="Autre nom")
    free = factories.ServiceFactory(operator=agents.operator)
    FundedService.objects.filter(pk=free.pk).update(operator=agents.elsewhere_operator)
    assert Service.objects.get(pk=free.pk).operator == agents.elsewhere_operator


@pytest.mark.parametrize(
    "names",
    [
        lambda own, other: [other],
        lambda own, other: [own, other],
        lambda own, other: [own, own],
        lambda own, other: [own, 10**9],
    ],
    ids=["of another operator", "of two operators", "twice", "that is not there"],
)
def test_an_account_names_services_of_its_operator_each_once(agents, mediator, names):
    other = factories.ServiceFactory()
    with refused("services of one operator, each once"), transaction.atomic():
        Agent.objects.filter(pk=mediator.pk).update(services=names(mediator.services[0], other.pk))


def test_an_array_of_arrays_is_no_list_of_services(agents, mediator):
    factories.ServiceFactory(named_by=mediator)
    with refused("services of one operator, each once"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE accounts_agent SET services = ARRAY[ARRAY[services[1]], ARRAY[services[2]]] WHERE id = %s",
            [mediator.pk],
        )


def test_an_open_account_of_a_partner_names_a_service_and_no_other_account_does(agents, mediator):
    with refused("agent_partner_names_a_service"), transaction.atomic():
        Agent.objects.filter(pk=mediator.pk).update(services=[])
    with pytest.raises(IntegrityError), transaction.atomic():
        Agent.objects.filter(pk=agents.conseiller.pk).update(services=mediator.services)
    Agent.objects.filter(pk=mediator.pk).update(services=[], is_active=False)
    assert "aucun service" in Agent.objects.get(pk=mediator.pk).perimeter_label
    with refused("agent_partner_names_a_service"), transaction.atomic():
        Agent.objects.filter(pk=mediator.pk).update(is_active=True)


def test_a_funding_request_is_of_a_meeting_space_of_its_caf(agents, mediator, receiver):
    request = FundingRequest.objects.filter(pk=FundingRequest.objects.get().pk)
    for values in ({"caf_id": "69"}, {"space_id": mediator.services[0]}):
        with pytest.raises(IntegrityError, match="fk_espaces_r|same_caf"), transaction.atomic():
            request.update(**values)
            connection.check_constraints()
