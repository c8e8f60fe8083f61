"""COPY, for lines made in advance: what is written, in which order, and how to write it fast when there is much."""

import io

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


def copy_in(cursor, lines):
    """COPY {kind: text} into the tables; keys, checks and triggers hold as for any insert."""
    for kind, text in lines.items():
        if text:
            table, columns = COLUMNS[kind]
            cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", io.BytesIO(text.encode()))
