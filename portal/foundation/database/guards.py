"""Guards that several apps put on their tables."""

import pgtrigger

from portal.foundation.database.owner import OWNER

APPEND_ONLY = pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)


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
