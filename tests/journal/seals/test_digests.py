"""The bytes of the digests, made again in plain Python as docs/security.md describes them."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from portal.foundation.access.disclosure import Ground, Shown
from portal.journal.models import Entry
from portal.journal.seals import digests, process
from portal.journal.seals.digests import LINE_COLUMNS, current_version, line_digest
from portal.journal.seals.models import Seal
from portal.journal.verification.process import verify

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def written(*values):
    """Each value as its length in bytes, a colon, itself and a comma; « -, » for None."""
    texts = [None if value is None else str(value).encode() for value in values]
    return b"".join(b"-," if text is None else b"%d:%s," % (len(text), text) for text in texts)


def microseconds(moment):
    return (moment - EPOCH) // timedelta(microseconds=1)


def digest_of_line(entry):
    facts = (entry.action, entry.target_type, entry.target_id, entry.before, entry.after, entry.note)
    facts += (" ".join(map(str, entry.families)), entry.ground)
    return hashlib.sha256(written(1, entry.pk, microseconds(entry.at), entry.agent_id, *facts)).digest()[:16]


def test_a_reader_without_the_portal_makes_the_same_digests(agents):
    Entry.objects.record(by=agents.dpo, action="read", target=agents.dpo, before="é", after="1:a,", note="l’été\n-,")
    Entry.objects.record(by=None, action="search")
    Entry.objects.record_shown(agents.dpo, [Shown(act="list", files={12, 7})], {7: Ground.REFERENT})
    process.seal_journal()
    seal, lines = Seal.objects.get(), list(Entry.objects.order_by("pk"))
    assert bytes(seal.digests) == b"".join(map(digest_of_line, lines))
    head = written(1, 1, microseconds(seal.sealed_at), seal.ids, 3, 3) + b"\0" * 32 + bytes(seal.digests)
    assert seal.head == hashlib.sha256(head).hexdigest()


def test_every_column_of_a_line_is_under_its_digest():
    columns = {field.column for field in Entry._meta.concrete_fields}
    assert columns == {column for column, _ in LINE_COLUMNS[current_version()]}, (
        "a new column is a new version: see digests.py"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"note": ""}, {"note": None}),
        ({"before": "ab", "after": "c"}, {"before": "a", "after": "bc"}),
        ({"before": "1:a,", "after": ""}, {"before": "", "after": "1:a,"}),
        ({"target_id": None, "before": "-"}, {"target_id": 0, "before": "-"}),
        ({"note": "-,"}, {"note": None}),
        ({"families": [1, 2]}, {"families": [12]}),
        ({"families": [], "ground": "role"}, {"families": [0], "ground": "role"}),
    ],
)
def test_two_lines_never_give_the_same_text(db, one, other):
    usual = {"id": 1, "at": EPOCH, "agent_id": None, "action": "read", "target_type": "", "target_id": 1} | {
        "before": "", "after": "", "note": "", "families": [], "ground": "",
    }  # fmt: skip

    def digest(facts):
        kinds = dict.fromkeys(("id", "agent_id", "target_id"), "bigint")
        kinds |= {"at": "timestamptz", "families": "bigint[]"}
        row = ", ".join(f'%({name})s::{kinds.get(name, "text")} AS "{name}"' for name in usual)
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {line_digest(current_version(), 'line')} FROM (SELECT {row}) line", usual | facts)
            return bytes(cursor.fetchone()[0])

    assert digest(one) != digest(other)


def test_an_old_seal_is_verified_with_its_own_version(db, write, as_owner, monkeypatch):
    write(2)
    process.seal_journal()
    with monkeypatch.context() as patched:
        patched.setitem(digests.LINE_COLUMNS, 2, (*LINE_COLUMNS[1], ("note", digests.TEXT)))
        write()
        process.seal_journal()
        assert list(Seal.objects.order_by("number").values_list("version", flat=True)) == [1, 2]
        assert verify().verdict == "intact"
    # A program that does not know version 2 says so, and accuses nobody.
    report = verify()
    assert (report.verdict, [finding.kind for finding in report.findings]) == ("unchecked", ["version_unknown"])
