"""Settings of a transaction that writes thousands of rows, so that triggers stay quick; what guards rows stays on."""

from contextlib import contextmanager
from random import Random
from uuid import UUID

import pgtrigger
from pghistory.trigger import Event

SETTINGS = """
    SELECT set_config('enable_seqscan', %(enable_seqscan)s, true),
        set_config('pghistory.context_id', %(context)s, true),
        set_config('pghistory.context_metadata', '{"origin": "demonstration"}', true)
"""


@contextmanager
def prepared_for_many(cursor, seed, *, without_history=()):
    """Inside, triggers on thousands of rows are quick; rows inserted in these models make no history and put nobody
    behind: their files are new.

    Plans that foreign keys and triggers made on empty tables must not read whole tables later; and a context that is
    missing costs these triggers an exception per row. Triggers with nothing to write are switched off in their table,
    which only its owner may do.
    """
    context = UUID(int=Random(f"{seed}:history").getrandbits(128))
    cursor.execute(SETTINGS, {"enable_seqscan": "off", "context": str(context)})
    _switch(cursor, "DISABLE", without_history)
    yield
    _switch(cursor, "ENABLE", without_history)
    cursor.execute(SETTINGS, {"enable_seqscan": "on", "context": ""})


def _switch(cursor, word, tables):
    """Enable or disable the triggers that new rows of these models do without.

    PostgreSQL refuses it while rows of the table wait for their check.
    """
    if tables:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    for model, trigger in pgtrigger.registered():
        if model in tables and (_is_history(trigger) or trigger.name.startswith("addition_counts_for_file")):
            cursor.execute(f'ALTER TABLE "{model._meta.db_table}" {word} TRIGGER "{trigger.get_pgid(model)}"')


def _is_history(trigger):
    return isinstance(trigger, Event) and trigger.label == "insert"
