"""The verification: what somebody who owns the tables did is found, and its line named."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from portal.journal.seals import process
from portal.journal.seals.models import Seal
from portal.journal.verification import chain
from portal.journal.verification.process import check, verify
from tests.queries import Questions


@pytest.fixture
def sealed(db, write):
    """Three seals of four lines; the keys of each."""

    def seal():
        keys = write(4)
        process.seal_journal()
        return keys

    return [seal() for _ in range(3)]


def kinds(report):
    """(kind, seal, line) of what was found, the gravest first."""
    return [(found.kind, found.seal, found.line) for found in report.gravest_first]


def rewrite(settings, change):
    """Write the file of heads again, each head changed by `change`; None takes it out."""
    path = settings.JOURNAL_SEALS_FILE
    told = [change(json.loads(line)) for line in path.read_text().splitlines()]
    path.write_text("".join(json.dumps(line) + "\n" for line in told if line))


def test_an_untouched_journal_is_intact(sealed):
    report = verify()
    assert (report.verdict, report.seals, report.lines, report.pending) == ("intact", 3, 12, 0)
    assert report.findings == []


@pytest.mark.parametrize(
    "change",
    ["note = 'réécrit'", "at = at - interval '1 microsecond'", "action = 'export'", "target_id = 1", "before = ' '"],
)
def test_a_line_changed_is_named(sealed, as_owner, change):
    line = sealed[1][2]
    as_owner(f"UPDATE journal_entry SET {change} WHERE id = %s", [line])
    report = verify()
    assert (report.verdict, kinds(report)) == ("broken", [("line_changed", 2, line)])
    assert f"la ligne n° {line}" in report.findings[0].sentence


def test_a_line_removed_is_named(sealed, as_owner):
    line = sealed[0][3]
    as_owner("DELETE FROM journal_entry WHERE id = %s", [line])
    assert kinds(verify()) == [("line_removed", 1, line)]


def test_every_line_of_a_seal_removed(sealed, as_owner):
    as_owner("DELETE FROM journal_entry WHERE id = ANY(%s)", [sealed[1]])
    assert kinds(verify()) == [("line_removed", 2, line) for line in sealed[1]]


def test_a_line_that_took_the_key_of_another_is_both(sealed, as_owner):
    as_owner("DELETE FROM journal_entry WHERE id = %s", [sealed[2][0]])
    as_owner("UPDATE journal_entry SET id = %s WHERE id = %s", [sealed[2][0], sealed[0][0]])
    assert kinds(verify()) == [("line_removed", 1, sealed[0][0]), ("line_changed", 3, sealed[2][0])]


@pytest.mark.parametrize("key", [-5, -(2**63), 2**63 - 1])
def test_a_line_inserted_long_after_is_named(sealed, as_owner, key):
    as_owner(
        "INSERT INTO journal_entry (id, at, action, target_type, before, after, note, families, ground)"
        " VALUES (%s, now() - interval '3 days', 'read', '', '', '', '', '{}', '')",
        [key],
    )
    assert kinds(verify()) == [("line_inserted", None, key)]
    process.seal_journal(everywhere=True)
    assert kinds(verify()) == [("line_inserted", None, key)], "the night makes nothing lawful"


def test_many_broken_lines_are_counted_beyond_the_first(sealed, as_owner, monkeypatch):
    monkeypatch.setattr(chain, "NAMED", 2)
    as_owner("UPDATE journal_entry SET note = 'x' WHERE id = ANY(%s)", [sealed[1]])
    report = verify()
    assert [found[0] for found in kinds(report)] == ["line_changed", "line_changed", "others_broken"]
    assert "2 autres lignes" in report.findings[2].sentence


def test_a_line_inserted_with_an_old_date_by_the_usual_way_is_told(sealed, monkeypatch, write):
    moment = timezone.now() - timedelta(days=90)
    monkeypatch.setattr(timezone, "now", lambda: moment)
    line = write()[0]
    process.seal_journal()
    report = verify()
    assert (report.verdict, kinds(report)) == ("intact", [("line_backdated", 4, line)])


def test_lines_that_wait_for_a_seal_are_no_fault(sealed, write):
    write(2)
    report = verify()
    assert (report.verdict, report.pending) == ("intact", 2)
    assert timezone.now() - report.pending_since < timedelta(minutes=1)


def test_a_journal_that_was_never_sealed_cannot_be_checked(db, write):
    write(2)
    assert kinds(verify()) == [("never_sealed", None, None)] and verify().verdict == "unchecked"


# Seals ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    ["lines = 3, digests = substr(digests, 1, 48)", "sealed_at = sealed_at + interval '1 second'", "total = 9"],
)
def test_a_seal_changed(sealed, as_owner, change):
    as_owner(f"UPDATE journal_seal SET {change} WHERE number = 2")
    assert ("seal_changed", 2, None) in kinds(verify())


def test_a_seal_removed(sealed, as_owner):
    as_owner("DELETE FROM journal_seal WHERE number = 2")
    assert ("seal_missing", 2, None) in kinds(verify())


def test_the_first_seals_removed(sealed, as_owner):
    as_owner("DELETE FROM journal_seal WHERE number < 3")
    report = verify()
    assert ("seal_missing", 1, None) in kinds(report) and "n° 1 à 2" in report.gravest_first[0].sentence


def test_a_seal_removed_and_the_next_renumbered(sealed, as_owner):
    as_owner("DELETE FROM journal_seal WHERE number = 2")
    as_owner("UPDATE journal_seal SET number = 2 WHERE number = 3")
    found = kinds(verify())
    assert ("chain_broken", 2, None) in found and ("seal_changed", 2, None) in found


def test_a_line_rewritten_with_all_its_seals_is_betrayed_by_the_file(sealed, as_owner):
    as_owner("UPDATE journal_entry SET note = 'x' WHERE id = %s", [sealed[1][0]])
    as_owner("DELETE FROM journal_seal WHERE number > 1")
    process.seal_journal()
    report = verify()
    assert report.verdict == "broken" and ("head_differs", 2, None) in kinds(report)


# The file ---------------------------------------------------------------------------------------------------------


def test_a_journal_cut_at_its_end_is_told_by_the_file(sealed, as_owner):
    as_owner("DELETE FROM journal_seal WHERE number > 1")
    as_owner("DELETE FROM journal_entry WHERE id > %s", [sealed[0][-1]])
    report = verify()
    assert kinds(report) == [("journal_cut", 2, None)] and "n° 2 à 3" in report.findings[0].sentence


def test_a_file_that_is_not_there_leaves_the_question_open(sealed, settings):
    settings.JOURNAL_SEALS_FILE.unlink()
    report = verify()
    assert (report.verdict, kinds(report)) == ("unchecked", [("file_missing", None, None)])


def test_a_shortened_file_leaves_the_question_open(sealed, settings, monkeypatch):
    rewrite(settings, lambda told: told if told["number"] == 1 else None)
    assert verify().verdict == "intact", "a head may follow its seal by a minute"
    later = Seal.objects.get(number=3).sealed_at + timedelta(minutes=6)
    monkeypatch.setattr(timezone, "now", lambda: later)
    report = verify()
    assert (report.verdict, kinds(report)) == ("unchecked", [("file_short", 2, None)])


def test_a_head_taken_out_of_the_file(sealed, settings):
    rewrite(settings, lambda told: None if told["number"] == 2 else told)
    assert kinds(verify()) == [("head_missing", 2, None)]


def test_a_file_made_anew_long_after_is_told(sealed, settings):
    rewrite(settings, lambda told: told | {"written_at": "2099-01-01T00:00:00+00:00"})
    report = verify()
    assert (report.verdict, kinds(report)) == ("intact", [("head_late", None, None)])


def test_a_copy_of_the_file_tells_as_well(sealed, settings, tmp_path):
    copy = tmp_path / "copie.jsonl"
    copy.write_text(settings.JOURNAL_SEALS_FILE.read_text().replace('"number": 3', '"number": 4'))
    assert ("journal_cut", 4, None) in kinds(verify(copy))


# What is said -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("harm", "status", "said"),
    [
        (None, 0, "Journal intact : 12\xa0lignes dans 3\xa0sceaux."),
        ("line", 1, "Journal altéré"),
        ("file", 2, "Journal non vérifiable"),
    ],
)
def test_the_command_tells_by_words_and_by_its_status(sealed, as_owner, settings, capsys, harm, status, said):
    if harm == "line":
        as_owner("UPDATE journal_entry SET note = 'x' WHERE id = %s", [sealed[0][0]])
    if harm == "file":
        settings.JOURNAL_SEALS_FILE.unlink()
    ended = 0
    try:
        call_command("verify_journal")
    except SystemExit as end:
        ended = end.code
    assert ended == status and said in capsys.readouterr().out


def test_the_command_tells_programs_too(sealed, as_owner, capsys):
    line = sealed[0][0]
    as_owner("UPDATE journal_entry SET note = 'x' WHERE id = %s", [line])
    with pytest.raises(SystemExit):
        call_command("verify_journal", "--json")
    told = json.loads(capsys.readouterr().out)
    assert told["verdict"] == "broken" and told["findings"][0]["line"] == line and told["lines"] == 12


def test_what_is_found_is_kept_and_said_in_the_log_without_a_word_of_the_line(sealed, as_owner, caplog):
    as_owner("UPDATE journal_entry SET note = 'MARTIN' WHERE id = %s", [sealed[0][0]])
    kept = check()
    assert (kept.verdict, kept.seals, kept.lines) == ("broken", 3, 12)
    assert "la ligne n°" in kept.sentences[0]
    assert "journal_not_intact" in caplog.text and "MARTIN" not in caplog.text


def test_the_number_of_queries_is_that_of_the_seals(sealed, write, django_assert_num_queries):
    with Questions() as first:
        verify()
    write(50)
    process.seal_journal()
    with django_assert_num_queries(len(first.captured_queries)):
        verify()
