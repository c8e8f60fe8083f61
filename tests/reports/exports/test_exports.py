"""The writers of files: content to the byte, formulas made harmless, nothing half written, flat memory by design."""

import io
from datetime import date
from decimal import Decimal

import pytest
from django.db.models import F
from python_calamine import CalamineWorkbook

from mediation.funded_etp.models import ConventionYear
from portal.foundation.exports import progress, xlsx_file
from portal.foundation.exports.atomic_file import atomic_file
from portal.foundation.exports.columns import Column
from portal.foundation.exports.csv_file import copy_csv
from portal.foundation.exports.progress import ThrottledProgress
from portal.foundation.exports.xlsx_file import write_xlsx
from portal.separations.events.models import Separation
from portal.separations.families.models import Family
from portal.separations.people.models import Person
from portal.territory.models import Departement
from tests import factories

NAMES = (Column(label="Nom", source="last_name"), Column(label="Prénom ; usuel", source="first_name"))


def csv_of(queryset, columns):
    file = io.BytesIO()
    rows = copy_csv(queryset, columns, file)
    return rows, file.getvalue()


def test_the_csv_is_right_to_the_byte(db):
    factories.PersonFactory(last_name="Lefèvre; d’Œ", first_name='Zoé "Zo"')
    rows, content = csv_of(Person.objects.all(), NAMES)
    assert rows == 1
    assert content == '\ufeffNom;"Prénom ; usuel"\n"Lefèvre; d’Œ";"Zoé ""Zo"""\n'.encode()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_spreadsheet_never_takes_a_name_for_a_formula(db, start):
    factories.PersonFactory(last_name=f"{start}HYPERLINK(1)", first_name="Ana")
    _, content = csv_of(Person.objects.all(), NAMES)
    cell = content.decode().split("\n", 1)[1]
    assert cell.lstrip('"').startswith(f"'{start}HYPERLINK")


def test_a_percent_sign_and_a_quote_in_a_filter_are_no_trouble(db):
    factories.PersonFactory(last_name="100 % d'ici", first_name="Ana")
    rows, content = csv_of(Person.objects.filter(last_name="100 % d'ici"), NAMES)
    assert rows == 1 and b"100 % d'ici;Ana" in content


def test_numbers_and_dates_suit_a_french_spreadsheet(db):
    factories.ConventionFactory(funded_etp=Decimal("1.50"), starts_on=date(2014, 3, 3))
    columns = (
        Column(label="Etp", source="funded_etp", kind="decimal"),
        Column(label="Moins", source=-F("funded_etp"), kind="decimal"),
        Column(label="Du", source="convention__starts_on", kind="date"),
        Column(label="N°", source="convention__service__operator__city", kind="word"),
    )
    _, content = csv_of(ConventionYear.objects.order_by("exercice"), columns)
    assert content.decode().splitlines()[1] == "1,50;-1,50;2014-03-03;Lille"


def test_the_order_of_the_queryset_is_kept_and_nothing_stands_for_unknown(db):
    factories.PersonFactory(last_name="B", birth_date=None)
    factories.PersonFactory(last_name="A", birth_date=date(1980, 1, 2))
    columns = (Column(label="Nom", source="last_name"), Column(label="Né", source="birth_date", kind="date"))
    _, content = csv_of(Person.objects.order_by("last_name"), columns)
    assert content.decode().splitlines()[1:] == ["A;1980-01-02", "B;"]


def test_an_agent_who_sees_nothing_gets_headings_alone(agents):
    factories.PersonFactory()
    rows, content = csv_of(Person.objects.visible_to(agents.cnaf), NAMES)
    assert rows == 0 and content.decode().count("\n") == 1


def test_a_line_break_in_a_name_counts_for_one_row(db):
    factories.PersonFactory(last_name="A\nB")
    assert csv_of(Person.objects.all(), NAMES)[0] == 1


def read(path):
    workbook = CalamineWorkbook.from_path(str(path))
    return {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}


def test_the_xlsx_keeps_text_as_text_numbers_as_numbers_and_dates_as_dates(db, tmp_path):
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, last_name="=1+1", first_name="https://example.org")
    factories.SeparationFactory(family=family)
    columns = (
        Column(label="Nom", source="family__parents__person__last_name"),
        Column(label="Lien", source="family__parents__person__first_name"),
        Column(label="Version", source="family__version", kind="integer"),
        Column(label="Le", source="separated_on", kind="date"),
        Column(label="Note", source="note"),
    )
    version = Family.objects.get().version
    rows = write_xlsx(Separation.objects.all(), columns, tmp_path / "f.xlsx", about=lambda rows: [("Lignes", rows)])
    sheets = read(tmp_path / "f.xlsx")
    assert rows == 1
    assert sheets["Données"] == [
        ["Nom", "Lien", "Version", "Le", "Note"],
        ["=1+1", "https://example.org", version, date(2014, 3, 3), ""],
    ]
    assert sheets["À propos"] == [["Lignes", "1"]]


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(db, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx_file, "SHEET_ROWS", 40)
    columns = (Column(label="Code", source="code", kind="word"),)
    rows = write_xlsx(Departement.objects.order_by("code"), columns, tmp_path / "f.xlsx")
    sheets = read(tmp_path / "f.xlsx")
    assert rows == 101
    assert [len(lines) for lines in sheets.values()] == [41, 41, 22]
    assert list(sheets) == ["Données", "Données (2)", "Données (3)"]


def test_a_date_before_excel_and_a_text_too_long_are_written_all_the_same(db, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx_file, "LONGEST_CELL", 5)
    factories.PersonFactory(last_name="Montgolfier", birth_date=date(1890, 2, 3))
    columns = (Column(label="Nom", source="last_name"), Column(label="Né", source="birth_date", kind="date"))
    write_xlsx(Person.objects.all(), columns, tmp_path / "f.xlsx")
    assert read(tmp_path / "f.xlsx")["Données"][1] == ["Mont…", "1890-02-03"]


def test_a_file_is_there_whole_or_not_at_all(tmp_path):
    path = tmp_path / "deep" / "file.csv"
    with pytest.raises(RuntimeError), atomic_file(path) as part:
        part.write_text("half")
        raise RuntimeError
    assert list(path.parent.iterdir()) == []
    with atomic_file(path) as part:
        part.write_text("whole")
        assert not path.exists()
    assert [file.name for file in path.parent.iterdir()] == ["file.csv"]


@pytest.mark.parametrize("name", ["file.csv", "file.xlsx"])
def test_a_file_is_for_its_owner_alone(db, tmp_path, name):
    path = tmp_path / "exports" / name
    with atomic_file(path) as part:
        if name.endswith("csv"):
            with part.open("wb") as file:
                copy_csv(Person.objects.all(), NAMES, file)
        else:
            write_xlsx(Person.objects.all(), NAMES, part)
    assert path.stat().st_size > 0
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_progress_is_told_at_most_every_half_second(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    told = []
    paced = ThrottledProgress(told.append)
    for rows in range(1, 256 * 100 + 1):
        now[0] += 0.001
        paced(rows)
    assert len(told) == 49 or len(told) == 50
    assert told == sorted(told)
