"""« Droits à examiner »: whose files, narrowed, exported; the figure of the home page; the count per right."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.rights.models import FoundRight
from portal.separations.rights.terms.facts import add_months
from portal.separations.rights_search.models import RightsPart
from tests import factories
from tests.queries import Questions, at_most

LIST = reverse("right_list")


@pytest.fixture
def others(agents, today):
    """A file of the Caf that somebody else follows."""
    separation = factories.SeparationFactory(separated_on=add_months(today, -2), maintenance="unpaid")
    factories.ChildFactory(family=separation.family, residence="parent_2", birth_date=add_months(today, -99))
    return separation.family


def test_before_the_first_night_it_says_so(agents, look, family):
    page = look(agents.conseiller, LIST)
    assert "Pas encore calculé" in page and "Aucun droit à examiner ici" in page
    assert "droits à examiner dans vos dossiers" in look(agents.conseiller, "/")


def test_a_conseiller_reads_what_they_follow_and_others_the_whole_caf(agents, look, night, family, others):
    night()
    mine = look(agents.conseiller, LIST)
    assert family.reference in mine and others.reference not in mine
    assert "ASF, aucune pension fixée" in mine and "aucune pension fixée" in mine
    assert f"{family.get_absolute_url()}#rights-1" in mine, "one click, at the rights of this parent"
    for agent in (agents.travailleur_social, agents.responsable):
        page = look(agent, LIST)
        assert family.reference in page and others.reference in page
    assert family.reference not in look(agents.travailleur_social, LIST, suivi="moi")
    assert family.reference not in look(agents.elsewhere_conseiller, LIST)
    factories.ReplacementFactory(agent=agents.conseiller, substitute=agents.travailleur_social)
    replaced = look(agents.travailleur_social, LIST, suivi="moi")
    assert family.reference in replaced and others.reference not in replaced


def test_it_says_when_it_was_computed_and_what_closed_since_is_gone(agents, look, night, family):
    night()
    part = RightsPart.objects.latest("pk")
    today = timezone.localtime().replace(minute=52)
    RightsPart.objects.filter(pk=part.pk).update(done_at=today.replace(hour=0))
    assert "Calculé cette nuit à 0 h 52" in look(agents.conseiller, LIST)
    RightsPart.objects.filter(pk=part.pk).update(done_at=today.replace(hour=0) - timedelta(days=1))
    assert "Calculé le " in look(agents.conseiller, LIST)
    Family.objects.get(pk=family.pk).close(by=agents.conseiller, outcome="stable")
    assert family.reference not in look(agents.conseiller, LIST)


def test_its_filters(agents, look, night, family, others, today):
    factories.AsfOpeningFactory(parent=family.both_parents[0], opened_on=add_months(today, -2))
    night()
    page = look(agents.responsable, LIST, droit="recovery")
    assert others.reference in page and family.reference not in page
    page = look(agents.responsable, LIST, motif="no_maintenance")
    assert family.reference in page and others.reference not in page
    for month in "12345":
        page = look(agents.responsable, LIST, asf=month)
        assert (family.reference in page) == (month == "3") and others.reference not in page
    opening = family.both_parents[0].asf_openings.get()
    opening.opened_on = add_months(today, -9)
    opening.save()
    assert family.reference in look(agents.responsable, LIST, asf="5")
    page = look(agents.responsable, LIST, referent=agents.conseiller.pk)
    assert family.reference in page and others.reference not in page
    assert "rsa_majore" in FoundRight.objects.filter(family=family).values_list("code", flat=True)
    assert family.reference not in look(agents.responsable, LIST, echeance="mois")
    FoundRight.objects.filter(family=family, code="rsa_majore").update(until_on=today + timedelta(days=20))
    page = look(agents.responsable, LIST, echeance="mois")
    assert family.reference in page and "RSA majoré" in page and others.reference not in page


def test_a_file_in_danger_shows_its_number_alone_and_nothing_to_who_may_not_see_the_danger(
    agents, look, sign_in, night, family
):
    night()
    name = family.both_parents[0].person.last_name
    assert name in look(agents.conseiller, LIST)
    factories.DangerReportFactory(family=family)
    for agent, is_reader in ((agents.conseiller, False), (agents.responsable, True)):
        page = look(agent, LIST)
        assert name not in page and (family.reference in page) == is_reader
        assert ("contact par le référent" in page.partition("<tbody")[2]) == is_reader
        written = b"".join(sign_in(agent).get(reverse("right_export")).streaming_content).decode()
        assert name not in written and (family.reference in written) == is_reader


def test_the_page_asks_as_much_for_one_file_as_for_six(agents, sign_in, night, family):
    night()
    client = sign_in(agents.conseiller)
    client.get(LIST)
    with Questions() as first:
        assert client.get(LIST).status_code == 200
    for _ in range(5):
        factories.SeparationFactory(family__referent=agents.conseiller)
    night()
    with at_most(len(first)):
        client.get(LIST)


def test_the_export_holds_what_the_list_holds_and_leaves_its_line(agents, sign_in, night, family, others):
    night()
    client = sign_in(agents.conseiller)
    answer = client.get(reverse("right_export"), {"droit": "housing_aid"})
    written = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
    assert written[0].startswith("Dossier;Parent;Droit;Motif;")
    assert len(written) == 3 and all(family.reference in line and "Aide au logement" in line for line in written[1:])
    entry = Entry.objects.get(action="export")
    assert entry.families == [family.pk] and "droits à examiner" in entry.note and "Droit" in entry.note
    assert answer["Content-Disposition"] == 'attachment; filename="droits-a-examiner.csv"'


def test_an_export_of_too_many_lines_asks_to_narrow(agents, sign_in, plain, night, family, monkeypatch):
    night()
    monkeypatch.setattr("portal.separations.found_rights.views.MOST", 2)
    page = plain(sign_in(agents.responsable).get(reverse("right_export"), follow=True))
    assert "Plus de 2 lignes : filtrez d’abord la liste" in page
    assert not Entry.objects.filter(action="export").exists()


def test_the_day_of_a_caseworker_counts_and_piles_nothing(agents, look, night, family, others):
    night()
    many = FoundRight.objects.filter(family=family).count()
    home = look(agents.conseiller, "/")
    figure = home.partition("droits à examiner dans vos dossiers")[0][-400:]
    assert f"{many}" in figure and LIST in figure and "Aide au logement" not in home
    assert "droits à examiner dans votre Caf" in look(agents.responsable, "/")


def test_a_manager_reads_how_many_there_are_of_each(agents, look, night, family, others):
    night()
    page = look(agents.responsable, LIST)
    counts = page.partition("Combien par droit")[2].partition("</details>")[0]
    assert "Aide au logement" in counts and f"{LIST}?droit=housing_aid" in counts
    assert ">4<" in counts.partition("droit=housing_aid")[2][:200].replace(" ", "")
    assert "Combien par droit" not in look(agents.conseiller, LIST)
