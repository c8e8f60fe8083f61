"""« Pourquoi ce montant »."""

from decimal import Decimal

import pytest

from funding.declarations.models import Declaration
from tests import factories

EUROS = "\u00a0€"


@pytest.fixture
def declaration(agents):
    """One full post above the ceiling of 2014, submitted."""
    return factories.DeclarationFactory(service__named_by=agents.partenaire, submitted_by=agents.partenaire)


@pytest.fixture
def text(sign_in):
    """The page of a receipt, as an agent reads it."""
    return lambda agent, receipt, query="": sign_in(agent).get(receipt.get_absolute_url() + query).content.decode()


def test_one_full_post_is_explained_step_by_step_in_french(agents, declaration, text):
    receipt = factories.ReceiptFactory(declaration=declaration)
    for agent in (agents.responsable, agents.conseiller, agents.partenaire, agents.cnaf):
        page = text(agent, receipt)
        assert f"est de <strong>60\u202f167,25{EUROS}</strong>" in page
        assert f"soit 80\u202f223,00{EUROS} par Etp × 75\u00a0% × 1\u00a0Etp" in page
        assert f"soit le plus petit de 90\u202f000,00{EUROS} par Etp et de 80\u202f223,00{EUROS} par Etp" in page
        assert page.count('class="basis">texte<') == 4 and page.count('class="basis">interprétation<') == 2
        assert "Un poste vacant n’est pas payé." in page
        assert "Favoriser la co-parentalité" in page and "mediation-1" in page
        assert "Barème fictif" not in page


def test_what_was_declared_comes_in_the_order_of_the_rule(agents, declaration, text):
    receipt = factories.ReceiptFactory(declaration=declaration)
    receipt.refresh_from_db()
    page = text(agents.partenaire, receipt)
    section = page[page.index('id="inputs"') :]
    places = [section.index(label) for label in ("Frais de fonctionnement", "Etp de médiateurs", "Participations")]
    assert places == sorted(places)


def test_without_etp_nothing_is_divided(agents, declaration, text):
    Declaration.objects.filter(pk=declaration.pk).update(operating_costs=0, actual_etp=0)
    declaration.refresh_from_db()
    assert "soit aucun Etp employé" in text(agents.partenaire, factories.ReceiptFactory(declaration=declaration))


def test_a_fictitious_parameter_is_said_to_be_so(agents, declaration, text):
    fictitious = factories.ParameterFactory(exercice=2014, prepared_by=agents.second_cnaf)
    receipt = factories.ReceiptFactory(declaration=declaration, parameter=fictitious)
    said = text(agents.partenaire, receipt)
    assert "Barème fictif" in said and "Montant fictif" in said


def test_earlier_amounts_are_listed_with_what_changed(agents, declaration, text):
    first = factories.ReceiptFactory(declaration=declaration)
    Declaration.objects.filter(pk=declaration.pk).update(family_contributions=Decimal("1200"))
    declaration.refresh_from_db()
    second = factories.ReceiptFactory(declaration=declaration, sequence=2)
    page = text(agents.partenaire, second)
    assert f"\u22121\u202f200,00{EUROS}" in page and "premier calcul" in page
    assert f"participations des familles : 1\u202f200,00{EUROS} au lieu de 0,00{EUROS}" in page
    earlier = text(agents.partenaire, first)
    assert f"le dernier calcul donne 58\u202f967,25{EUROS}" in earlier and "remplacé" in earlier


def test_another_parameter_is_named_among_what_changed(agents, declaration, text):
    factories.ReceiptFactory(declaration=declaration)
    other = factories.ParameterFactory(exercice=2014, unit_ceiling=Decimal("81000"), prepared_by=agents.cnaf)
    second = factories.ReceiptFactory(declaration=declaration, sequence=2, parameter=other)
    assert f"barème : 81\u202f000,00{EUROS} par Etp, à 75\u00a0% au lieu de 80\u202f223,00{EUROS} par Etp" in text(
        agents.cnaf, second
    )


def test_the_computation_can_be_checked_and_a_wrong_amount_is_denounced(agents, declaration, text):
    right = factories.ReceiptFactory(declaration=declaration)
    assert "au centime près" not in text(agents.partenaire, right)
    assert "C’est le même montant, au centime près" in text(agents.partenaire, right, "?verifier=oui")
    wrong = factories.ReceiptFactory(declaration=declaration, sequence=2, ps=Decimal("60167.26"))
    assert f"60\u202f167,25{EUROS}, et non 60\u202f167,26{EUROS}" in text(agents.partenaire, wrong, "?verifier=oui")


def test_a_rule_of_the_past_keeps_its_amount_and_says_it_cannot_be_replayed(agents, declaration, text, monkeypatch):
    receipt = factories.ReceiptFactory(declaration=declaration)
    monkeypatch.setattr("funding.receipts.models.RULES", {})
    assert "n’est plus en service" in text(agents.partenaire, receipt, "?verifier=oui")


def test_a_declaration_taken_back_is_no_longer_a_link_for_the_caf(agents, declaration, text):
    receipt = factories.ReceiptFactory(declaration=declaration)
    assert f'href="{declaration.get_absolute_url()}"' in text(agents.responsable, receipt)
    declaration.reopen(by=agents.partenaire)
    assert f'href="{declaration.get_absolute_url()}"' not in text(agents.responsable, receipt)
    assert f'href="{declaration.get_absolute_url()}"' in text(agents.partenaire, receipt)


def test_the_run_is_named_and_a_link_for_the_cnaf_alone(agents, declaration, text):
    run = factories.RunFactory()
    receipt = factories.ReceiptFactory(declaration=declaration, run=run)
    assert "Le portail" in text(agents.partenaire, receipt)
    assert run.get_absolute_url() in text(agents.cnaf, receipt)
    assert run.get_absolute_url() not in text(agents.partenaire, receipt)


def test_the_page_takes_the_same_number_of_queries_for_one_amount_and_six(
    agents, declaration, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    receipt = factories.ReceiptFactory(declaration=declaration)
    client = sign_in(agents.partenaire)
    with django_assert_max_num_queries(20) as first:
        client.get(receipt.get_absolute_url())
    for sequence in range(2, 7):
        factories.ReceiptFactory(declaration=declaration, sequence=sequence)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(receipt.get_absolute_url())
