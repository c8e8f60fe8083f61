"""COPY, for lines made in advance: what is written, in which order, and how to write it fast when there is much."""

import io
from contextlib import contextmanager
from random import Random
from uuid import UUID

import pgtrigger
from pghistory.trigger import Event

NULL = r"\N"
# Table and columns of each kind of line; written in this order, so that the triggers find what they check.
COLUMNS = {
    "family": ("separations_family", "id, caf_id, opened_at, opened_by_id"),
    "parent": (
        "separations_parent",
        "id, family_id, caf_id, position, title, last_name, first_name, search_name, birth_date, allocataire_number, "
        "phone, email, address, postcode, city",
    ),
    "child": ("separations_child", "family_id, first_name, birth_date, residence"),
    "separation": (
        "separations_separation",
        'family_id, caf_id, separated_on, "union", mode, note, logged_at, logged_by_id, version',
    ),
    "consent": ("mediation_consent", "referral_id, parent_id, given_on, recorded_by_id"),
    "referral": (
        "mediation_referral",
        "id, family_id, caf_id, service_id, state, purpose, created_at, created_by_id, sent_at, answered_at, "
        "answered_by_id, refusal, started_on, covers_maintenance, ended_on, outcome",
    ),
    "danger": (
        "separations_dangerreport",
        "id, family_id, note, recorded_at, recorded_by_id, lifted_at, lifted_by_id, lift_reason",
    ),
    "procedure": (
        "separations_procedure",
        "family_id, kind, from_on, until_on, covers_maintenance, outcome, source_reference",
    ),
    "declaration": (
        "funding_declaration",
        "id, service_id, exercice, stage, state, operating_costs, legal_aid_costs, actual_etp, funded_etp, "
        "family_contributions, court_deposits, submitted_at, submitted_by_id, version",
    ),
    "journal": ("journal_entry", "at, agent_id, action, target_type, target_id, before, after, note"),
}

SETTINGS = """
    SELECT set_config('enable_seqscan', %(read_whole)s, true),
        set_config('pgtrigger.ignore', %(ignored)s, true),
        set_config('pghistory.context_id', %(context)s, true),
        set_config('pghistory.context_metadata', '{"origin": "demonstration"}', true)
"""


@contextmanager
def prepared_for_many(cursor, seed, *, history):
    """Inside, triggers on thousands of rows are quick; without `history`, those that keep histories do nothing.

    Plans that foreign keys and triggers made on empty tables must not read whole tables later; and a setting that is
    missing costs these triggers an exception per row. What guards the rows is never ignored.
    """
    context = UUID(int=Random(f"{seed}:history").getrandbits(128))
    ignored = [] if history else [trigger.get_pgid(model) for model, trigger in _keeping_histories()]
    inside = {"read_whole": "off", "ignored": f"{{{','.join(ignored)}}}", "context": str(context)}
    cursor.execute(SETTINGS, inside)
    yield
    cursor.execute(SETTINGS, {"read_whole": "on", "ignored": "{}", "context": ""})


def _keeping_histories():
    return [(model, trigger) for model, trigger in pgtrigger.registered() if isinstance(trigger, Event)]


def copy_in(cursor, lines):
    """COPY {kind: text} into the tables; keys, checks and triggers hold as for any insert."""
    for kind, text in lines.items():
        if text:
            table, columns = COLUMNS[kind]
            cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", io.BytesIO(text.encode()))
