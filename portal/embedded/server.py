"""What the embedded servers share: how a process joins one, starts it when needed, and tells what is wrong."""

import atexit
import importlib.util
import json
import logging
import os
import platform
import signal
import subprocess
import sys
import time
from pathlib import Path

from portal.embedded import keeper, places

START_SECONDS = 60
LOCK_SECONDS = 2 * START_SECONDS  # somebody else may be starting the server
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C"}

logger = logging.getLogger(__name__)


class EmbeddedServerError(RuntimeError):
    """An embedded server cannot run; the message says why, and what to do."""


class EmbeddedServer:
    """One server under `directory`; the subclasses say what is its own."""

    name = ""  # of the folder
    label = ""  # in messages
    wheel = ""  # package that brings the program
    instead = ""  # variable that gives a server of the operator's
    stop_signal = signal.SIGTERM

    def __init__(self, directory):
        self.directory = Path(directory).resolve()
        self.place = self.directory / self.name
        self.account = None

    def launch_order(self):
        """Prepare the data; return the command and what `address` needs to know."""
        raise NotImplementedError

    def is_ready(self):
        raise NotImplementedError

    def set_up(self):
        """Do what a server just started still needs."""

    def address(self, order):
        """Return how clients reach the server which `launch_order` described."""
        raise NotImplementedError

    def join(self):
        """Register this process as a user, start the server unless it runs, and return its address."""
        try:
            self._settle()
            with keeper.locked(self.place, wait=LOCK_SECONDS):
                self._register()
                if not self._is_up():
                    self._start()
                return self.address(self.order())
        except LookupError as error:
            raise self.error(f"cannot run as root: {error}.", "Create one, or use an ordinary account.") from error
        except OSError as error:
            raise self.error(
                f"cannot use {self.place}: {error}.",
                f"Make it writable for {places.own_name()}, or set {self.instead} to a server of yours.",
            ) from error

    def error(self, *sentences):
        return EmbeddedServerError(" ".join([f"The embedded {self.label}", *sentences]))

    def order(self):
        return json.loads((self.place / "launch.json").read_text())

    def record(self, name):
        return keeper.read(self.place / name)

    def run_as(self):
        """Arguments of subprocess that change to the server's account."""
        if not self.account:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}

    def program(self, pattern):
        """Return the program of the wheel that matches `pattern`, where the server's account can read it."""
        spec = importlib.util.find_spec(self.wheel)
        folders = (spec.submodule_search_locations or []) if spec else []
        found = [program for folder in folders for program in Path(folder).glob(pattern)]
        if spec is None or not found:
            raise self.error(
                f"is not there: no {pattern.rpartition('/')[2]} in a wheel {self.wheel} for this machine",
                f"({platform.system()} {platform.machine()}, Python {platform.python_version()}).",
                f"Install requirements-demo.txt, or set {self.instead} to a server of yours.",
            )
        if not self.account or places.may_reach(self.account, found[0]):
            return found[0]
        return places.copy_of_wheel(found[0], Path(str(spec.origin)).parents[1], self.wheel, self.place / "programs")

    def _settle(self):
        """Find the account and the folders; make those that are missing."""
        places.make_folder(self.directory)
        self.account = places.account_for(self.directory)
        home = places.home_for(self.account, self.directory)
        self.place = home / self.name
        if home != self.directory and not self.place.exists():
            logger.warning("%s is closed to %s: %s goes to %s", self.directory, self.account.pw_name, self.label, home)
        places.make_folder(home)
        for folder in (self.place, self.place / "users"):
            places.make_folder(folder, owner=places.owner_of(home))

    def _register(self):
        """Write this process down; a fork that needs the server comes by here too, under its own pid."""
        user = self.place / "users" / keeper.identity(os.getpid())
        if not user.exists():
            user.touch()
            atexit.register(_leave, user, os.getpid())

    def _is_up(self):
        server = self.record("server")
        return self._has_keeper() and keeper.is_alive(server) and self.record("ready") == server

    def _has_keeper(self):
        return keeper.is_alive(self.record("keeper"))

    def _start(self):
        self._let_keeper_choose()
        if not self._has_keeper():
            if not keeper.is_alive(self.record("server")):
                self._write_order()
            self._start_keeper()
        self._wait_until_ready()
        self.set_up()
        keeper.write(self.place / "ready", self.record("server"))

    def _let_keeper_choose(self):
        """A keeper without a server is about to launch it, or has just lost it and is about to leave."""
        deadline = time.monotonic() + START_SECONDS
        while self._has_keeper() and not keeper.is_alive(self.record("server")) and time.monotonic() < deadline:
            time.sleep(0.05)

    def _write_order(self):
        order = self.launch_order()
        order |= {"environment": ENVIRONMENT, "account": self.run_as(), "stop_signal": int(self.stop_signal)}
        keeper.write(self.place / "launch.json", json.dumps(order))

    def _start_keeper(self):
        log = self.place / "server.log"
        if log.exists():
            log.replace(self.place / "server.log.1")
        command = [sys.executable, "-I", "-S", keeper.__file__, str(self.place)]
        log.touch(mode=0o600)
        with open(log, "ab") as output:
            # In a session of its own: Ctrl-C in our terminal is not for the server.
            subprocess.run(
                command,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd="/",
                start_new_session=True,
            )

    def _wait_until_ready(self):
        deadline = time.monotonic() + START_SECONDS
        while not self.is_ready():
            if not self._has_keeper():
                raise self._refusal("does not start")
            if time.monotonic() > deadline:
                raise self._refusal(f"is still silent after {START_SECONDS} seconds")
            time.sleep(0.02)

    def _refusal(self, what):
        log = self.place / "server.log"
        return self.error(
            f"{what}. Mend what follows, or set {self.instead} to a server of yours.",
            f"The end of {log}:\n{last_lines(keeper.read(log))}",
        )


def last_lines(text):
    """Return the end of what a program said."""
    return "\n".join(text.strip().split("\n")[-8:])


def _leave(user, pid):
    """At exit: no longer a user. A forked child inherits this call, and must not leave for its parent."""
    if os.getpid() == pid:
        user.unlink(missing_ok=True)
