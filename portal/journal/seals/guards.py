"""What the database does with a seal, whoever writes it."""

import pgtrigger

from portal.journal.seals.digests import head_digest

# Number, date, running total and digest are the database's: who inserts gives version, ids, lines and their digests.
CHAINED = pgtrigger.Trigger(
    name="chained",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("last", "record"), ("covered", "bigint")],
    func=f"""
        SELECT sum(upper(keys) - lower(keys)) INTO covered FROM unnest(NEW.ids) keys;
        IF covered IS DISTINCT FROM NEW.lines THEN
            RAISE EXCEPTION 'a seal of % lines cannot cover % keys', NEW.lines, covered USING ERRCODE = '23514';
        END IF;
        SELECT number, digest, total INTO last FROM journal_seal ORDER BY number DESC LIMIT 1;
        NEW.number := coalesce(last.number, 0) + 1;
        NEW.previous := coalesce(last.digest, decode(repeat('00', 32), 'hex'));
        NEW.total := coalesce(last.total, 0) + NEW.lines;
        NEW.sealed_at := clock_timestamp();
        NEW.digest := {head_digest("NEW")};
        RETURN NEW;
    """,  # noqa: S608 (our own columns)
)
