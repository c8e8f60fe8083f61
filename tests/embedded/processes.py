"""Embedded servers in folders of their own, the processes that use them, and what tests ask of both."""

import os
import shutil
import signal
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg2

from portal.embedded import keeper, places


@contextmanager
def own_folder():
    """A folder that other accounts can cross, unlike pytest's own; whatever still runs in it is stopped."""
    path = Path(tempfile.mkdtemp(prefix="embedded-", dir="/tmp"))
    path.chmod(0o755)
    yield path
    for record in path.rglob("keeper"):
        end(record.parent)
    shutil.rmtree(path)


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
