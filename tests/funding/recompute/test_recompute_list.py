"""The list of recompute runs, and the form that starts one."""

from django.urls import reverse

from funding.recompute import process as recompute
from tests import factories


def page(client, query=""):
    """The text of the list."""
    return client.get(reverse("recompute_list") + query).content.decode()


def test_runs_say_who_started_them_and_how_far_they_are(agents, sign_in, recomputed):
    factories.DeclarationFactory(submitted_by=agents.partenaire)
    recomputed(by=agents.cnaf)
    recompute.prepare(2013, "real", cafs=["59", "62"])
    text = page(sign_in(agents.cnaf))
    assert str(agents.cnaf) in text and "Le portail" in text
    assert "terminé" in text and "0 Caf sur 2" in text


def test_no_run_yet_says_what_to_do(agents, sign_in):
    assert "Aucun recalcul n’a encore été lancé" in page(sign_in(agents.cnaf))


def test_the_form_takes_the_exercice_of_the_link_and_a_wrong_one_breaks_nothing(agents, sign_in):
    client = sign_in(agents.cnaf)
    assert '<option value="2014" selected>' in page(client, "?exercice=2014")
    for query in ("?exercice=x", "?stage=x", "?page=99"):
        assert "Recalculer l’exercice" in page(client, query)


def test_the_list_takes_the_same_number_of_queries_for_one_run_and_six(
    agents, sign_in, recomputed, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.cnaf)
    recomputed(by=agents.cnaf, cafs=["59"])
    with django_assert_max_num_queries(12) as first:
        page(client)
    for agent in (agents.cnaf, agents.second_cnaf, None, agents.cnaf, agents.second_cnaf):
        recomputed(by=agent, cafs=["59", "62"])
    with django_assert_num_queries(len(first.captured_queries)):
        page(client)
