"""The three extensions of PostgreSQL that the portal counts on: there, and usable by the role that it runs under."""

from importlib import import_module

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations.state import ProjectState

EXTENSIONS = ["btree_gist", "pg_trgm", "unaccent"]
# What later migrations built on them, and would take away first.
STANDING_ON_THEM = """
    ALTER TABLE separations_replacement DROP CONSTRAINT replacement_periods_apart;
    ALTER TABLE separations_asfopening DROP CONSTRAINT asf_openings_apart;
    ALTER TABLE mediation_convention DROP CONSTRAINT convention_periods_apart;
    ALTER TABLE accounts_budgetalert DROP CONSTRAINT budget_alert_one_open_an_hour;
    ALTER TABLE funding_framework DROP CONSTRAINT framework_one_at_a_time;
    ALTER TABLE funding_criterion DROP CONSTRAINT criterion_one_at_a_time;
    ALTER TABLE funding_delegation DROP CONSTRAINT delegation_one_at_a_time;
    ALTER TABLE mediation_mediator DROP CONSTRAINT mediator_once_a_day;
    DROP INDEX name_spelling_near;
"""
LIKENESS = "SELECT similarity('lefevre', 'lefebvre')"


def value(query):
    """The only value of the answer."""
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchone()[0]


def installed():
    """Names of the extensions of this database, those of PostgreSQL itself apart."""
    return value("SELECT array_agg(extname::text ORDER BY extname) FROM pg_extension WHERE extname <> 'plpgsql'")


def test_they_are_there_without_a_superuser(db):
    assert value("SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    assert installed() == EXTENSIONS


def test_names_are_compared_by_likeness(db):
    assert 0.3 < value(LIKENESS) < 1
    assert value("SELECT 'lefevre' % 'lefebvre'") is True


def test_accents_and_ligatures_are_taken_off(db):
    assert value("SELECT unaccent('Éloïse Œuvrard-Ça')") == "Eloise OEuvrard-Ca"


def test_an_exclusion_mixes_a_key_and_a_period(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE stay (place bigint, period daterange,"
            " EXCLUDE USING gist (place WITH =, period WITH &&)) ON COMMIT DROP"
        )
        cursor.execute("INSERT INTO stay VALUES (1, '[2014-01-01,2014-06-30]'), (2, '[2014-06-01,2014-12-31]')")
        with pytest.raises(IntegrityError, match="exclusion constraint"), transaction.atomic():
            cursor.execute("INSERT INTO stay VALUES (1, '[2014-06-30,2014-12-31]')")


def test_the_migration_can_be_undone_and_done_again(db):
    migration = import_module("portal.territory.migrations.0003_search_extensions").Migration
    state = ProjectState()
    with connection.cursor() as cursor:
        cursor.execute(STANDING_ON_THEM)
    with connection.schema_editor(atomic=False) as editor:
        for operation in reversed(migration.operations):
            operation.database_backwards("territory", editor, state, state)
        assert installed() is None
        for operation in migration.operations:
            operation.database_forwards("territory", editor, state, state)
    assert installed() == EXTENSIONS
