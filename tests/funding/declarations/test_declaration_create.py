"""Preparing a declaration."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse

from funding.declarations.models import Declaration
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def service(agents):
    """A service of the partner, with one funded post from 2014 to 2016."""
    service = factories.ServiceFactory(named_by=agents.partenaire)
    factories.ConventionFactory(service=service)
    return service


@pytest.fixture
def answers(service):
    """What a partner types."""
    return {
        "service": service.pk,
        "exercice": "2014",
        "stage": "real",
        "operating_costs": "90 000,50 €",
        "legal_aid_costs": "",
        "actual_etp": "1,5",
        "family_contributions": "4000",
        "court_deposits": "0",
    }


@pytest.fixture
def post(agents, sign_in, answers):
    """Post the form with some answers changed; the response."""
    client = sign_in(agents.partenaire)
    return lambda **changes: client.post(reverse("declaration_create"), answers | changes)


def errors(response):
    """Errors by field of a form sent back."""
    assert response.status_code == 200
    return response.context["form"].errors


def test_it_keeps_what_was_typed_the_french_way_and_takes_the_funded_etp_from_the_convention(post, agents):
    response = post()
    declaration = Declaration.objects.get()
    assert response.url == declaration.get_absolute_url()
    assert declaration.operating_costs == Decimal("90000.50") and declaration.actual_etp == Decimal("1.5")
    assert declaration.funded_etp == 1 and declaration.legal_aid_costs == 0
    assert (declaration.state, declaration.version) == ("draft", 1)
    entry = Entry.objects.get(target_type="funding.declaration", target_id=declaration.pk)
    assert (entry.action, entry.agent) == ("create", agents.partenaire)


def test_a_convention_of_half_the_year_funds_half(agents, sign_in, answers):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    factories.ConventionFactory(service=service, starts_on=date(2015, 7, 2), ends_on=date(2015, 12, 31))
    sign_in(agents.partenaire).post(
        reverse("declaration_create"), answers | {"service": service.pk, "exercice": "2015"}
    )
    assert Declaration.objects.get().funded_etp == Decimal("0.5014")


def test_the_funded_etp_cannot_be_typed(post):
    post(funded_etp="12")
    assert Declaration.objects.get().funded_etp == 1


def test_a_service_of_another_operator_cannot_be_chosen(post):
    elsewhere = factories.ServiceFactory()
    assert errors(post(service=elsewhere.pk)) == {"service": ["Choisissez un service de la liste."]}
    assert not Declaration.objects.exists()


def test_the_same_declaration_twice_is_said_beside_the_stage(post):
    post()
    assert errors(post()) == {"stage": ["Cette déclaration existe déjà : ouvrez-la depuis la liste pour la modifier."]}
    assert Declaration.objects.count() == 1
    assert post(stage="forecast").status_code == 302


def test_the_same_declaration_made_meanwhile_is_said_the_same_way(post, service, monkeypatch):
    take = Declaration.take_funded_etp

    def late(declaration):
        take(declaration)
        factories.DeclarationFactory(service=service)

    monkeypatch.setattr(Declaration, "take_funded_etp", late)
    assert "existe déjà" in errors(post())["stage"][0]
    assert Declaration.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"operating_costs": "-1"}, "operating_costs", "supérieure ou égale à 0"),
        ({"operating_costs": "beaucoup"}, "operating_costs", "Saisissez un nombre, par exemple 60 167,25."),
        ({"operating_costs": ""}, "operating_costs", "0 s’il n’y a rien"),
        ({"operating_costs": "9999999999999"}, "operating_costs", "plus de 12 chiffres"),
        ({"operating_costs": "1e400"}, "operating_costs", "plus de 12 chiffres"),
        ({"operating_costs": "NaN"}, "operating_costs", "Saisissez un nombre"),
        ({"family_contributions": "0,123"}, "family_contributions", "au plus 2 chiffres après la virgule"),
        ({"actual_etp": "un"}, "actual_etp", "par exemple 1,5"),
        ({"actual_etp": "0"}, "actual_etp", "vaut 0 alors que des frais sont déclarés"),
        ({"legal_aid_costs": "10"}, "legal_aid_costs", "doit valoir 0"),
        ({"legal_aid_costs": "10", "actual_etp": "x"}, "legal_aid_costs", "doit valoir 0"),
        ({"legal_aid_costs": "90001", "exercice": "2019"}, "legal_aid_costs", "dépasse les frais de fonctionnement"),
        ({"exercice": "2011"}, "exercice", "Choisissez un exercice de la liste."),
        ({"exercice": "année"}, "exercice", "Choisissez un exercice de la liste."),
        ({"stage": "final"}, "stage", "Choisissez un stade de la liste."),
        ({"service": "=1+1"}, "service", "Choisissez un service de la liste."),
    ],
)
def test_a_wrong_answer_gets_a_sentence_beside_its_field_and_nothing_is_written(post, changes, field, said):
    response = post(**changes)
    assert said in errors(response)[field][0]
    assert "__all__" not in errors(response)
    assert f'value="{changes.get("family_contributions", "4000")}"' in response.content.decode()
    assert not Declaration.objects.exists()


def test_legal_aid_is_declared_from_2018_on(post):
    post(exercice="2019", legal_aid_costs="6 000")
    assert Declaration.objects.get().legal_aid_costs == 6000


def test_a_double_click_writes_once(post):
    key = str(uuid4())
    first, second = post(submission_key=key), post(submission_key=key)
    assert first.url == second.url and Declaration.objects.count() == 1


def test_the_page_starts_blank_and_says_where_the_funded_etp_come_from(agents, sign_in, service):
    text = sign_in(agents.partenaire).get(reverse("declaration_create")).content.decode()
    assert "Les <" in text and "financés ne se saisissent pas" in text
    assert 'name="operating_costs"' in text and 'value="0"' not in text
