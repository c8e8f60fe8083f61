"""The embedded servers, really started: what they let in, keep and understand."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg2
import pytest
import redis
from kombu import Connection

from portal import embedded
from portal.embedded import keeper, places
from portal.embedded.postgres import Postgres
from portal.embedded.valkey import Valkey
from tests.embedded.processes import ask, end, finish, place_of

# PostgreSQL, running ----------------------------------------------------------------------------------------------


ROOT = Path(__file__).resolve().parents[2]
OWNER_OF_THE_DATABASE = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"


def test_one_role_owns_the_database_and_another_runs_on_it(data):
    settings = embedded.database_settings(data)
    assert ask(settings, "SELECT version()").startswith("PostgreSQL 18")
    assert ask(settings, "SELECT current_user::text") == "portal"
    assert ask(settings, OWNER_OF_THE_DATABASE) == "portal_owner"
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        ask(settings, "CREATE DATABASE test_portal", autocommit=True)
    owner = embedded.database_settings(data, "portal_owner")
    ask(owner, "CREATE DATABASE test_portal", autocommit=True)
    ask(owner, "DROP DATABASE test_portal", autocommit=True)
    no_superuser = "SELECT bool_or(rolsuper OR rolbypassrls) FROM pg_roles WHERE rolname LIKE 'portal%'"
    assert ask(settings, no_superuser) is False


def test_the_role_of_the_tests_exists_for_them_alone(folder):
    settings = embedded.database_settings(folder)
    known = "SELECT array_agg(rolname ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'portal%'"
    assert ask(settings, known) == ["portal", "portal_owner", "portal_retention"]
    embedded.add_role_of_tests(folder)
    embedded.add_role_of_tests(folder)
    tests = embedded.database_settings(folder, "portal_tests")
    assert ask(tests, "SELECT pg_has_role('portal', 'SET') AND pg_has_role('portal_owner', 'SET')") is True


def test_a_database_that_the_portal_owned_goes_to_the_owner(folder):
    postgres = Postgres(folder)
    settings = postgres.join()
    with postgres._superuser("portal") as cursor:  # as an earlier version left it
        cursor.execute("ALTER DATABASE portal OWNER TO portal; ALTER ROLE portal CREATEDB")
        cursor.execute("CREATE TABLE kept AS SELECT 7 AS answer; ALTER TABLE kept OWNER TO portal")
    postgres.set_up()
    assert ask(settings, OWNER_OF_THE_DATABASE) == "portal_owner"
    assert ask(embedded.database_settings(folder, "portal_owner"), "SELECT answer FROM kept") == 7
    with pytest.raises(psycopg2.errors.InsufficientPrivilege):
        ask(settings, "DROP TABLE kept", autocommit=True)
    assert ask(settings, "SELECT rolcreatedb FROM pg_roles WHERE rolname = 'portal'") is False


def test_the_script_of_compose_makes_the_roles_and_takes_over_what_the_portal_owned(folder):
    postgres = Postgres(folder)
    address = postgres.join()
    with postgres._superuser("postgres") as cursor:
        cursor.execute("DROP DATABASE portal")
        cursor.execute("DROP ROLE portal_retention")
    script = [shutil.which("bash"), str(ROOT / "docker" / "postgres-role.sh")]
    wheel = postgres.program("pginstall/bin/psql").parent
    given = {"POSTGRES_USER": "postgres", "PGHOST": address["HOST"], "PGPORT": address["PORT"]}
    given |= {"PGPASSWORD": postgres._secret("superuser-password"), "PATH": f"{wheel}:{os.environ['PATH']}"}
    given |= {"PORTAL_PASSWORD": "mot de passe d'ici", "PORTAL_OWNER_PASSWORD": "un autre"}
    subprocess.run(script, check=True, env=given)
    as_portal = address | {"PASSWORD": "mot de passe d'ici"}
    assert ask(as_portal, OWNER_OF_THE_DATABASE) == "portal_owner"
    with postgres._superuser("portal") as cursor:
        cursor.execute("CREATE TABLE kept AS SELECT 7 AS answer; ALTER TABLE kept OWNER TO portal")
        cursor.execute("ALTER DATABASE portal OWNER TO portal")
    subprocess.run(script, check=True, env=given)
    assert ask(as_portal, OWNER_OF_THE_DATABASE) == "portal_owner"
    assert ask(address | {"USER": "portal_owner", "PASSWORD": "un autre"}, "SELECT answer FROM kept") == 7
    known = "SELECT array_agg(rolname ORDER BY rolname) FROM pg_roles WHERE rolname LIKE 'portal%'"
    assert ask(as_portal, known) == ["portal", "portal_owner", "portal_retention"]


def test_accents_are_understood_whatever_the_machine(data):
    settings = embedded.database_settings(data)
    assert ask(settings, "SELECT lower('ÉÀÇŒ') || upper('éàçœ')") == "éàçœÉÀÇŒ"
    assert ask(settings, "SELECT 'Éléonore' ILIKE 'éLÉ%' AND 'é' ~ '\\w'") is True
    assert ask(settings, "SHOW server_encoding") == "UTF8"


def test_no_statement_and_no_row_goes_into_its_log(folder):
    settings = embedded.database_settings(folder, "portal_owner")
    ask(settings, "CREATE TABLE family (name text CHECK (name = 'ouvert'))", autocommit=True)
    with pytest.raises(psycopg2.errors.CheckViolation):
        ask(settings, "INSERT INTO family VALUES ('NOM-SECRET')")
    log = (place_of(folder, Postgres) / "server.log").read_text()
    assert "violates check constraint" in log
    assert not [word for word in ("NOM-SECRET", "STATEMENT", "DETAIL") if word in log]


def test_a_wrong_password_is_refused_and_secrets_are_closed(data):
    settings = embedded.database_settings(data)
    with pytest.raises(psycopg2.OperationalError, match="password authentication failed"):
        ask(settings, "SELECT 1", password="guess")
    place = place_of(data, Postgres)
    for secret in ("password", "owner-password", "superuser-password", "server.log"):
        assert (place / secret).stat().st_mode & 0o777 == 0o600
    assert Path(settings["HOST"]).stat().st_mode & 0o777 == 0o700


def test_a_second_process_joins_at_once(data, start_user):
    settings = embedded.database_settings(data)
    server = keeper.read(place_of(data, Postgres) / "server")
    assert finish(start_user("database_settings", data)) == f"ok {settings}\n"
    assert keeper.read(place_of(data, Postgres) / "server") == server
    began = time.monotonic()
    embedded.database_settings(data)
    assert time.monotonic() - began < 0.05


def test_eight_processes_at_once_start_one_server(folder, start_user):
    users = [start_user("database_settings", folder) for _ in range(8)]
    assert len({user.stdout.readline() for user in users}) == 1
    assert len(list((place_of(folder, Postgres) / "users").iterdir())) == 8


# Valkey, running --------------------------------------------------------------------------------------------------


def test_cache_and_task_queue_are_apart(data):
    cache = redis.from_url(embedded.redis_url(data))
    with Connection(embedded.broker_url(data)) as broker:
        queue = broker.SimpleQueue("families")
        queue.put({"caf": "591"})
        cache.set("seen", 1)
        cache.flushdb()  # what Django's cache.clear() does
        message = queue.get(timeout=5)
        message.ack()
        assert message.payload == {"caf": "591"}
        queue.close()
    cache.close()


def test_queued_tasks_survive_a_restart(folder):
    with redis.from_url(embedded.redis_url(folder)) as client:
        client.rpush("tasks", "recompute")
    end(place_of(folder, Valkey))
    with redis.from_url(embedded.redis_url(folder)) as client:
        assert client.lrange("tasks", 0, -1) == [b"recompute"]


def test_a_long_path_with_accents_works(folder):
    directory = folder / "dossier très long" / ("x" * 120)
    address = embedded.redis_url(directory)
    with redis.from_url(address) as client:
        assert client.ping()
    place = place_of(directory, Valkey)
    end(place)
    Path(tempfile.gettempdir(), f"trait-d-union-{places.digest(place)}").rmdir()
