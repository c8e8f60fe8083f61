"""Guards that several apps put on their tables."""

import pgtrigger

from portal.foundation.database.owner import OWNER

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)

# A `Cancellable` row is kept as it was written: it is cancelled once, and nothing else of it changes.
KEPT_UNLESS_CANCELLED = pgtrigger.Trigger(
    name="kept_unless_cancelled",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    declare=[("cancelling", "text[]")],
    func="""
        cancelling := ARRAY['cancelled_at', 'cancelled_by_id', 'cancel_reason'];
        IF TG_OP = 'UPDATE' AND OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL
           AND to_jsonb(NEW) - cancelling = to_jsonb(OLD) - cancelling THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'the row is kept as it was written' USING ERRCODE = 'check_violation';
    """,
)


def dated_by_the_database(field: str) -> pgtrigger.Trigger:
    """The moment of a row is the database's, whatever the program says; the owner of the table alone dates rows."""
    return pgtrigger.Trigger(
        name="dated_by_the_database",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=pgtrigger.Func(
            f"""
            IF current_user <> '{OWNER}' THEN
                NEW.{{columns.{field}}} := clock_timestamp();
            END IF;
            RETURN NEW;
            """
        ),
    )
