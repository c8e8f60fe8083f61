"""A group of child processes: started, watched, and all stopped together."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress

GRACE_SECONDS = 10
POLL_SECONDS = 0.1
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PR_SET_PDEATHSIG = 1  # of Linux: a signal at the death of the parent
LINUX = ctypes.CDLL(None) if sys.platform == "linux" else None


class ProcessGroup:
    """Children of this process, each in a group of its own, each with a log in the folder `logs`.

    `settings`: variables that they find in their environment beside ours. What they write is for their account alone.
    """

    def __init__(self, logs, settings=()):
        self.logs = logs
        self.environment = os.environ | dict(settings)
        self.children = {}
        logs.mkdir(parents=True, exist_ok=True)
        logs.chmod(0o700)

    def start(self, name, command):
        """Start `command`; should this process be killed, the child receives SIGTERM."""
        self.log(name).touch(mode=0o600)
        self.log(name).chmod(0o600)  # also when it was left by another start
        with self.log(name).open("wb") as log:
            self.children[name] = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self.environment,
                start_new_session=True,
                umask=0o077,  # what it writes beside its log is for its owner too
                preexec_fn=_stop_with_parent(os.getpid()),  # noqa: PLW1509 (no thread here)
            )

    def log(self, name):
        """The path of the log of a child."""
        return self.logs / f"{name}.log"

    def exited(self):
        """The names of those that ended by themselves."""
        return [name for name, child in self.children.items() if child.poll() is not None]

    def stop(self):
        """Send SIGTERM, then SIGKILL after `GRACE_SECONDS`, to the children and to their own children."""
        for child in self.children.values():
            if child.poll() is None:
                child.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        while len(self.exited()) < len(self.children) and time.monotonic() < deadline:
            time.sleep(POLL_SECONDS)
        for child in self.children.values():
            with suppress(ProcessLookupError):  # the group is empty, as it should be
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()


def _stop_with_parent(parent):
    """What a child does first: ask the kernel for SIGTERM at the death of `parent`, unless it is dead already."""

    def prepare_child():
        if LINUX:
            LINUX.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)

    return prepare_child


def stop_on_signals():
    """Turn Ctrl-C, SIGTERM and a closed terminal into KeyboardInterrupt."""
    for number in STOP_SIGNALS:
        signal.signal(number, signal.default_int_handler)


def ignore_signals():
    """Let no signal interrupt what follows: the children are being stopped."""
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
