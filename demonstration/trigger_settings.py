"""Settings of a transaction that writes thousands of rows, so that triggers stay quick; what guards rows stays on."""

from contextlib import contextmanager
from random import Random
from uuid import UUID

import pgtrigger
from pghistory.trigger import Event

SETTINGS = """
    SELECT set_config('enable_seqscan', %(enable_seqscan)s, true),
        set_config('pgtrigger.ignore', %(ignored)s, true),
        set_config('pghistory.context_id', %(context)s, true),
        set_config('pghistory.context_metadata', '{"origin": "demonstration"}', true)
"""


@contextmanager
def prepared_for_many(cursor, seed, *, without_history=()):
    """Inside, triggers on thousands of rows are quick; rows inserted in these models make no history and put nobody
    behind: their files are new.

    Plans that foreign keys and triggers made on empty tables must not read whole tables later; and a setting that is
    missing costs these triggers an exception per row. A long list of ignored triggers is slow: each row reads it.
    """
    context = UUID(int=Random(f"{seed}:history").getrandbits(128))
    ignored = [
        trigger.get_pgid(model)
        for model, trigger in pgtrigger.registered()
        if model in without_history and (_is_history(trigger) or trigger.name.startswith("addition_counts_for_file"))
    ]
    inside = {"enable_seqscan": "off", "ignored": f"{{{','.join(ignored)}}}", "context": str(context)}
    cursor.execute(SETTINGS, inside)
    yield
    cursor.execute(SETTINGS, {"enable_seqscan": "on", "ignored": "{}", "context": ""})


def _is_history(trigger):
    return isinstance(trigger, Event) and trigger.label == "insert"
