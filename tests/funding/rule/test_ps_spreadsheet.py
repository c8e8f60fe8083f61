"""The rule on a CSV: what is tolerated, what is refused and how, and what comes back."""

import csv
import io
from decimal import Decimal

import pytest

from funding.rule.ps import Parameter
from funding.rule.spreadsheet import SpreadsheetError, calculate, known_columns, neutralised, read_number
from portal.foundation.spreadsheets.reader import UnreadableFile, read_text

OFFICIAL_2014 = Parameter(unit_ceiling=Decimal(80223), rate=Decimal("0.75"))
FICTITIOUS_2019 = Parameter(unit_ceiling=Decimal(80000), rate=Decimal("0.75"), legal_aid_allowed=True)
HEADER = "service;operating_costs;legal_aid_costs;actual_etp;funded_etp;family_contributions;court_deposits"
FULL_POST = "Lien;90000;0;1;1;0;0"


def run(*lines, parameter=OFFICIAL_2014, prestation="mediation", **options):
    out = io.StringIO(newline="")
    table = read_text("\r\n".join(lines) + "\r\n", lambda cells: known_columns(cells, prestation))
    summary = calculate(
        table.heading.cells, (row.cells for row in table.rows), out, prestation=prestation, parameter=parameter,
        delimiter=table.delimiter, byte_order_mark=table.byte_order_mark, **options,
    )  # fmt: skip
    return summary, out.getvalue()


def rows(text, delimiter=";"):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))


def test_a_line_comes_back_with_every_step_and_its_ps():
    summary, out = run(HEADER, FULL_POST)
    assert summary.as_json() == {"lines": 1, "computed": 1, "refused": 0}
    assert out.splitlines() == [
        HEADER + ";etp;unit_cost;retained_cost;gross;deduction;ps;error",
        FULL_POST + ";1;90000;80223;60167.25;0;60167.25;",
    ]


def test_a_refused_line_says_why_and_the_others_go_on():
    summary, out = run(HEADER, "Lien;90000;0;1;;0;0", FULL_POST)
    refused, computed = rows(out)
    assert summary.as_json() == {"lines": 2, "computed": 1, "refused": 1}
    assert (refused["error"], refused["ps"], refused["etp"]) == ("funded_etp : non renseigné", "", "")
    assert (computed["error"], computed["ps"]) == ("", "60167.25")


def test_every_column_at_fault_is_named():
    _, out = run(HEADER, "Lien;dix;0;1;;0;0")
    error = rows(out)[0]["error"]
    assert "operating_costs : « dix » n’est pas un nombre" in error
    assert "funded_etp : non renseigné" in error


def test_commas_may_separate_and_quoted_decimal_commas_stay_numbers():
    _, out = run(HEADER.replace(";", ","), 'Lien,"64000,06",0,1,1,0,0')
    assert rows(out, delimiter=",")[0]["ps"] == "48000.05"


def test_a_byte_order_mark_is_kept_and_names_are_read_in_any_case():
    _, out = run("\ufeff" + HEADER.upper().replace("SERVICE;", " "), FULL_POST.removeprefix("Lien;"))
    assert out.startswith("\ufeff OPERATING_COSTS;")
    assert rows(out)[0]["ps"] == "60167.25"


def test_blank_lines_are_passed_over_even_before_the_header():
    summary, out = run("", HEADER, "", ";;;;;;", FULL_POST, "   ")
    assert (summary.lines, len(out.splitlines())) == (1, 2)


def test_a_file_without_lines_gives_a_header():
    summary, out = run(HEADER)
    assert (summary.lines, len(out.splitlines())) == (0, 1)


def test_a_long_row_is_refused_because_its_cells_may_have_shifted():
    _summary, out = run(HEADER.replace(";", ","), "Lien,64000,06,0,1,1,0,0", "Lien,64000,0,1,1,0,0,,")
    shifted, trailing = rows(out, delimiter=",")
    assert "plus de cellules que de colonnes" in shifted["error"]
    assert (trailing["error"], trailing["ps"]) == ("", "48000.00")
    assert None not in shifted


def test_a_short_row_lacks_its_last_values():
    _, out = run(HEADER + ";note", "Lien;90000;0;1;1;0", FULL_POST)
    short, computed = rows(out)
    assert short["error"] == "court_deposits : non renseigné"
    assert (computed["note"], computed["ps"]) == ("", "60167.25")


