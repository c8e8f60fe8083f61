"""Depositing a file: what is refused beside its field, what a worker says of a file it cannot use."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portal.foundation.imports.models import Import
from portal.journal.models import Entry
from tests.factories import valid_siret
from tests.foundation.imports.conftest import BEFFROI, HEADING, csv_file, xlsx_bytes

URL = reverse("import_create")


def test_a_deposit_is_written_in_the_journal_and_a_double_click_deposits_once(agents, sign_in):
    client, key = sign_in(agents.responsable), str(uuid4())
    answers = [
        client.post(URL, {"kind": "operators", "file": csv_file([HEADING, BEFFROI]), "submission_key": key})
        for _ in "12"
    ]
    job = Import.objects.get()
    assert {answer.url for answer in answers} == {job.get_absolute_url()} and job.state == "queued"
    line = Entry.objects.get()
    assert (line.action, line.agent, line.target_id, line.in_words) == (
        "import", agents.responsable, job.pk, "a importé",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "content", "said"),
    [
        ("operators", b"", "Ce fichier est vide"),
        ("operators", b"%PDF-1.7 x", "n’est pas un tableur"),
        ("operators", b"x" * (5 * 1024 * 1024 + 1), "la limite est de"),
        ("families", b"Nom\nx", "Choisissez dans la liste"),
        ("", b"Nom\nx", "Choisissez ce que vous importez"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_kept(
    agents, sign_in, plain, settings, kind, content, said
):
    upload = SimpleUploadedFile("liste.csv", content)
    answer = sign_in(agents.responsable).post(URL, {"kind": kind, "file": upload}, follow=True)
    assert answer.status_code == 200 and said in plain(answer) and "Mes imports" in plain(answer)
    assert not Import.objects.exists() and not settings.IMPORT_DIR.exists()


def test_without_a_file_it_asks_for_one(agents, sign_in, plain):
    answer = sign_in(agents.responsable).post(URL, {"kind": "operators"}, follow=True)
    assert "Choisissez le fichier à importer" in plain(answer)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"Prenom;Age\nx;1\n", "Aucune colonne attendue"),
        (b"SIRET;Nom\n1;x\n", "Colonnes absentes : Commune."),
        (b"SIRET;Nom;Commune\n", "ne contient aucune ligne"),
        (b'SIRET;Nom;Commune\n"1;x;y\n', "guillemets mal fermés"),
        (b"PK\x03\x04 not a workbook", "n’a pas pu être lu"),
        (b"<html><table><tr><td>SIRET</td></tr></table></html>", "Aucune colonne attendue"),
    ],
)
def test_a_file_that_cannot_be_used_is_a_sentence_on_its_page(agents, deposited, sign_in, plain, content, said):
    job = deposited(agents.responsable, SimpleUploadedFile("liste.csv", content))
    assert job.has_failed and not job.lines.exists()
    page = plain(sign_in(agents.responsable).get(job.get_absolute_url()))
    assert said in page and "Rien n’a été enregistré" in page and "Déposez un fichier corrigé" in page


def test_unknown_columns_are_named_and_known_ones_found_in_any_order_and_writing(agents, deposited, sign_in, plain):
    heading = ["Téléphone perso", "  RAISON   SOCIALE ", "n° siret", "VILLE"]
    job = deposited(agents.responsable, [heading, ["06", "Le Beffroi", valid_siret(1), "Lille"]])
    assert job.unknown_headings == ["Téléphone perso"] and job.lines.get().outcome == "new"
    page = plain(sign_in(agents.responsable).get(job.get_absolute_url()))
    assert "Colonnes non lues" in page and "Téléphone perso" in page


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1.23456E+13", "Le tableur a arrondi ce SIRET"),
        ("1,23E+13", "Le tableur a arrondi ce SIRET"),
        ("12345678901234", "clé de contrôle est fausse"),
        ("123 456", "celui-ci en compte 6"),
        ("٣" * 14, "que 14 chiffres"),
        ("#N/A", "erreur de formule"),
        ("", "Le SIRET manque"),
    ],
)
def test_a_wrong_siret_says_what_is_wrong(agents, deposited, cell, said):
    line = deposited(agents.responsable, [HEADING, [cell, "Nom", "Lille", ""]]).lines.get()
    assert line.outcome == "error" and said in line.errors["siret"]


def test_a_siret_is_found_grouped_numeric_or_without_its_first_zero(agents, deposited):
    numeric, zero = valid_siret(12_345_678), valid_siret(5_500_012)
    assert zero.startswith("0")
    grouped = f"{BEFFROI[0][:3]} {BEFFROI[0][3:6]}\u00a0{BEFFROI[0][6:9]} {BEFFROI[0][9:]}"
    rows = [[float(numeric), "A", "Lille", 59], [float(zero), "B", "Lille", ""], [grouped, "C", "Lille", "Nord"]]
    job = deposited(agents.responsable, SimpleUploadedFile("liste.xlsx", xlsx_bytes([HEADING, *rows])))
    assert [line.key for line in job.lines.all()] == [numeric, zero, BEFFROI[0]]
    assert {line.outcome for line in job.lines.all()} == {"new"}


def test_a_model_holds_the_headings_and_is_recognised(agents, sign_in, deposited):
    for kind, column in (("operators", "SIRET"), ("mediation-services", "SIRET du gestionnaire")):
        answer = sign_in(agents.responsable).get(reverse("import_model") + f"?kind={kind}")
        heading = answer.content.decode("utf-8-sig").strip().split(";")
        assert heading[0] == column
        job = deposited(agents.responsable, [heading, ["x"] * len(heading)], kind=kind)
        assert job.unknown_headings == [] and job.lines.count() == 1


def test_the_list_shows_the_own_imports_alone(agents, deposited, sign_in, plain):
    deposited(agents.responsable, [HEADING, BEFFROI], name="mien-2014.csv")
    assert "mien-" in plain(sign_in(agents.responsable).get(reverse("import_list")))
    assert "mien-" not in plain(sign_in(agents.second_responsable).get(reverse("import_list")))
    assert "Mes imports à vérifier" in plain(sign_in(agents.responsable).get(reverse("home")))


def test_the_page_takes_the_same_number_of_queries_for_one_line_and_six(
    agents, deposited, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.responsable)
    one = deposited(agents.responsable, [HEADING, BEFFROI])
    six = deposited(agents.responsable, [HEADING, *([valid_siret(n), f"N{n}", "Lille", ""] for n in range(40, 46))])
    with django_assert_max_num_queries(14) as first:
        client.get(one.get_absolute_url())
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(six.get_absolute_url())
