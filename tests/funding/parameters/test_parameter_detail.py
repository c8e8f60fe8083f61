"""The page of one parameter."""

from funding.parameters.models import PriceParameter
from tests import factories


def page(client, parameter):
    """The text of the page."""
    return client.get(parameter.get_absolute_url()).content.decode()


def test_an_official_parameter_says_its_source_and_how_many_receipts_it_made(agents, sign_in):
    factories.ReceiptFactory.create_batch(2, declaration__submitted_by=agents.partenaire)
    text = page(sign_in(agents.cnaf), PriceParameter.objects.in_force(prestation="mediation", exercice=2014))
    assert "60\u202f167,25\u00a0€ par Etp" in text and "Favoriser la co-parentalité" in text
    assert "livré avec le logiciel" in text and "2\u00a0reçus" in text
    assert "Publier" not in text and "Écarter" not in text and "Barème fictif" not in text


def test_another_person_is_told_what_publishing_replaces(agents, sign_in):
    draft = factories.ParameterFactory(exercice=2014, prepared_by=agents.second_cnaf)
    text = page(sign_in(agents.cnaf), draft)
    assert "Publier 80\u202f000,00\u00a0€ par Etp, à 75\u00a0%, et remplacer 80\u202f223,00\u00a0€ par Etp" in text
    assert "Barème fictif" in text and f"par {agents.second_cnaf}" in text


def test_the_preparer_is_told_that_another_person_publishes(agents, sign_in):
    draft = factories.ParameterFactory(exercice=2015, prepared_by=agents.cnaf)
    text = page(sign_in(agents.cnaf), draft)
    assert "Vous avez préparé ce barème" in text and "Publier 80" not in text


def test_the_history_of_the_exercice_is_there(agents, sign_in):
    official = PriceParameter.objects.in_force(prestation="mediation", exercice=2014)
    new = factories.ParameterFactory(exercice=2014, prepared_by=agents.second_cnaf)
    new.publish(by=agents.cnaf)
    text = page(sign_in(agents.cnaf), new)
    assert official.get_absolute_url() in text and "remplacé" in text


def test_the_page_takes_the_same_number_of_queries_for_one_parameter_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client, draft = sign_in(agents.cnaf), factories.ParameterFactory(exercice=2014, prepared_by=agents.second_cnaf)
    with django_assert_max_num_queries(20) as first:
        page(client, draft)
    factories.ParameterFactory.create_batch(5, exercice=2014, prepared_by=agents.cnaf)
    with django_assert_num_queries(len(first.captured_queries)):
        page(client, draft)
