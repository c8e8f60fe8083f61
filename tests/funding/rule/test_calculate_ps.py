"""The command on files: with figures given it runs without a database, and a failure leaves nothing half written."""

import json
import os
from decimal import Decimal
from types import SimpleNamespace

import pytest
import xlsxwriter
from django.core.management import CommandError, call_command

from funding.declarations.models import Declaration
from funding.management.commands import calculate_ps
from funding.parameters.models import PriceParameter
from funding.rule.ps import MEDIATION_NAMES
from tests.factories import ParameterFactory

HEADER = "service;operating_costs;legal_aid_costs;actual_etp;funded_etp;family_contributions;court_deposits"
FULL_POST = "Le Lien;90000;0;1;1;0;0"
OFFICIAL_2014 = ("--year=2014", "--ceiling=80223", "--rate=0.75")


@pytest.fixture
def paths(tmp_path):
    in_csv, out_csv = tmp_path / "in.csv", tmp_path / "out.csv"
    in_csv.write_text(f"{HEADER}\n{FULL_POST}\nSans Etp;90000;0;0;1;0;0\n", encoding="utf-8")
    return in_csv, out_csv


@pytest.fixture
def published(monkeypatch):
    """Stand for the table of parameters, which these tests do not need: `published.row` is what is in force."""
    table = SimpleNamespace(row=None, asked=None)

    def in_force(**asked):
        table.asked = asked
        return table.row

    monkeypatch.setattr(calculate_ps, "PriceParameter", SimpleNamespace(objects=SimpleNamespace(in_force=in_force)))
    return table


def run(paths, *arguments, prestation="mediation"):
    call_command("calculate_ps", f"--prestation={prestation}", *arguments, *map(str, paths))


def test_figures_given_by_hand_need_no_database(paths, capsys):
    run(paths, *OFFICIAL_2014)
    assert json.loads(capsys.readouterr().out) == {"lines": 2, "computed": 1, "refused": 1}
    computed, refused = paths[1].read_text(encoding="utf-8").splitlines()[1:]
    assert computed == FULL_POST + ";1;90000;80223;60167.25;0;60167.25;"
    assert "actual_etp : vaut 0 alors que des frais sont déclarés" in refused


def test_figures_may_be_typed_in_french(paths, capsys):
    run(paths, "--year=2014", "--ceiling=80 223,00 €", "--rate=0,75")
    assert json.loads(capsys.readouterr().out)["computed"] == 1


def test_meeting_spaces_take_a_cap_on_organisation_hours(paths, capsys):
    paths[0].write_text("operating_costs,opening_hours,organisation_hours\n10000,400,300\n", encoding="utf-8")
    options = ("--year=2019", "--ceiling=50", "--rate=0.6", "--organisation-cap=0.5")
    run(paths, *options, prestation="espace_rencontre")
    assert (
        paths[1].read_text(encoding="utf-8").splitlines()[1]
        == "10000,400,300,200,600,14.2857142857,14.2857142857,5142.86,"
    )


def test_legal_aid_follows_the_exercice(paths, capsys):
    paths[0].write_text(f"{HEADER}\nLe Lien;66000;2000;1;1;0;0\n", encoding="utf-8")
    run(paths, "--year=2017", "--ceiling=80000", "--rate=0.75")
    run(paths, "--year=2018", "--ceiling=80000", "--rate=0.75")
    assert [json.loads(line)["refused"] for line in capsys.readouterr().out.splitlines()] == [1, 0]
    assert ";48000.00;" in paths[1].read_text(encoding="utf-8")


def test_without_figures_the_published_parameter_is_used(paths, published, capsys):
    published.row = PriceParameter(exercice=2014, unit_ceiling=Decimal("80223.00"), rate=Decimal("0.7500"))
    run(paths, "--year=2014")
    assert published.asked == {"prestation": "mediation", "exercice": 2014}
    assert paths[1].read_text(encoding="utf-8").splitlines()[1] == FULL_POST + ";1;90000;80223;60167.25;0;60167.25;"


def test_an_invented_parameter_is_marked_on_every_line(paths, published, capsys):
    published.row = PriceParameter(exercice=2016, unit_ceiling=Decimal(81000), rate=Decimal("0.75"), fictitious=True)
    run(paths, "--year=2016")
    header, *lines = paths[1].read_text(encoding="utf-8").splitlines()
    assert header.endswith(";error;notice")
    assert all(line.endswith(";barème fictif, pour la démonstration") for line in lines)


def test_an_unpublished_parameter_computes_nothing(paths, published):
    with pytest.raises(CommandError, match="Barème non publié.*2016"):
        run(paths, "--year=2016")
    assert not paths[1].exists()


