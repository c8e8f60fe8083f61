"""The page of one declaration."""

from datetime import date
from decimal import Decimal

import pytest

from funding.declarations.models import Declaration
from funding.receipts.models import Receipt
from tests import factories

EUROS = "\u00a0€"


@pytest.fixture
def service(agents):
    """A service of the partner, with one funded post from 2014 to 2016."""
    service = factories.ServiceFactory(named_by=agents.partenaire)
    factories.ConventionFactory(service=service)
    return service


@pytest.fixture
def text(sign_in):
    """The page of a declaration, as an agent reads it."""
    return lambda agent, declaration: sign_in(agent).get(declaration.get_absolute_url()).content.decode()


def test_a_draft_shows_its_figures_the_convention_and_an_estimate_that_says_so(agents, service, text):
    draft = factories.DeclarationFactory(
        service=service, operating_costs=Decimal("105000"), actual_etp=Decimal("1.5"), funded_etp=0,
        family_contributions=Decimal("4500"),
    )  # fmt: skip
    page = text(agents.partenaire, draft)
    assert f"Simulation : 49\u202f500,00{EUROS}" in page
    assert "Ce n’est qu’une estimation" in page and "Rien n’est enregistré" in page
    assert f"70\u202f000,00{EUROS} par Etp × 75\u00a0% × 1\u00a0Etp" in page
    assert "du 1er janvier 2014 au 31 décembre 2014" in page
    assert "Transmettre la déclaration 2014" in page
    draft.refresh_from_db()
    assert draft.funded_etp == 0 and not Receipt.objects.exists(), "reading writes nothing"


def test_without_a_convention_the_ps_is_said_to_be_zero(agents, text):
    draft = factories.DeclarationFactory(service__named_by=agents.partenaire)
    page = text(agents.partenaire, draft)
    assert "Aucune convention ne couvre 2014" in page and f"Simulation : 0,00{EUROS}" in page


def test_without_a_published_parameter_there_is_no_estimate(agents, service, text):
    page = text(agents.partenaire, factories.DeclarationFactory(service=service, exercice=2016))
    assert "le barème 2016 n’est pas publié" in page and "Simulation :" not in page


def test_a_fictitious_parameter_is_said_to_be_so(agents, service, text):
    factories.ParameterFactory(exercice=2016, prepared_by=agents.second_cnaf).publish(by=agents.cnaf)
    assert "à 75\u00a0%, fictif)" in text(
        agents.partenaire, factories.DeclarationFactory(service=service, exercice=2016)
    )


def test_incoherent_figures_are_said_in_words_and_cannot_be_submitted(agents, service, text):
    page = text(agents.partenaire, factories.DeclarationFactory(service=service, actual_etp=0))
    assert "« Etp de médiateurs réellement employés » vaut 0 alors que des frais sont déclarés" in page
    assert "Corriger la déclaration" in page and "Transmettre la déclaration" not in page


@pytest.mark.parametrize(("exercice", "said"), [(2014, "Pas encore calculée"), (2016, "Barème non publié")])
def test_why_there_is_no_amount_yet(agents, service, text, exercice, said):
    declaration = factories.DeclarationFactory(service=service, exercice=exercice, submitted_by=agents.partenaire)
    assert said in text(agents.responsable, declaration)


def test_the_amount_leads_to_its_receipt_and_a_change_since_is_said(agents, service, text):
    declaration = factories.DeclarationFactory(service=service, submitted_by=agents.partenaire)
    receipt = factories.ReceiptFactory(declaration=declaration)
    page = text(agents.partenaire, declaration)
    assert f"60\u202f167,25{EUROS}" in page and receipt.get_absolute_url() in page
    assert "La déclaration a changé depuis" not in page
    Declaration.objects.filter(pk=declaration.pk).update(court_deposits=1)
    assert "La déclaration a changé depuis" in text(agents.partenaire, declaration)


def test_only_the_partner_may_take_it_back(agents, service, text):
    declaration = factories.DeclarationFactory(service=service, submitted_by=agents.partenaire)
    assert "Reprendre la déclaration" in text(agents.partenaire, declaration)
    for agent in (agents.responsable, agents.cnaf):
        assert "Reprendre la déclaration" not in text(agent, declaration)


def test_the_page_takes_the_same_number_of_queries_whatever_the_history(
    agents, service, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    declaration = factories.DeclarationFactory(service=service, submitted_by=agents.partenaire)
    factories.ReceiptFactory(declaration=declaration)
    client = sign_in(agents.partenaire)
    with django_assert_max_num_queries(20) as first:
        client.get(declaration.get_absolute_url())
    for sequence in range(2, 7):
        factories.ReceiptFactory(declaration=declaration, sequence=sequence)
    factories.ConventionFactory(service=service, starts_on=date(2017, 1, 1), ends_on=date(2018, 1, 1))
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(declaration.get_absolute_url())
