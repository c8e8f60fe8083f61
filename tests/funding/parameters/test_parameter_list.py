"""The list of parameters."""

from django.urls import reverse

from tests import factories


def page(client):
    """The text of the list."""
    return client.get(reverse("parameter_list")).content.decode()


def test_official_figures_come_with_their_source_and_years_without_any_are_said(agents, sign_in):
    text = page(sign_in(agents.cnaf))
    assert "80\u202f223,00\u00a0€ par Etp" in text and "66\u00a0%" in text and "n° 143" in text
    missing = text[text.index("Barème non publié, à préparer") :]
    assert "exercice=2015" in missing and "exercice=2014" not in missing
    assert f"{reverse('parameter_create')}?prestation=espace_rencontre&amp;exercice=2015" in text


def test_what_waits_to_be_published_comes_first_and_fictitious_figures_say_so(agents, sign_in):
    waiting = factories.ParameterFactory(exercice=2016, prepared_by=agents.second_cnaf)
    factories.ParameterFactory(exercice=2015, prepared_by=agents.second_cnaf).publish(by=agents.cnaf)
    text = page(sign_in(agents.cnaf))
    assert text.index(waiting.get_absolute_url()) < text.index("Médiation familiale")
    assert "(fictif)" in text and "Barème fictif." in text
    assert text.count("exercice=2015") == 1  # meeting spaces alone


def test_nothing_to_publish_is_no_empty_table(agents, sign_in):
    assert "À publier" not in page(sign_in(agents.cnaf))


def test_the_list_takes_the_same_number_of_queries_for_one_parameter_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.cnaf)
    factories.ParameterFactory(prepared_by=agents.second_cnaf)
    with django_assert_max_num_queries(12) as first:
        page(client)
    for exercice in range(2015, 2020):
        factories.ParameterFactory(exercice=exercice, prepared_by=agents.second_cnaf)
    with django_assert_num_queries(len(first.captured_queries)):
        page(client)
