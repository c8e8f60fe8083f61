"""The list of the spaces agreed in a département: on screen with its history, and as files."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from python_calamine import CalamineWorkbook

from espaces_rencontre.agrements.models import AgrementChange
from tests import factories
from tests.pdfs import said_by_checkers, text_of


@pytest.fixture
def listed(agents):
    """Two spaces of the Nord, one of which ended; one of the Rhône."""
    here = factories.AgrementFactory(space__name="Le Pont", reference="A-1", premises="1 rue X, 59000 Lille")
    factories.AgrementFactory(space__name="Le Gué", reference="A-2", expires_on=date(2015, 6, 30))
    factories.AgrementFactory(space__name="La Saône", space__caf_id="69", reference="A-3")
    return here


def test_a_caf_reads_the_list_of_its_departement_on_a_day(agents, sign_in, listed):
    factories.AgrementFactory(space=listed.space, reference="A-4", granted_on=date(2014, 1, 1))
    client = sign_in(agents.conseiller)
    today = client.get(reverse("agreed_list")).content.decode()
    table = today.partition("Ce qui a changé")[0]
    assert "Le Pont" in table and "A-4" in table and "A-1" not in table and "Le Gué" not in table
    assert "arrivé à son terme" in today and "1er juillet 2015" in today
    then = client.get(reverse("agreed_list"), {"on": "01/06/2015"}).content.decode()
    assert "Le Pont" in then and "Le Gué" in then and "La Saône" not in then
    before = client.get(reverse("agreed_list"), {"on": "01/01/2013"}).content.decode()
    assert "Aucun espace de rencontre n’est agréé ce jour-là" in before


def test_the_day_is_shown_and_a_closed_space_is_marked(agents, sign_in, listed):
    listed.space.close(by=agents.responsable, on=date(2016, 1, 4), reason="Locaux rendus.")
    client = sign_in(agents.conseiller)
    page = client.get(reverse("agreed_list"))
    assert page.context["form"]["on"].value() == f"{timezone.localdate():%d/%m/%Y}"
    assert "fermé le 4 janvier 2016" in page.content.decode().replace("\u00a0", " ")
    assert "Le Pont (fermé le 4 janvier 2016)" in " ".join(
        text_of(client.get(reverse("agreed_list_file", args=["pdf"])).content).split()
    )
    assert "2016-01-04" in client.get(reverse("agreed_list_file", args=["csv"])).content.decode()


def test_the_cnaf_chooses_a_departement(agents, sign_in, listed):
    client = sign_in(agents.cnaf)
    assert 'id="agreed"' not in client.get(reverse("agreed_list")).content.decode()
    page = client.get(reverse("agreed_list"), {"departement": "69"}).content.decode()
    assert "La Saône" in page and "Le Pont" not in page
    assert "Choisissez un département" in client.get(reverse("agreed_list"), {"on": "01/01/2014"}).content.decode()


@pytest.mark.parametrize("given", [{"on": "31/02/2014"}, {"on": "01/01/2012"}, {"on": "01/01/2999"}])
def test_a_wrong_day_is_said(agents, sign_in, listed, given):
    page = sign_in(agents.conseiller).get(reverse("agreed_list"), given).content.decode()
    assert "Le Pont" not in page and 'id="agreed"' not in page and 'aria-invalid="true"' in page


def test_the_history_tells_each_change(agents, sign_in, listed):
    listed.tell_change(AgrementChange.Kind.ADDED, by=agents.conseiller, on=listed.granted_on)
    row = factories.AgrementWithdrawalFactory(agrement=listed)
    row.withdraw(by=agents.conseiller, withdrawn_on=date(2014, 3, 3), reference="R", reasons="Non.", proof="r.pdf")
    row.undo(by=agents.conseiller, reason="Erreur.")
    row.drop(by=agents.conseiller, reason="Erreur.")
    listed.refresh_from_db()
    listed.cancel(by=agents.conseiller, reason="Celui d’un autre espace.")
    page = sign_in(agents.conseiller).get(reverse("agreed_list")).content.decode().replace("\u00a0", " ")
    places = [
        page.index(f"{words}, à partir du")
        for words in ("annulé : enregistré par erreur", "retrait annulé", "retiré", "ajouté")
    ]
    assert places == sorted(places) and "Celui d’un autre espace." in page


def test_the_files_say_the_same(agents, sign_in, listed):
    client = sign_in(agents.conseiller)
    address = {name: reverse("agreed_list_file", args=[name]) for name in ("csv", "xlsx", "pdf")}
    answers = {name: client.get(url, {"on": "01/06/2015"}) for name, url in address.items()}
    for name, answer in answers.items():
        assert f"espaces-agrees-59-2015-06-01.{name}" in answer["Content-Disposition"]
    lines = answers["csv"].content.decode("utf-8-sig").splitlines()
    assert len(lines) == 3 and lines[0].startswith("Espace de rencontre;Commune")
    assert any("Le Pont" in line and "59000 Lille" in line for line in lines)
    sheet = CalamineWorkbook.from_filelike(BytesIO(answers["xlsx"].content)).get_sheet_by_index(0).to_python()
    assert {row[0] for row in sheet[1:]} == {"Le Pont", "Le Gué"}
    assert answers["pdf"].content.startswith(b"%PDF") and b"/MarkInfo" in answers["pdf"].content


def test_an_empty_or_wrong_list_breaks_nothing(agents, sign_in):
    client = sign_in(agents.conseiller)
    for name in ("csv", "xlsx", "pdf"):
        assert client.get(reverse("agreed_list_file", args=[name])).status_code == 200
    assert client.get(reverse("agreed_list_file", args=["odt"])).status_code == 404
    page = sign_in(agents.cnaf).get(reverse("agreed_list_file", args=["csv"]), follow=True).content.decode()
    assert "Choisissez un département et un jour" in page


def test_the_page_takes_the_same_number_of_queries_for_one_space_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.responsable)
    factories.AgrementFactory()
    with django_assert_max_num_queries(14) as first:
        client.get(reverse("agreed_list"))
    for agrement in factories.AgrementFactory.create_batch(5):
        agrement.tell_change(AgrementChange.Kind.ADDED, by=agents.conseiller, on=agrement.granted_on)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(reverse("agreed_list"))


def test_checkers_find_nothing_wrong_in_a_list_of_several_pages(agents, sign_in, tmp_path):
    """Sixty spaces of every make: several places, a name that breaks, silence, a term, one whose arrêté followed."""
    for number in range(58):
        places = "\n".join(f"{place} rue de l’Exemple, 59000 Lille" for place in range(1, number % 4 + 1))
        factories.AgrementFactory(
            space__name=f"L’espace « Trait d’union », lieu de rencontre n° {number}", premises=places
        )
    space = factories.SpaceFactory(name="Le Gué")
    factories.AgrementFactory(space=space, reference="Z-1", expires_on=date(2014, 12, 31), proof="")
    standing = factories.AgrementFactory(space=space, reference="Z-2", granted_on=date(2015, 1, 1))
    standing.tell_change(AgrementChange.Kind.CORRECTED, by=agents.conseiller, on=standing.granted_on)
    row = factories.AgrementWithdrawalFactory(agrement=standing)
    row.withdraw(by=agents.conseiller, withdrawn_on=date(2015, 3, 3), reference="R", reasons="Non.", proof="r.pdf")
    row.undo(by=agents.conseiller, reason="Erreur.")
    factories.AgrementFactory(space__name="Le Silence", kind="tacite", reference="", proof="")
    content = (
        sign_in(agents.cnaf)
        .get(reverse("agreed_list_file", args=["pdf"]), {"departement": "59", "on": "01/06/2016"})
        .content
    )
    said = " ".join(text_of(content).split())
    assert "page 1 sur" in said and "page 3 sur" in said and "page 1 sur 1 " not in said
    assert "Z-2" in said and "Z-1" not in said and "agrément tacite" in said
    assert said_by_checkers(content, tmp_path) == []


def test_checkers_find_nothing_wrong_in_an_empty_list(agents, sign_in, tmp_path):
    content = sign_in(agents.conseiller).get(reverse("agreed_list_file", args=["pdf"])).content
    assert "Aucun espace de rencontre" in text_of(content)
    assert said_by_checkers(content, tmp_path) == []
