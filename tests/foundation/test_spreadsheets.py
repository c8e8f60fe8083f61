"""The one reader of spreadsheets: encodings, separators, titles, merged cells, and files made to hurt."""

import io
import zipfile

import pytest
import xlsxwriter

from portal.foundation.spreadsheets.reader import (
    UnreadableFile,
    as_typed,
    decoded,
    neutralised,
    read_table,
    read_text,
)
from portal.foundation.spreadsheets.workbook_program import cell_text
from tests.foundation.imports.conftest import xlsx_bytes

HEADING = ["Nom", "Commune"]


def recognise(cells):
    """Two columns are known."""
    return len({"Nom", "Commune"} & {cell.strip() for cell in cells})


def table_of(tmp_path, content):
    path = tmp_path / "file"
    path.write_bytes(content)
    table = read_table(path, recognise)
    return table, [(row.number, row.cells) for row in table.rows]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman", "cp850"]
)
def test_every_usual_encoding_is_recognised(encoding):
    text = "Nom;Commune\r\nL'Été à Nîmes, chez Zoé;Besançon\r\n"
    assert decoded(text.encode(encoding)).removeprefix("\ufeff") == text


def test_the_euro_and_the_oe_of_latin_9_are_told_from_those_of_windows():
    text = "Nom;Commune\nSœur €;Œuilly\n"
    assert decoded(text.encode("iso-8859-15")) == text and decoded(text.encode("cp1252")) == text


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("told", ["", "sep={}\r\n", '"sep={}"\r\n'])
def test_every_usual_separator_is_recognised_and_rows_keep_their_numbers(delimiter, told):
    first = told.format(delimiter)
    text = f"{first}Liste au 3 mars\r\n\r\nNom{delimiter}Commune\r\nA{delimiter}B\r\n\r\nC{delimiter}D\r\n"
    table = read_text(text, recognise)
    shift = 1 if told else 0
    assert table.delimiter == delimiter and table.heading.number == 3 + shift
    assert [(row.number, row.cells) for row in table.rows] == [(4 + shift, ["A", "B"]), (6 + shift, ["C", "D"])]


def test_a_cell_of_two_lines_is_one_row_with_the_number_of_its_first():
    table = read_text('Nom;Commune\n"A\nbis";B\nC;D\n', recognise)
    assert [(row.number, row.cells) for row in table.rows] == [(2, ["A\nbis", "B"]), (4, ["C", "D"])]


@pytest.mark.parametrize("text", ["", "\ufeff", ";;\n", " \n\n", '"";""'])
def test_an_empty_file_is_said(text):
    with pytest.raises(UnreadableFile, match="vide"):
        read_text(text, recognise)


def test_a_quote_never_closed_is_said_with_its_line():
    with pytest.raises(UnreadableFile, match="Ligne 4"):
        list(read_text('Nom;Commune\nA;B\n"C;D\nE;F', recognise).rows)


@pytest.mark.parametrize(
    "start", [b"%PDF-1.7", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"\x1f\x8b\x08", b"{\\rtf1"]
)
def test_what_is_no_spreadsheet_is_said(tmp_path, start):
    with pytest.raises(UnreadableFile, match="n’est pas un tableur"):
        table_of(tmp_path, start + b"\x00" * 50)


def test_random_bytes_are_a_sentence_and_never_an_accident(tmp_path):
    for content in (
        b"\x00",
        b"\xff\xfe\x00",
        bytes(range(256)) * 20,
        b"\xff\xfeab\x00\xd8",
        b"PK\x03\x04rest",
        b"\xd0\xcf\x11\xe0",
    ):
        with pytest.raises(UnreadableFile):
            table_of(tmp_path, content)


# Workbooks ----------------------------------------------------------------------------------------------------------


def test_a_workbook_gives_its_best_sheet_and_names_the_others(tmp_path):
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    book.add_worksheet("Notes").write(0, 0, "Bonjour")
    sheet = book.add_worksheet("Liste")
    for number, row in enumerate([["Titre"], [], HEADING, ["A", 12345678901234.0], ["B", 1.5]]):
        sheet.write_row(number, 0, row)
    book.close()
    table, rows = table_of(tmp_path, content.getvalue())
    assert (table.sheet, table.other_sheets, table.heading.number) == ("Liste", ("Notes",), 3)
    assert rows == [(4, ["A", "12345678901234"]), (5, ["B", "1.5"])]


def test_a_cell_merged_downwards_counts_on_each_of_its_rows(tmp_path):
    rows = [HEADING, ["A", ""], ["B", ""], ["C", "Arras"]]
    _, found = table_of(tmp_path, xlsx_bytes(rows, merged=[("B2:B3", "Lille")]))
    assert [cells for _, cells in found] == [["A", "Lille"], ["B", "Lille"], ["C", "Arras"]]


def test_an_ods_is_read_too(tmp_path):
    body = "".join(
        "<table:table-row>" + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        ) + "</table:table-row>"
        for row in (HEADING, ["Été", "Nîmes"])
    )  # fmt: skip
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("META-INF/manifest.xml", "<manifest/>")
        book.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet>"
            f'<table:table table:name="Feuille1">{body}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    assert table_of(tmp_path, content.getvalue())[1] == [(2, ["Été", "Nîmes"])]


def test_a_cell_at_the_far_end_of_a_sheet_does_not_take_the_memory_of_the_worker(tmp_path):
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADING)
    sheet.write(1_048_575, 16_383, "loin")
    book.close()
    with pytest.raises(UnreadableFile, match="trop grand"):
        table_of(tmp_path, content.getvalue())


def test_dates_of_1900_times_and_truths_become_what_would_be_typed(tmp_path):
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content)
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, HEADING)
    for line, serial in enumerate((1, 59, 60, 61, 45000), start=1):
        sheet.write(line, 0, serial, day)
        sheet.write(line, 1, "x")
    book.close()
    _, rows = table_of(tmp_path, content.getvalue())
    assert len(rows) == 5 and rows[-1][1][0] == "2023-03-15" and all(cells[0] for _, cells in rows)
    assert [cell_text(cell) for cell in (True, None, 1e20, 0.1)] == ["VRAI", "", "1e+20", "0.1"]


# What a spreadsheet would run ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["=1+1", "+33 1", "-Petit", "@cmd", "\tx"])
def test_what_is_made_harmless_comes_back_as_it_was(text):
    assert neutralised(text) == f"'{text}" and as_typed(neutralised(text)) == text
    assert as_typed("'l’apostrophe") == "'l’apostrophe" and neutralised("Nom") == "Nom"
