"""The file itself: for the one who asked, while it is kept and while their perimeter is the same."""

import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from portal.journal.models import Entry
from portal.separations.families.models import Family
from reports.exports.models import ExportJob
from tests import factories
from tests.separations.conftest import answers_of_a_sheet


@pytest.fixture
def job(agents, asked):
    """The separations of the Nord, one of them, asked by its manager."""
    factories.SeparationFactory(separated_on=date(2014, 3, 3))
    return asked(agents.responsable, "separations")


def url(job):
    return reverse("export_download", args=[job.pk])


def test_the_file_is_what_was_made_and_its_taking_is_journaled(agents, sign_in, job):
    answer = sign_in(agents.responsable).get(url(job))
    assert answer["Content-Disposition"] == f'attachment; filename="separations-2014-{job.pk}.csv"'
    assert b"".join(answer.streaming_content) == job.path.read_bytes()
    line = Entry.objects.get(action="download")
    assert (line.agent, line.target_id) == (agents.responsable, job.pk)


def test_nobody_else_finds_the_file(agents, sign_in, job):
    for agent in (agents.second_responsable, agents.elsewhere_responsable, agents.cnaf):
        assert sign_in(agent).get(url(job)).status_code == 404
    assert sign_in(agents.conseiller).get(url(job)).status_code == 403
    assert not Entry.objects.filter(action="download").exists()


def test_a_perimeter_that_moved_closes_the_file(agents, sign_in, job, plain):
    agents.responsable.caf_id = "69"
    agents.responsable.save()
    page = plain(sign_in(agents.responsable).get(url(job), follow=True))
    assert "concerne un autre périmètre que le vôtre aujourd’hui" in page
    agents.responsable.role, agents.responsable.caf_id = "cnaf", None
    agents.responsable.save()
    assert "autre périmètre" in plain(sign_in(agents.responsable).get(url(job), follow=True))
    agents.responsable.role, agents.responsable.caf_id = "conseiller", "59"
    agents.responsable.save()
    assert sign_in(agents.responsable).get(url(job)).status_code == 403
    assert not Entry.objects.filter(action="download").exists()


@pytest.mark.parametrize("state", ["queued", "running", "failed", "expired"])
def test_a_file_that_is_not_there_is_said_so_and_never_an_error(agents, sign_in, job, plain, state):
    ended = None if state in ("queued", "running") else job.finished_at
    ExportJob.objects.filter(pk=job.pk).update(state=state, finished_at=ended)
    page = plain(sign_in(agents.responsable).get(url(job), follow=True))
    assert "Ce fichier n’est plus disponible" in page or "pas encore prêt" in page
    assert ("pas encore prêt" in page) == (state in ("queued", "running"))


def test_a_file_lost_from_the_disk_is_said_so(agents, sign_in, job, plain):
    job.path.unlink()
    assert "Ce fichier n’est plus disponible" in plain(sign_in(agents.responsable).get(url(job), follow=True))


def test_a_name_that_looks_like_a_formula_is_recorded_and_made_harmless_in_the_file(
    agents, sign_in, asked, taken, lines
):
    typed = answers_of_a_sheet() | {
        "parent_1-last_name": '=HYPERLINK("http://x";"Lefèvre")', "parent_1-first_name": "@Hélène",
        "parent_2-last_name": "-Petit", "parent_2-first_name": "+Marc",
    }  # fmt: skip
    assert sign_in(agents.conseiller).post(reverse("separation_create"), typed).status_code == 302
    first, second = Family.objects.get().both_parents
    assert (first.person.last_name, second.person.first_name) == ('=HYPERLINK("http://x";"Lefèvre")', "+Marc")
    (line,) = lines(taken(agents.responsable, asked(agents.responsable, "separations")))
    assert line["Premier parent : nom"] == '\'=HYPERLINK("http://x";"Lefèvre")'
    assert [line[f"{rank} : {what}"] for rank, what in (
        ("Premier parent", "prénom"), ("Second parent", "nom"), ("Second parent", "prénom"),
    )] == ["'@Hélène", "'-Petit", "'+Marc"]  # fmt: skip
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(taken(agents.responsable, asked(agents.responsable, "separations", "xlsx")))
    )
    cells = book.get_sheet_by_name("Données").to_python()
    assert '=HYPERLINK("http://x";"Lefèvre")' in cells[1], "a text cell, and no formula"


def test_the_xlsx_says_what_it_holds_on_a_sheet_of_its_own(agents, asked, taken):
    factories.SeparationFactory()
    book = CalamineWorkbook.from_filelike(
        io.BytesIO(taken(agents.responsable, asked(agents.responsable, "separations", "xlsx")))
    )
    about = dict(row[:2] for row in book.get_sheet_by_name("À propos").to_python())
    assert about["Export"] == "Séparations de la Caf" and about["Exercice"] == "2014"
    assert about["Périmètre"] == "Caf du Nord" and about["Nombre de lignes"] == "1"
    assert about["Demandé par"] == "responsable départemental" and "Orientation" in about


def test_the_file_holds_the_own_caf_and_year_and_neither_contact_nor_danger(agents, job, taken, lines):
    factories.SeparationFactory(separated_on=date(2013, 12, 31))
    other = factories.SeparationFactory(family=factories.FamilyFactory(caf_id="69"), separated_on=date(2014, 3, 3))
    for family in (other.family, Family.objects.exclude(pk=other.family_id).order_by("pk").last()):
        for parent in family.parents.all():
            factories.write_contacts(parent.person, phone="+33612345678", city="Villecachée")
    found = lines(taken(agents.responsable, job))
    assert len(found) == 1 and found[0]["Dossier"].startswith("59-")
    assert not any(word in " ".join(found[0]).lower() for word in ("téléphone", "adresse", "danger", "note"))
    assert "612345678" not in str(found) and "Villecachée" not in str(found)