def test_missing_columns_are_one_error_for_the_whole_file():
    with pytest.raises(SpreadsheetError, match="operating_costs, funded_etp"):
        run("service;actual_etp;family_contributions;court_deposits;legal_aid_costs", "Lien;1;0;0;0")


def test_a_needed_column_given_twice_is_an_error_but_not_another_one():
    with pytest.raises(SpreadsheetError, match="actual_etp"):
        run(HEADER + ";Actual_Etp", FULL_POST + ";1")
    _, out = run(HEADER + ";service", FULL_POST + ";bis")
    assert out.splitlines()[1].startswith(FULL_POST + ";bis;1;")


def test_legal_aid_may_be_left_out_before_2018_only():
    header, line = HEADER.replace(";legal_aid_costs", ""), "Lien;90000;1;1;0;0"
    assert rows(run(header, line)[1])[0]["ps"] == "60167.25"
    assert rows(run(HEADER, "Lien;90000;;1;1;0;0")[1])[0]["ps"] == "60167.25"
    with pytest.raises(SpreadsheetError, match="legal_aid_costs"):
        run(header, line, parameter=FICTITIOUS_2019)
    assert "non renseigné" in rows(run(HEADER, "Lien;90000;;1;1;0;0", parameter=FICTITIOUS_2019)[1])[0]["error"]


def test_an_output_can_be_corrected_and_run_again():
    _, out = run(HEADER, "Lien;90000;0;1;;0;0")
    _, again = run(*out.replace(";1;;0;0;", ";1;1;0;0;").splitlines())
    assert again == run(HEADER, FULL_POST)[1]


def test_formulas_are_made_harmless_in_what_is_carried_over():
    _, out = run("=A1;" + HEADER, '"=HYPERLINK(""x"")";@service;-90000;0;1;1;0;0')
    row = rows(out)[0]
    assert (row["'=A1"], row["service"], row["operating_costs"]) == ('\'=HYPERLINK("x")', "'@service", "-90000")


@pytest.mark.parametrize("cell", ["=1+1", "+x", "-x", "@x", "\tx", "\rx", "-1+cmd"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert neutralised(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "-12", "-12,5", "+3", "- ", "Lien", "1 200,50 €", "'=1"])
def test_numbers_and_words_stay_as_they_are(cell):
    assert neutralised(cell) == (cell if cell != "- " else "'- ")


def test_a_notice_about_the_parameter_is_on_every_line():
    _, out = run(HEADER, FULL_POST, "Lien;;0;1;1;0;0", notice="barème fictif")
    assert [row["notice"] for row in rows(out)] == ["barème fictif", "barème fictif"]


def test_meeting_spaces_have_their_own_columns():
    parameter = Parameter(unit_ceiling=Decimal(50), rate=Decimal("0.6"), organisation_cap=Decimal("0.5"))
    _, out = run(
        "operating_costs;opening_hours;organisation_hours",
        "10 000;400;300",
        "10 000;400;",
        prestation="espace_rencontre",
        parameter=parameter,
    )
    computed, refused = rows(out)
    assert (computed["counted_organisation"], computed["hours"], computed["ps"]) == ("200", "600", "5142.86")
    assert refused["error"] == "organisation_hours : non renseigné"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("80223", "80223"),
        (" 80\u202f223,50 ", "80223.5"),
        ("1\u00a0200\u00a0300.25", "1200300.25"),
        ("80\u2009223 €", "80223"),
        ("60\u202f167,25\u00a0€", "60167.25"),
        ("+7", "7"),
        ("-7,5", "-7.5"),
        ("−7", "-7"),
        ("007", "7"),
    ],
)
def test_a_number_is_read_as_people_type_it(text, value):
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["douze", "1 2", "12 00", "1,2,3", "1.234,5", "1E5", "NaN", "inf", "٣", "1_000", "5,", ",5", "1" * 21]
)
def test_what_could_be_read_in_two_ways_is_not_a_number(text):
    with pytest.raises(ValueError, match="n’est pas un nombre|trop de chiffres"):
        read_number(text)


def test_a_quote_never_closed_stops_the_file_rather_than_swallow_lines():
    with pytest.raises(UnreadableFile, match="guillemets"):
        run(HEADER, '"Lien;90000;0;1;1;0;0', FULL_POST)


@pytest.mark.parametrize("lines", [[""], ["", "  "], ["\ufeff"], [";;"], ['"";""']])
def test_an_empty_file_is_told(lines):
    with pytest.raises(UnreadableFile, match="vide"):
        run(*lines)
