"""What the role that runs may not do, tried as that role: each attack is refused by the database itself."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from portal.celery import app
from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.foundation.database.owner import OWNER, RUNTIME
from portal.foundation.database.walls import set_walls
from portal.foundation.management.commands import rotate_secrets
from portal.journal.models import Entry
from tests import factories
from tests.database_roles import acting_as, current_role

BACKDATED = """
    INSERT INTO journal_entry (at, action, target_type, before, after, note, families, ground)
    VALUES (%s, 'read', '', '', '', '', '{}', '')
"""
DENIED = "permission denied|must be owner"


@pytest.fixture
def as_portal(db):
    """Run a statement as the portal, in the perimeter of the Nord; what it says."""

    def run(statement, params=()):
        with acting_as(RUNTIME), in_perimeter_of_caf("59"), connection.cursor() as cursor:
            cursor.execute(statement, params)
            return cursor.fetchall() if cursor.description else cursor.rowcount

    return run


def refused(as_portal, statement, params=(), because=DENIED):
    with pytest.raises(DatabaseError, match=because), transaction.atomic():
        as_portal(statement, params)


@pytest.fixture
def line(agents):
    return Entry.objects.record(by=agents.conseiller, action="search", note="3 résultats")


def tables(where="true"):
    """Tables of the portal, with whether they are append-only and whether they are histories."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT c.relname FROM pg_class c
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND {where}
            """
        )
        return sorted(name for (name,) in cursor.fetchall())


APPENDED = (
    "EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname LIKE 'pgtrigger\\_append\\_only\\_%%')"
)
HISTORY = "EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'pgh_obj_id')"


# Append-only --------------------------------------------------------------------------------------------------------


def test_no_variable_of_the_session_lifts_a_guard(as_portal, line):
    everything = "{" + ",".join(name for (name,) in as_portal("SELECT DISTINCT tgname::text FROM pg_trigger")) + "}"
    as_portal("SELECT set_config('pgtrigger.ignore', %s, true)", [everything])
    refused(as_portal, "DELETE FROM journal_entry WHERE id = %s", [line.pk])
    refused(as_portal, "UPDATE journal_entry SET note = 'réécrit' WHERE id = %s", [line.pk])
    # The owner himself is stopped, whose only way is to switch the trigger off in the open.
    with pytest.raises(DatabaseError, match="Cannot update or delete rows"), transaction.atomic():
        connection.cursor().execute("UPDATE journal_entry SET note = 'réécrit' WHERE id = %s", [line.pk])


def test_a_referral_is_not_sent_without_consent_by_a_variable(as_portal):
    referral = factories.ReferralFactory()
    (name,) = as_portal("SELECT tgname FROM pg_trigger WHERE tgname LIKE 'pgtrigger_sent_with_consent_%%'")[0]
    as_portal("SELECT set_config('pgtrigger.ignore', %s, true)", ["{" + name + "}"])
    refused(
        as_portal, "UPDATE mediation_referral SET state = 'sent', sent_at = now() WHERE id = %s", [referral.pk],
        because="consent",
    )  # fmt: skip


def test_every_append_only_table_is_closed_to_changes(as_portal):
    appended = tables(APPENDED)
    assert {"journal_entry", "funding_receipt", "funding_commitment", "funding_shareentry"} < set(appended)
    for table in appended:
        rights = as_portal(
            "SELECT has_table_privilege(%s, 'UPDATE'), has_table_privilege(%s, 'DELETE'),"
            " has_any_column_privilege(%s, 'UPDATE'), has_table_privilege(%s, 'SELECT')", [table] * 4,
        )  # fmt: skip
        assert rights == [(False, False, False, True)], table


def test_histories_are_written_by_triggers_alone(as_portal):
    histories = tables(HISTORY)
    assert "separations_parentevent" in histories
    for table in histories:
        assert as_portal("SELECT has_table_privilege(%s, 'INSERT')", [table]) == [(False,)], table
    person = factories.PersonFactory()
    as_portal("UPDATE separations_person SET is_detained = NOT is_detained WHERE id = %s", [person.pk])
    kept = as_portal(
        "SELECT pgh_label FROM separations_personevent WHERE pgh_obj_id = %s ORDER BY pgh_id", [person.pk]
    )
    assert kept == [("insert",), ("update",)]


def test_rows_are_dated_by_the_database(as_portal, line):
    before = timezone.now()
    as_portal(BACKDATED, [datetime(2013, 5, 1, tzinfo=UTC)])
    assert before <= Entry.objects.latest("pk").at <= timezone.now()


def test_the_owner_alone_dates_a_row(agents):
    long_ago = datetime(2013, 5, 1, tzinfo=UTC)
    with connection.cursor() as cursor:
        cursor.execute(BACKDATED, [long_ago])
    assert Entry.objects.latest("pk").at == long_ago


# Tables -------------------------------------------------------------------------------------------------------------


def test_no_table_is_truncated(as_portal):
    for table in tables():
        refused(as_portal, f'TRUNCATE "{table}" CASCADE')


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE journal_entry DISABLE TRIGGER USER",
        "ALTER TABLE journal_entry DISABLE TRIGGER ALL",
        "ALTER TABLE separations_family DISABLE ROW LEVEL SECURITY",
        "DROP TABLE journal_entry",
        "ALTER TABLE journal_entry OWNER TO portal",
        "CREATE TABLE mine (id int)",
        "CREATE TEMP TABLE journal_entry (id int)",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE OR REPLACE FUNCTION _pgtrigger_should_ignore(name) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "CREATE TRIGGER mine BEFORE INSERT ON journal_entry EXECUTE FUNCTION public._pgtrigger_should_ignore()",
        "SET session_replication_role = replica",
        "SELECT setval('journal_entry_id_seq', 1)",
        "GRANT UPDATE ON journal_entry TO portal",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '9999', now())",
        "DELETE FROM django_migrations",
        "INSERT INTO pghistory_context (id, created_at, updated_at) VALUES (gen_random_uuid(), now(), now())",
    ],
)  # fmt: skip
def test_the_structure_is_not_its_to_change(as_portal, statement):
    if statement.startswith("GRANT"):  # PostgreSQL warns and grants nothing
        as_portal(statement)
        assert as_portal("SELECT has_table_privilege('journal_entry', 'UPDATE')") == [(False,)]
        return
    refused(as_portal, statement)


def test_every_guard_sees_every_row_and_names_this_schema_alone(as_portal):
    guards = as_portal(
        """
        SELECT proname, prosecdef, proconfig FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype
        """
    )
    assert len(guards) > 150
    by_invoker = {name for name, is_definer, _ in guards if not is_definer}
    asking = {name.removeprefix("pgtrigger_").rpartition("_")[0] for name in by_invoker}
    # They ask who writes, which a definer would hide; none of them reads a table behind the walls.
    who = {"opened_by_two", "changed_by_two", "reopened_by_two", "decision_has_its_ground"}
    assert asking == {"dated_by_the_database", *who}
    paths = {tuple(config or ()) for _, is_definer, config in guards if is_definer}
    assert paths == {("search_path=pg_catalog, public, pg_temp",)}


# Who is who ---------------------------------------------------------------------------------------------------------


def test_the_portal_becomes_nobody_else(as_portal):
    powers = "SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls FROM pg_roles WHERE rolname = 'portal'"
    assert as_portal(powers) == [(False,)]
    assert as_portal(
        "SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid"
        " WHERE m.member = 'portal'::regrole"
    ) == []  # fmt: skip


@app.task(name="tests.who")
def who_runs():
    """The role that a task runs as."""
    return current_role()


def test_a_request_runs_as_the_portal(agents, sign_in):
    seen = set()

    def ask(execute, *statement):
        seen.add(current_role())
        return execute(*statement)

    client = sign_in(agents.conseiller)
    with connection.execute_wrapper(ask):
        assert client.get("/").status_code == 200
    assert seen == {RUNTIME}
    assert current_role() == OWNER


def test_a_task_and_a_command_run_as_the_portal(db, monkeypatch):
    assert who_runs.delay().get() == RUNTIME
    seen = []
    monkeypatch.setattr(rotate_secrets.Command, "handle", lambda *args, **options: seen.append(current_role()))
    call_command("rotate_secrets")
    assert seen == [RUNTIME]
    assert current_role() == OWNER


def test_a_request_that_changes_its_role_fails(db):
    with pytest.raises(AssertionError, match="ran as portal_owner"), acting_as(RUNTIME), connection.cursor() as cursor:
        cursor.execute("SET ROLE portal_owner")


def test_migrations_say_which_address_is_missing(db, settings):
    settings.DATABASE_OWNER = {}
    with pytest.raises(CommandError, match="DATABASE_OWNER_URL manque"):
        call_command("migrate")


def test_a_missing_role_is_said_and_nothing_is_granted(db, monkeypatch):
    monkeypatch.setattr("portal.foundation.database.walls.RETENTION", "portal_absent")
    with pytest.raises(CommandError, match=r"Il manque à la base : portal_absent.*docker/roles\.sql"):
        set_walls()


def test_walls_are_not_set_by_the_role_that_runs(db):
    with acting_as(RUNTIME), pytest.raises(CommandError, match="avec le rôle portal :"):
        set_walls()


def test_walls_may_be_set_again(as_portal):
    set_walls()
    set_walls()
    assert as_portal("SELECT has_table_privilege('journal_entry', 'INSERT')") == [(True,)]
