"""Sealing: what was committed goes into one chain, whoever is late, dies or comes twice."""

import json
import stat
from datetime import timedelta
from threading import Event

import pytest
from django.db import DatabaseError, InternalError, connection, transaction
from django.utils import timezone

from portal.journal.models import Entry
from portal.journal.seals import heads, process, tasks
from portal.journal.seals.models import FileState, Seal
from portal.journal.seals.unsealed import TOLERATED
from portal.journal.verification.process import verify


def chain():
    """(number, lines, ids) of each seal."""
    return list(Seal.objects.order_by("number").values_list("number", "lines", "ids"))


def heads_written(settings):
    """The numbers of the heads in the file."""
    return [json.loads(line)["number"] for line in settings.JOURNAL_SEALS_FILE.read_text().splitlines() if line]


def set_clock(monkeypatch, shift):
    """Let this machine, not the database, be so much ahead, or behind."""
    moment = timezone.now() + shift
    monkeypatch.setattr(timezone, "now", lambda: moment)


def test_a_seal_holds_what_was_written_since_the_one_before(db, write):
    first, *_, last = write(3)
    assert process.seal_journal() == 3
    other = write()[0]
    assert process.seal_journal() == 1
    assert chain() == [(1, 3, f"{{[{first},{last + 1})}}"), (2, 1, f"{{[{other},{other + 1})}}")]
    assert bytes(Seal.objects.get(number=2).previous) == bytes(Seal.objects.get(number=1).digest)
    assert Seal.objects.get(number=2).total == 4


def test_nothing_to_seal_is_no_seal_and_no_file(db, settings):
    assert process.seal_journal() == 0
    assert not Seal.objects.exists() and not settings.JOURNAL_SEALS_FILE.exists()


def test_a_long_journal_is_sealed_by_chunks(db, write, monkeypatch):
    monkeypatch.setattr(process, "LINES_PER_SEAL", 4)
    write(9)
    assert process.seal_journal() == 9
    assert [lines for _, lines, _ in chain()] == [4, 4, 1]
    assert verify().verdict == "intact"


def test_the_head_goes_to_a_file_for_the_portal_alone(db, write, settings):
    write()
    process.seal_journal()
    path = settings.JOURNAL_SEALS_FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 and stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    seal, told = Seal.objects.get(), json.loads(path.read_text())
    assert (told["number"], told["lines"], told["digest"]) == (1, 1, seal.head)
    assert told["previous"] == "00" * 32 and told["sealed_at"] == seal.sealed_at.isoformat()


def test_an_act_rolled_back_leaves_a_hole_that_nobody_minds(db, write):
    write()
    with transaction.atomic():
        write(2)
        transaction.set_rollback(True)
    write()
    assert process.seal_journal() == 2
    assert verify().verdict == "intact" and Seal.objects.get().ids.count("[") == 2


@pytest.mark.parametrize("everywhere", [False, True])
def test_two_workers_at_once_write_one_chain(committed, in_threads, write, everywhere):
    for _ in range(3):
        write(5)
        in_threads(*[lambda: process.seal_journal(everywhere=everywhere)] * 4)
    process.seal_journal()
    assert sum(lines for _, lines, _ in chain()) == 15
    assert [number for number, _, _ in chain()] == list(range(1, len(chain()) + 1))
    assert verify().verdict == "intact"


def test_a_worker_that_finds_another_at_it_goes_away(committed, in_threads, write):
    write()
    held, done = Event(), Event()

    def hold():
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [process.LOCK])
            held.set()
            done.wait(30)

    def seal():
        held.wait(30)
        try:
            return process.seal_journal()
        finally:
            done.set()

    assert in_threads(hold, seal)[1] == 0
    assert not Seal.objects.exists() and process.seal_journal() == 1


def test_a_line_committed_after_a_seal_that_passed_it_is_in_the_next_one(committed, in_threads, write):
    begun, sealed = Event(), Event()

    def late():
        with transaction.atomic():
            key = write()[0]
            begun.set()
            sealed.wait(30)
        return key

    def seal():
        begun.wait(30)
        later = write(2)
        try:
            return later, process.seal_journal()
        finally:
            sealed.set()

    key, (later, count) = in_threads(late, seal)
    assert key < min(later) and count == 2
    assert verify().pending == 1 and verify().verdict == "intact"
    assert process.seal_journal() == 1
    assert chain()[1] == (2, 1, f"{{[{key},{key + 1})}}")
    assert verify().verdict == "intact"


def test_a_late_line_is_found_far_behind_by_the_night(db, write, monkeypatch):
    monkeypatch.setattr(process, "RECENT_SEALS", 2)
    first = write()[0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('journal_entry', 'id'))")
    for _ in range(4):
        write()
        process.seal_journal()
    Entry(pk=first + 1, action="read").save(force_insert=True)
    assert process.seal_journal() == 0
    assert verify().pending == 1
    assert process.seal_journal(everywhere=True) == 1
    assert verify().verdict == "intact"


def test_a_line_put_in_a_hole_long_after_is_never_sealed(db, write, monkeypatch):
    first = write()[0]
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(pg_get_serial_sequence('journal_entry', 'id'))")
    write()
    process.seal_journal()
    set_clock(monkeypatch, -TOLERATED - timedelta(minutes=1))
    Entry(pk=first + 1, action="read").save(force_insert=True)
    assert process.seal_journal(everywhere=True) == 0


