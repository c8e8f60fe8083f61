"""On the family file: per parent, the rights to examine and the clock of the ASF; a danger for its readers alone."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from portal.separations.people.models import Person
from portal.separations.rights.terms.facts import add_months
from tests import factories
from tests.queries import at_most

PRIORITY = "Ouverture rapide des droits"


@pytest.fixture
def today(db):
    return timezone.localdate()


@pytest.fixture
def family(agents, today):
    """A file whose child lives with the first parent; no maintenance is fixed."""
    separation = factories.SeparationFactory(separated_on=add_months(today, -8), maintenance="none")
    factories.ChildFactory(family=separation.family, residence="parent_1", birth_date=add_months(today, -50))
    return separation.family


@pytest.fixture
def read(look):
    """Return the page of a file as an agent reads it, and the column of each parent apart."""

    def columns(agent, family):
        page = look(agent, family.get_absolute_url())
        column = r'<section class="parent parent-\d" aria-labelledby="rights-\d">.*?</section>'
        found = re.findall(column, page, re.DOTALL)
        return page, *found

    return columns


def opened(family, months, day=1):
    """Open the ASF of the first parent in the month that makes the current one this number."""
    first = add_months(timezone.localdate().replace(day=day), 1 - months)
    return factories.AsfOpeningFactory(parent=family.both_parents[0], opened_on=first)


def current(page):
    """The cell of the current month."""
    return re.search(r'<li class="clock-month[^>]*aria-current="date">.*?</li>', page, re.DOTALL)[0]


def test_each_parent_has_a_column_and_what_one_may_have_is_not_in_the_other(agents, read, family):
    page, first, second = read(agents.conseiller, family)
    assert "Droits à examiner" in page and "Rien n’est décidé ici" in page
    assert "ASF, aucune pension fixée" in first and "quatre mois sans condition" in first
    assert "ASF, aucune pension fixée" not in second, "the child does not live there"
    assert "200,78 € nets par mois et par enfant, 201,78 € bruts" in first and "€" not in second
    assert "art. L. 523-1, 3° CSS" in first and "Interprétation :" in first and "fiabilité" in first
    assert "non renseigné" in first


def test_what_is_missing_is_asked_for(agents, read):
    _, first, _ = read(agents.conseiller, factories.SeparationFactory().family)
    assert "Aide au logement" in first and "<h4>ASF" not in first, "no child, no ASF"
    family = factories.ChildFactory(residence="parent_1").family
    _, first, _ = read(agents.conseiller, family)
    assert "Demander la date de la séparation." in first and "Demander si une pension est fixée" in first


def test_parents_who_live_together_again_and_a_deceased_one_have_nothing_to_examine(agents, read, family, today):
    first = family.both_parents[0]
    Person.objects.filter(pk=first.person_id).update(is_deceased=True)
    _, one, other = read(agents.conseiller, family)
    assert "Personne décédée" in one and "Aide au logement" not in one and "Aide au logement" in other
    factories.ReconciliationFactory(family=family, reconciled_on=today - timedelta(days=9))
    _, one, other = read(agents.conseiller, family)
    assert "vivent de nouveau ensemble" in other and "Aide au logement" not in other


def test_the_other_parent_deceased_or_not_recognised_opens_another_case(agents, read, family):
    Person.objects.filter(pk=family.both_parents[1].person_id).update(is_deceased=True)
    _, first, _ = read(agents.conseiller, family)
    assert "ASF non recouvrable" in first and "L’autre parent est décédé." in first
    alone = factories.FamilyFactory(parents=[], no_second_parent="not_recognised")
    factories.ParentFactory(family=alone)
    factories.ChildFactory(family=alone, residence="parent_1")
    _, first = read(agents.conseiller, alone)
    assert "pas été reconnu par un second parent" in first


def test_a_danger_is_in_the_columns_of_those_whom_it_threatens_for_its_readers_alone(agents, read, family):
    family.report_danger(by=agents.conseiller, note="Peur.", threatened=["parent_1"], threat_from="parent_2")
    for agent in (agents.travailleur_social, agents.responsable, agents.conseiller):
        _, one, other = read(agent, family)
        assert PRIORITY in one and PRIORITY not in other
    curious = factories.AgentFactory()
    page, *_ = read(curious, family)
    assert PRIORITY not in page and "Situation de danger" not in page
    family.report_danger(by=curious, note="Autre chose.")
    page, *_ = read(curious, family)
    assert PRIORITY not in page, "one of two dangers is not all of them"


def test_no_clock_is_drawn_without_an_opening(agents, read, family):
    page, first, _ = read(agents.conseiller, family)
    assert "Horloge de l’ASF" not in page and "Noter l’ouverture" in first


def test_the_line_tells_the_current_month_what_is_awaited_and_the_next_alert(agents, read, family, today):
    opened(family, 2)
    page, *_ = read(agents.conseiller, family)
    now = current(page)
    assert "ce mois-ci" in now and "sans condition" in now and re.search(r"</span>2</span>", now)
    assert page.count("clock-month tone") == 5 and "Mois 2 de l’ASF : sans condition jusqu’au" in page
    alert = add_months(today.replace(day=1), 1)
    assert "Prochaine alerte" in page and f"{alert.year}" in page
    assert "Compterait" in page and "médiation familiale" in page


def test_each_state_has_its_word_and_its_icon(agents, read, family):
    opened(family, 7)
    page, *_ = read(agents.conseiller, family)
    assert "démarche attendue" in current(page) and "#hourglass-split" in current(page)
    assert "sans démarche" in page and "#x-circle" in page
    factories.ProcedureFactory(family=family, from_on=date(2014, 4, 1))
    page, *_ = read(agents.conseiller, family)
    assert "couvert" in current(page) and "#check-circle" in current(page) and "démarche attendue" not in page
    assert "une action devant le juge est engagée depuis le 1er avril 2014" in page
    assert "sans fin connue" in page and "Compterait" not in page


def test_a_step_that_has_ended_without_agreement_starts_the_wait_again(agents, read, family, today):
    opened(family, 8)
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, family=family, service=service)
    referral.accept(by=agents.partenaire)
    referral.start(by=agents.partenaire, started_on=today - timedelta(days=1), covers_maintenance=True)
    page, *_ = read(agents.conseiller, family)
    assert "une médiation familiale qui porte sur la pension est engagée" in page and "couvert" in current(page)
    referral.end(by=agents.partenaire, ended_on=today - timedelta(days=1), outcome="none")
    page, *_ = read(agents.conseiller, family)
    assert "sans accord écrit sur la pension ; une nouvelle démarche est attendue depuis" in page


def test_a_long_line_shows_its_last_year_and_its_table_holds_all(agents, read, family):
    opened(family, 30)
    page, *_ = read(agents.conseiller, family)
    assert page.count("clock-month tone") == 12 and "18 mois avant" in page
    table = re.search(r'<table class="clock-table">.*?</table>', page, re.DOTALL)[0]
    assert table.count('<th scope="row">') == 30 and "<caption" in table and "ce mois-ci" in table
    assert page.index("<details", page.index('class="clock"')) < page.index(table)


def test_a_court_that_the_sheet_tells_is_asked_with_its_date(agents, read):
    family = factories.SeparationFactory(procedure="begun").family
    page, *_ = read(agents.conseiller, family)
    assert "une démarche devant le juge est engagée : notez-la avec sa date" in page
    factories.ProcedureFactory(family=family)
    page, *_ = read(agents.conseiller, family)
    assert "notez-la avec sa date" not in page


def test_a_cancelled_step_or_opening_counts_for_nothing(agents, read, family):
    row, step = opened(family, 7), factories.ProcedureFactory(family=family)
    step.cancel(by=agents.conseiller, reason="Erreur")
    page, *_ = read(agents.conseiller, family)
    assert "démarche attendue" in current(page)
    row.cancel(by=agents.conseiller, reason="Erreur")
    page, *_ = read(agents.conseiller, family)
    assert "Horloge de l’ASF" not in page


def test_the_file_asks_as_much_for_one_step_as_for_many(agents, sign_in, family):
    opened(family, 7)
    factories.ProcedureFactory(family=family)
    client = sign_in(agents.responsable)
    client.get(family.get_absolute_url())
    with at_most(25) as asked:
        client.get(family.get_absolute_url())
    for kind in ("hors_etat", "dispense", "decision", "deed"):
        factories.ProcedureFactory(family=family, kind=kind)
    factories.AsfOpeningFactory(parent=family.both_parents[1], opened_on=date(2020, 1, 1))
    with at_most(len(asked.captured_queries), exactly=True):
        client.get(family.get_absolute_url())
