"""« Alertes ASF »: the files one follows whose ASF is in months two to four without a step that counts."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.separations.families.models import Family
from portal.separations.people.models import Person
from portal.separations.rights.alerts import openings_in_alert
from portal.separations.rights.asf.clock import asf_clock
from portal.separations.rights.terms.facts import Step, StepKind, add_months
from tests import factories


@pytest.fixture
def today(db):
    return timezone.localdate()


@pytest.fixture
def family(agents):
    """A file that the cast's conseiller follows."""
    return factories.SeparationFactory(family__referent=agents.conseiller, maintenance="none").family


def opened(family, number, today, **fields):
    """Open the ASF of the first parent so that this is its month of that number."""
    day = add_months(today.replace(day=1), 1 - number) + timedelta(days=20 if number > 1 else 0)
    return factories.AsfOpeningFactory(parent=family.both_parents[0], opened_on=day, **fields)


@pytest.mark.parametrize("number", range(1, 7))
def test_it_waits_from_the_second_month_to_the_fourth(agents, look, family, today, number):
    opened(family, number, today)
    page, listed = look(agents.conseiller, "/"), look(agents.conseiller, reverse("family_list"), asf="alerte")
    assert ("Alertes ASF" in page) == (number in (2, 3, 4))
    assert (family.reference in listed) == (number in (2, 3, 4))
    assert "Alertes ASF" not in look(agents.travailleur_social, "/"), "somebody else follows the file"


def test_a_step_that_counts_an_end_or_a_mistake_takes_it_off(agents, look, family, today):
    opening = opened(family, 3, today)
    assert f"{family.reference}, {family.surnames}" in look(agents.conseiller, "/").partition("Alertes ASF")[2]
    step = factories.ProcedureFactory(family=family)
    assert "Alertes ASF" not in look(agents.conseiller, "/")
    step.cancel(by=agents.conseiller, reason="Erreur")
    assert "Alertes ASF" in look(agents.conseiller, "/")
    opening.cancel(by=agents.conseiller, reason="Erreur")
    assert "Alertes ASF" not in look(agents.conseiller, "/")
    opened(family, 3, today, ended_on=today - timedelta(days=1))
    assert "Alertes ASF" not in look(agents.conseiller, "/")


@pytest.mark.parametrize(("kind", "covers"), [("court", True), ("mediation", True), ("mediation", False)])
@pytest.mark.parametrize(("begun", "ended"), [(-9, None), (-9, -1), (-9, 0), (-9, 1), (0, None), (0, 0), (0, 1)])
def test_the_database_and_the_clock_agree_on_what_counts(agents, family, today, kind, covers, ended, begun):
    until = None if ended is None else today + timedelta(days=ended)
    since = today + timedelta(days=begun)
    opening = opened(family, 3, today)
    reference = "referral:1" if kind == "mediation" else ""
    factories.ProcedureFactory(
        family=family, kind=kind, covers_maintenance=covers, from_on=since, until_on=until, source_reference=reference
    )
    step = Step(kind=StepKind(kind), from_on=since, until_on=until, covers_maintenance=covers)
    counts = asf_clock(opening.opened_on, [step], today, "59").counts is not None
    assert openings_in_alert(agents.conseiller, today).exists() != counts


def test_what_no_clock_counts_is_in_no_alert(agents, look, family, today):
    """Each time the file says why there is no clock, and the pile does not name it."""
    opened(family, 3, today)
    page = family.get_absolute_url()

    def told():
        file, home = look(agents.conseiller, page), look(agents.conseiller, "/")
        assert ("Horloge de l’ASF" in file) == ("Alertes ASF" in home)
        return file

    assert "Pas d’horloge" not in told()
    family.separations.update(maintenance="unpaid")
    assert "Pas d’horloge : une pension est fixée" in told()
    family.separations.update(maintenance="")
    assert "Pas d’horloge" not in told()
    row = factories.ReconciliationFactory(family=family, reconciled_on=today - timedelta(days=9))
    assert "vérifiez si l’ASF est terminée" in told()
    row.cancel(by=agents.conseiller, reason="Erreur")
    Person.objects.filter(pk=family.both_parents[1].person_id).update(is_deceased=True)
    assert "l’autre parent est décédé, aucune démarche" in told()
    alone = factories.FamilyFactory(parents=[], referent=agents.conseiller, no_second_parent="not_recognised")
    parent = factories.ParentFactory(family=alone)
    factories.AsfOpeningFactory(parent=parent, opened_on=add_months(today, -2))
    assert "l’enfant n’est pas reconnu" in look(agents.conseiller, alone.get_absolute_url())
    assert "Alertes ASF" not in look(agents.conseiller, "/")


def test_the_pile_and_its_list_hold_the_same_files(agents, look, family, today):
    opened(family, 3, today)
    factories.AsfOpeningFactory(parent=family.both_parents[1], opened_on=add_months(today, -2))
    closed = factories.SeparationFactory(family__referent=agents.conseiller).family
    opened(closed, 3, today)
    Family.objects.get(pk=closed.pk).close(by=agents.conseiller, outcome="stable")
    listed = look(agents.conseiller, reverse("family_list"), asf="alerte")
    assert family.reference in listed and closed.reference not in listed
    pile = look(agents.conseiller, "/").partition("Alertes ASF")[2].partition("</section>")[0]
    assert pile.count(family.reference) == 1 and closed.reference not in pile
