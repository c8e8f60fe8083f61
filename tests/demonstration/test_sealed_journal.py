"""What was loaded is sealed at once, whatever file a database that was thrown away left behind."""

from demonstration.load import seal_what_was_loaded
from portal.journal.models import Entry
from portal.journal.seals.models import FileState, Seal
from portal.journal.verification.process import verify


def test_heads_of_a_former_database_are_set_aside_and_kept(db, settings):
    heads = settings.JOURNAL_SEALS_FILE
    heads.parent.mkdir(parents=True)
    heads.write_text('{"number": 12}\n')
    Entry.objects.record(by=None, action="read")
    seal_what_was_loaded()
    assert Seal.objects.get().total == 1 and verify().verdict == "intact" and not FileState.objects.exists()
    kept = [file.read_text() for file in heads.parent.iterdir() if file != heads]
    assert kept == ['{"number": 12}\n']


def test_heads_of_this_database_stay(db, settings):
    for _ in range(2):
        Entry.objects.record(by=None, action="read")
        seal_what_was_loaded()
    assert list(settings.JOURNAL_SEALS_FILE.parent.iterdir()) == [settings.JOURNAL_SEALS_FILE]
    assert verify().verdict == "intact" and Seal.objects.count() == 2
