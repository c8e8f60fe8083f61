"""Servers that follow their users: joined, left, killed, and started again."""

import ast
import multiprocessing
import os
import signal
import time

import redis

from portal import embedded
from portal.embedded import keeper
from portal.embedded.postgres import Postgres
from portal.embedded.valkey import Valkey
from tests.embedded.processes import ask, finish, pid_in, place_of, wait_until

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
    password = (place_of(folder, Postgres) / "owner-password").read_text()
    owner = settings | {"USER": "portal_owner", "PASSWORD": password}  # this process does not join
    ask(owner, "CREATE TABLE kept AS SELECT 7 AS answer", autocommit=True)
    user.kill()
    finish(user)
    place = place_of(folder, Postgres)
    wait_until(lambda: not keeper.is_alive(keeper.read(place / "server")))
    assert not (place / "data" / "postmaster.pid").exists(), "it was stopped properly"
    assert ask(embedded.database_settings(folder, "portal_owner"), "SELECT answer FROM kept") == 7


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
