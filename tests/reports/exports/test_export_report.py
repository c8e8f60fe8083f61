"""`manage.py export_report`: the same file as on screen, or a sentence that says what is wrong."""

import os

import pytest
from django.core.management import CommandError, call_command

from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def run(db, tmp_path, capsys):
    """Run the command to a file of this folder; what it printed."""

    def call(name, *options, output="f.csv", year="2014"):
        call_command("export_report", name, "--year", year, "-o", str(tmp_path / output), *options)
        return capsys.readouterr().out

    return call


def test_the_command_writes_what_the_screen_gives(agents, run, tmp_path, asked, taken):
    factories.SeparationFactory()
    factories.SeparationFactory(family=factories.FamilyFactory(caf_id="69"))
    for name, agent, options in (
        ("national", agents.cnaf, ()),
        ("separations", agents.responsable, ("--caf", "59")),
        ("receipts", agents.cnaf, ()),
    ):
        told = run(name, *options, output=f"{name}.csv")
        content = (tmp_path / f"{name}.csv").read_bytes()
        assert content == taken(agent, asked(agent, name)), name
        rows = len(content.splitlines()) - 1
        assert told.startswith(f"{rows} lignes écrites dans ")


def test_each_file_leaves_a_line_in_the_journal(run, tmp_path):
    run("national", "--format", "xlsx", output="n.xlsx")
    assert (tmp_path / "n.xlsx").read_bytes().startswith(b"PK")
    line = Entry.objects.get()
    assert (line.action, line.agent, line.note) == ("export", None, "national 2014 xlsx")


def test_one_caf_of_a_national_report(run, tmp_path):
    assert run("national", "--caf", "59").startswith("1 lignes")
    assert b"Caf du Nord" in (tmp_path / "f.csv").read_bytes()


@pytest.mark.parametrize(
    ("name", "options", "changes", "said"),
    [
        (
            "familles",
            (),
            {},
            "« familles » n’est pas un export : choisissez national, separations, receipts, lines, shares.",
        ),
        ("separations", (), {}, "ajoutez --caf, par exemple --caf 59"),
        ("national", ("--caf", "999"), {}, "Aucune Caf n’a le code « 999 »."),
        ("national", (), {"year": "1989"}, "de 1990 à 2100"),
        ("national", (), {"year": "deux"}, "year"),
        ("national", ("--format", "pdf"), {}, "pdf"),
        ("national", (), {"output": "nulle/part/f.csv"}, "n’existe pas"),
        ("national", (), {"output": "."}, "est un dossier"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(run, tmp_path, name, options, changes, said):
    with pytest.raises(CommandError, match=said.replace("(", r"\(").replace(".", r"\.")):
        run(name, *options, **changes)
    assert not any(tmp_path.glob("**/*.csv")) and not Entry.objects.exists()


def test_a_file_that_cannot_be_written_is_said_and_an_older_one_stays(run, tmp_path, monkeypatch):
    (tmp_path / "f.csv").write_text("ancien")

    def refuse(*args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(CommandError, match="ne peut pas être écrit : Permission denied"):
        run("national")
    assert (tmp_path / "f.csv").read_text() == "ancien" and not list(tmp_path.glob(".*.part"))
    assert not Entry.objects.exists()
