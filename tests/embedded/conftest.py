"""Folders and processes for the tests of embedded servers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal import embedded
from tests.embedded.processes import finish, own_folder

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
