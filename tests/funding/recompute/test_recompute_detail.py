"""The page of one run: its progress, then what it changed."""

from decimal import Decimal

import pytest

from funding.declarations.models import Declaration
from funding.recompute import process as recompute
from funding.recompute.models import RecomputePart
from portal.foundation.jobs.process import run_part
from tests import factories


@pytest.fixture
def text(agents, sign_in):
    """The page of a run, whole or as htmx asks for it."""
    client = sign_in(agents.cnaf)
    return lambda run, query="", **headers: client.get(
        run.get_absolute_url() + query, headers=headers
    ).content.decode()


def test_a_run_under_way_shows_its_progress_and_asks_again_each_second(text):
    run = recompute.prepare(2014, "real", cafs=["59", "62"])
    run_part(RecomputePart, run.parts.left()[0])
    page = text(run)
    assert "1 sur 2" in page and 'hx-trigger="every 1s"' in page and "Actualiser" in page and "<h1>" in page
    part = text(run, **{"HX-Request": "true"})
    assert part.startswith('<div id="job"') and "<h1>" not in part and "Bilan" not in part


def test_a_finished_run_stops_asking_and_says_what_it_did(agents, text, recomputed):
    factories.DeclarationFactory(submitted_by=agents.partenaire, service__name="Escale")
    run = recomputed(by=agents.cnaf)
    receipt = run.receipts.get()
    for page in (text(run), text(run, **{"HX-Request": "true"})):
        assert "hx-trigger" not in page and "Bilan" in page
        assert "Escale" in page and "premier calcul" in page and receipt.get_absolute_url() in page
        assert "+60\u202f167,25\u00a0€" in page and str(agents.cnaf) in page


def test_differences_say_before_after_and_by_how_much(agents, text, recomputed):
    declaration = factories.DeclarationFactory(submitted_by=agents.partenaire)
    recomputed()
    Declaration.objects.filter(pk=declaration.pk).update(family_contributions=Decimal("1200"))
    run = recomputed()
    page = text(run)
    assert "60\u202f167,25\u00a0€" in page and "58\u202f967,25\u00a0€" in page
    heading = page[page.index('id="differences"') :].partition("</h2>")[0]
    assert "\u22121\u202f200,00\u00a0€" in heading and "au total" in heading
    assert "Le portail" in page
    assert "Aucune : ce recalcul n’a eu aucun reçu à ajouter" in text(recomputed())


def test_refused_declarations_are_named_with_their_reasons(agents, text, recomputed):
    bad = factories.DeclarationFactory(submitted_by=agents.partenaire, actual_etp=0, service__name="Sans Etp")
    page = text(recomputed())
    assert "Sans Etp" in page and bad.get_absolute_url() in page
    assert "« Etp de médiateurs réellement employés » vaut 0 alors que des frais sont déclarés" in page


def test_a_missing_parameter_says_how_many_wait_and_what_to_do(agents, text, recomputed):
    factories.DeclarationFactory(exercice=2016, submitted_by=agents.partenaire)
    run = recomputed(2016)
    page = text(run)
    assert "Barème non publié : 1\u00a0déclaration attend" in page and "Préparez le barème 2016" in page
    factories.ParameterFactory(exercice=2016, prepared_by=agents.second_cnaf).publish(by=agents.cnaf)
    assert "Le barème 2016 a été publié depuis" in text(run)


def test_a_run_that_found_nothing_says_so(text, recomputed):
    assert "il n’y avait rien à calculer" in text(recomputed(2013))


def test_many_differences_come_by_pages(agents, text, recomputed):
    factories.DeclarationFactory.create_batch(27, submitted_by=agents.partenaire)
    run = recomputed()
    assert text(run).count("Pourquoi ce montant") == 25
    assert text(run, "?page=2").count("Pourquoi ce montant") == 2
    assert text(run, "?page=x&incoherentes=99").count("Pourquoi ce montant") == 25


def test_the_page_takes_the_same_number_of_queries_for_one_difference_and_six(
    agents, text, recomputed, django_assert_num_queries, django_assert_max_num_queries
):
    factories.DeclarationFactory(submitted_by=agents.partenaire)
    factories.DeclarationFactory(submitted_by=agents.partenaire, actual_etp=0)
    run = recomputed(by=agents.cnaf)
    with django_assert_max_num_queries(20) as first:
        text(run)
    factories.DeclarationFactory.create_batch(6, submitted_by=agents.partenaire, service__caf_id="62")
    factories.DeclarationFactory.create_batch(6, submitted_by=agents.partenaire, actual_etp=0)
    run = recomputed(by=agents.cnaf)
    with django_assert_num_queries(len(first.captured_queries)):
        text(run)