@pytest.mark.django_db
def test_the_official_figures_are_found_in_the_database_and_a_draft_is_not(paths, capsys):
    ParameterFactory(exercice=2031)
    run(paths, "--year=2014")
    assert FULL_POST + ";1;90000;80223;60167.25;0;60167.25;" in paths[1].read_text(encoding="utf-8")
    with pytest.raises(CommandError, match="Barème non publié.*2031"):
        run(paths, "--year=2031")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--year=2014", "--ceiling=80223"], "ensemble"),
        (["--year=2014", "--rate=0.75"], "ensemble"),
        (["--year=2014", "--ceiling=80223", "--rate=75"], "--rate dépasse 1"),
        (["--year=2014", "--ceiling=-1", "--rate=0.75"], "--ceiling est négatif"),
        (["--year=2014", "--ceiling=cher", "--rate=0.75"], "n’est pas un nombre"),
        (["--year=2014", "--ceiling=NaN", "--rate=0.75"], "n’est pas un nombre"),
        (["--year=1999", "--ceiling=80223", "--rate=0.75"], "entre 2000 et 2100"),
        (["--year=2101", "--ceiling=80223", "--rate=0.75"], "entre 2000 et 2100"),
        (["--year=MMXIV", "--ceiling=80223", "--rate=0.75"], "entre 2000 et 2100"),
        ([*OFFICIAL_2014, "--organisation-cap=0.5"], "espace_rencontre"),
    ],
)
def test_options_that_cannot_be_are_told(paths, arguments, message):
    with pytest.raises(CommandError, match=message):
        run(paths, *arguments)
    assert not paths[1].exists()


def test_a_cap_goes_with_figures_given_by_hand(paths):
    with pytest.raises(CommandError, match="--organisation-cap"):
        run(paths, "--year=2019", "--organisation-cap=0.5", prestation="espace_rencontre")


def test_meeting_spaces_have_no_ps_before_2015(paths):
    with pytest.raises(CommandError, match="n’existe pas pour 2014"):
        run(paths, *OFFICIAL_2014, prestation="espace_rencontre")


def test_an_unknown_prestation_is_refused(paths):
    with pytest.raises(CommandError, match="prestation"):
        run(paths, *OFFICIAL_2014, prestation="creche")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "vide"),
        (b"service;operating_costs\nLien;1\n", "Colonnes absentes"),
        ("service;é\n".encode("cp1252"), "Aucune colonne attendue"),
        (b"%PDF-1.7", "n’est pas un tableur"),
        (HEADER.encode() + b'\n"Lien;90000;0;1;1;0;0\n', "guillemets"),
    ],
)
def test_a_file_that_cannot_be_read_leaves_the_former_output_alone(paths, content, message):
    in_csv, out_csv = paths
    in_csv.write_bytes(content)
    out_csv.write_text("résultat précédent", encoding="utf-8")
    with pytest.raises(CommandError, match=message):
        run(paths, *OFFICIAL_2014)
    assert out_csv.read_text(encoding="utf-8") == "résultat précédent"
    assert sorted(os.listdir(in_csv.parent)) == ["in.csv", "out.csv"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_any_usual_encoding_and_separator_is_read(paths, capsys, encoding, delimiter):
    heading = ["Service", *(f"Déclaré : {Declaration._meta.get_field(name).verbose_name}" for name in MEDIATION_NAMES)]
    lines = [
        "Médiation 2014",
        "",
        delimiter.join(heading),
        FULL_POST.replace("Le Lien", "L’Été").replace(";", delimiter),
    ]
    told = "sep=;\n" if delimiter == ";" else ""
    paths[0].write_bytes((told + "\n".join(lines) + "\n").encode(encoding))
    run(paths, "--year=2014", "--ceiling=80223", "--rate=75 %")
    assert json.loads(capsys.readouterr().out) == {"lines": 1, "computed": 1, "refused": 0}
    written = paths[1].read_text(encoding="utf-8")
    assert "60167.25" in written and "L’Été" in written


def test_a_workbook_is_read_as_a_csv_is(paths, capsys):
    book = xlsxwriter.Workbook(str(paths[0]))
    sheet = book.add_worksheet()
    for number, line in enumerate((HEADER, FULL_POST)):
        cells = line.split(";")
        sheet.write_row(number, 0, [float(cell) if cell.isdigit() else cell for cell in cells])
    book.close()
    run(paths, *OFFICIAL_2014)
    assert paths[1].read_text(encoding="utf-8").splitlines()[1] == FULL_POST + ";1;90000;80223;60167.25;0;60167.25;"


def test_a_missing_input_is_told(paths):
    paths[0].unlink()
    with pytest.raises(CommandError, match="introuvable"):
        run(paths, *OFFICIAL_2014)


def test_the_input_is_never_overwritten(paths):
    link = paths[0].with_name("lien.csv")
    link.symlink_to(paths[0])
    for out_csv in (paths[0], link):
        with pytest.raises(CommandError, match="écraserait"):
            run((paths[0], out_csv), *OFFICIAL_2014)
    assert FULL_POST in paths[0].read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["absent/out.csv", "in.csv/out.csv", "."])
def test_an_output_that_cannot_be_written_is_told(paths, place):
    with pytest.raises(CommandError, match="Dossier introuvable|n’est pas un fichier"):
        run((paths[0], paths[0].parent / place), *OFFICIAL_2014)


def test_a_full_disk_leaves_nothing_behind(paths, monkeypatch):
    def fail(*arguments, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(calculate_ps.spreadsheet, "calculate", fail)
    with pytest.raises(CommandError, match="No space left"):
        run(paths, *OFFICIAL_2014)
    assert os.listdir(paths[0].parent) == ["in.csv"]