@pytest.mark.parametrize("shift", [timedelta(days=-30), timedelta(days=30)])
def test_the_clock_of_a_server_that_writes_lines_makes_none_forgotten(db, write, monkeypatch, shift):
    write()
    process.seal_journal()
    set_clock(monkeypatch, shift)
    write(2)
    assert process.seal_journal() == 2


def test_a_clock_of_the_database_set_back_is_a_warning(db, write, as_owner):
    write()
    process.seal_journal()
    # As if the first seal had been written by a clock two days ahead: its own digest is made again with it.
    as_owner("UPDATE journal_seal SET sealed_at = sealed_at + interval '2 days'")
    write(2)
    assert process.seal_journal() == 2
    assert "clock_set_back" in {finding.kind for finding in verify().findings}


def test_a_worker_killed_between_the_seal_and_its_head_is_repaired_by_the_next(db, write, settings, monkeypatch):
    write()
    process.seal_journal()
    write()
    with monkeypatch.context() as patched:
        patched.setattr(process, "write_heads", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            process.seal_journal()
    assert heads_written(settings) == [1] and Seal.objects.count() == 2
    assert process.seal_journal() == 0
    assert heads_written(settings) == [1, 2]


def test_a_line_of_the_file_cut_short_by_a_crash_is_written_again(db, write, settings):
    for _ in range(2):
        write()
        process.seal_journal()
    path = settings.JOURNAL_SEALS_FILE
    path.write_bytes(path.read_bytes()[:-30])
    process.seal_journal()
    told = path.read_text().splitlines()
    assert len(told) == 3 and json.loads(told[2])["number"] == 2
    report = verify()
    assert report.verdict == "intact" and [finding.kind for finding in report.findings] == ["head_unreadable"]


def test_a_file_that_cannot_be_written_is_said_and_repaired(db, write, settings, caplog):
    settings.JOURNAL_SEALS_FILE.parent.mkdir(mode=0o700)
    # A folder in its place: the administrator of a machine of tests may write anywhere.
    settings.JOURNAL_SEALS_FILE.mkdir()
    write()
    assert process.seal_journal() == 1
    process.seal_journal()
    assert "journal_heads_not_written" in caplog.text
    assert [state.fault for state in FileState.objects.all()] == [heads.UNWRITABLE]
    settings.JOURNAL_SEALS_FILE.rmdir()
    write()
    process.seal_journal()
    assert heads_written(settings) == [1, 2]
    assert FileState.objects.current_fault() == "" and FileState.objects.count() == 2


def test_a_full_disk_loses_no_head(db, write, settings, monkeypatch):
    write()
    with monkeypatch.context() as patched:
        patched.setattr(heads.os, "fsync", lambda handle: (_ for _ in ()).throw(OSError(28, "No space left")))
        process.seal_journal()
    assert FileState.objects.current_fault() == heads.UNWRITABLE
    process.seal_journal()
    assert set(heads_written(settings)) == {1} and FileState.objects.current_fault() == ""


def test_a_file_that_says_otherwise_than_the_base_is_left_alone(db, write, settings):
    write()
    process.seal_journal()
    path = settings.JOURNAL_SEALS_FILE
    other = path.read_text().replace(Seal.objects.get().head, "ab" * 32)
    path.write_text(other)
    write()
    process.seal_journal()
    assert path.read_text() == other
    assert "n° 1" in FileState.objects.current_fault()


def test_a_base_that_refuses_is_said_in_the_log_and_loses_nothing(db, write, monkeypatch, caplog):
    write()
    with monkeypatch.context() as patched:
        patched.setattr(process, "SEAL", "SELECT 1 / 0")
        tasks.seal_journal()
    assert "journal_not_sealed" in caplog.text and not Seal.objects.exists()
    tasks.seal_journal()
    assert Seal.objects.get().lines == 1


def test_the_database_chains_seals_whatever_is_asked(db, write):
    first, last = write(2)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_seal (number, version, ids, lines, total, digests, previous, digest, sealed_at)"
            " VALUES (7, 1, %s, 2, 99, %s, 'x', 'y', '2014-03-03')",
            [f"{{[{first},{last}]}}", b"\0" * 32],
        )
    seal = Seal.objects.get()
    assert (seal.number, seal.total, bytes(seal.previous)) == (1, 2, b"\0" * 32)
    assert seal.sealed_at > timezone.now() - timedelta(minutes=1) and len(bytes(seal.digest)) == 32


@pytest.mark.parametrize(
    ("ids", "lines", "digests"),
    [("{[1,3)}", 3, b"\0" * 48), ("{[1,3)}", 2, b"\0" * 31), ("{}", 0, b""), ("{[1,)}", 2, b"\0" * 32)],
)
def test_the_database_refuses_a_seal_that_does_not_add_up(db, ids, lines, digests):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_seal (version, ids, lines, digests) VALUES (1, %s, %s, %s)", [ids, lines, digests]
        )


def test_a_line_is_in_one_seal_at_most(db, write):
    key = write()[0]
    process.seal_journal()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_seal (version, ids, lines, digests) VALUES (1, %s, 1, %s)",
            [f"{{[{key},{key}]}}", b"\0" * 16],
        )


def test_nobody_rewrites_a_seal(db, write):
    write()
    process.seal_journal()
    for act in (lambda: Seal.objects.update(lines=2), lambda: Seal.objects.all().delete()):
        with pytest.raises(InternalError), transaction.atomic():
            act()
