"""What `script/demo` is made of: a free port, children that live and die together, a word when one falls."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from demonstration import process_group, run
from demonstration.accounts import ACCOUNTS, PASSWORD, accounts_in_words
from demonstration.process_group import ProcessGroup
from portal.foundation.access.roles import Role
from tests import factories

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]
# Has a child of its own, writes both numbers down, and does not hear SIGTERM.
DEAF = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(os.getpid(), child.pid, flush=True)
time.sleep(60)
"""
# Starts one child in a group, prints its number, and waits.
PARENT = """
import pathlib, sys, time
from demonstration.process_group import ProcessGroup
group = ProcessGroup(pathlib.Path(sys.argv[1]))
group.start("child", [sys.executable, "-c", "import time; time.sleep(60)"])
print(group.children["child"].pid, flush=True)
time.sleep(60)
"""


@pytest.fixture
def group(tmp_path):
    """A group whose children do not outlive the test."""
    group = ProcessGroup(tmp_path / "log", {"GREETING": "bonjour"})
    yield group
    group.stop()


def is_alive(pid):
    """Whether a process lives; a dead one that nobody buried does not."""
    try:
        with open(f"/proc/{pid}/stat") as state:
            return state.read().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def soon(condition):
    """Whether the condition comes true within ten seconds."""
    deadline = time.monotonic() + 10
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


@pytest.mark.parametrize("text", ["", "http", "0", "70000", "-1", "80.5"])
def test_a_port_is_a_number(text):
    with pytest.raises(run.Unusable, match="from 1 to 65535"):
        run.free_port(text)


def test_a_port_that_is_taken_is_said_with_what_to_do():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(run.Unusable, match="PORT=8001 script/demo"):
            run.free_port(str(taken.getsockname()[1]))


def test_stopping_reaches_children_of_children_that_do_not_listen(group, monkeypatch):
    monkeypatch.setattr(process_group, "GRACE_SECONDS", 0.3)
    group.start("deaf", [sys.executable, "-c", DEAF])
    assert soon(lambda: len(group.log("deaf").read_text().split()) == 2)
    pids = group.log("deaf").read_text().split()
    assert all(is_alive(pid) for pid in pids)
    group.stop()
    assert soon(lambda: not any(is_alive(pid) for pid in pids))


def test_a_child_finds_its_settings_and_writes_in_its_log(group):
    group.start("teller", [sys.executable, "-c", "import os; print(os.environ['GREETING'])"])
    assert soon(lambda: group.log("teller").read_text() == "bonjour\n")


def test_logs_are_for_their_owner_even_when_left_by_another_start(tmp_path):
    logs = tmp_path / "log"
    logs.mkdir(mode=0o755)
    (logs / "teller.log").touch(mode=0o644)
    group = ProcessGroup(logs)
    group.start("teller", [sys.executable, "-c", "print('bonjour')"])
    group.start("other", [sys.executable, "-c", "print('bonjour')"])
    group.stop()
    assert logs.stat().st_mode & 0o777 == 0o700
    assert {log.stat().st_mode & 0o777 for log in logs.iterdir()} == {0o600}


def test_one_that_falls_is_named_with_the_end_of_its_log(group):
    group.start("steady", SLEEP)
    group.start("worker", [sys.executable, "-c", "raise SystemExit('no broker here')"])
    assert soon(lambda: group.exited() == ["worker"])
    with pytest.raises(run.Unusable, match="(?s)worker stopped by itself.*no broker here"):
        run.raise_if_exited(group)


def test_children_follow_a_parent_that_is_killed(tmp_path):
    command = [sys.executable, "-c", PARENT, str(tmp_path)]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=run.settings.BASE_DIR)
    with parent.stdout:
        pid = int(parent.stdout.readline())
        assert is_alive(pid)
        os.kill(parent.pid, signal.SIGKILL)
        parent.wait()
    assert soon(lambda: not is_alive(pid))


def test_production_is_refused(settings):
    settings.PRODUCTION = True
    with pytest.raises(run.Unusable, match="PRODUCTION"):
        run.prepare_data()


def test_a_database_of_somebody_else_is_left_alone(db, monkeypatch):
    monkeypatch.setattr(run, "migrate", lambda: None)
    factories.AgentFactory()
    with pytest.raises(run.Unusable, match="other data"):
        run.prepare_data()


def test_a_second_start_keeps_the_data(db, monkeypatch):
    monkeypatch.setattr(run, "migrate", lambda: None)
    monkeypatch.setattr(run.connection, "close", lambda: None)
    monkeypatch.setattr(run, "load", lambda **options: pytest.fail("loaded again"))
    factories.AgentFactory(email=ACCOUNTS[0].email)
    run.prepare_data()


def test_a_portal_that_does_not_listen_is_not_ready():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert not run.is_ready(free.getsockname()[1])


def test_the_accounts_cover_each_role_and_two_caf():
    assert {account.role for account in ACCOUNTS} == set(Role)
    for role in (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE, Role.PARTENAIRE):
        assert {account.place for account in ACCOUNTS if account.role == role} >= {"59", "69"}
    words = accounts_in_words()
    assert PASSWORD in words and all(account.email in words for account in ACCOUNTS)
