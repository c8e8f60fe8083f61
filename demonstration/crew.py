"""Processes that live and die together: started, watched, and stopped to the last one."""

import ctypes
import os
import signal
import subprocess
import sys
import time

GRACE_SECONDS = 10
POLL_SECONDS = 0.1
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
TELL_ME_WHEN_MY_PARENT_DIES = 1  # PR_SET_PDEATHSIG of Linux
LINUX = ctypes.CDLL(None) if sys.platform == "linux" else None


class Crew:
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
        """Start `command`; should this process be killed, the child is told to stop."""
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
                preexec_fn=_follow_parent(os.getpid()),
            )

    def log(self, name):
        """Where a child writes."""
        return self.logs / f"{name}.log"

    def fallen(self):
        """The names of those that ended by themselves."""
        return [name for name, child in self.children.items() if child.poll() is not None]

    def stop(self):
        """Ask everyone to stop, then insist; children of children do not stay behind."""
        for child in self.children.values():
            if child.poll() is None:
                child.terminate()
        deadline = time.monotonic() + GRACE_SECONDS
        while len(self.fallen()) < len(self.children) and time.monotonic() < deadline:
            time.sleep(POLL_SECONDS)
        for child in self.children.values():
            try:
                os.killpg(child.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass  # the group is empty, as it should be
            child.wait()


def _follow_parent(parent):
    """What a child does first: ask the kernel for SIGTERM at the death of `parent`, unless it is dead already."""

    def follow():
        if LINUX:
            LINUX.prctl(TELL_ME_WHEN_MY_PARENT_DIES, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)

    return follow


def stop_on_signals():
    """Turn Ctrl-C, SIGTERM and a closed terminal into KeyboardInterrupt."""
    for number in STOP_SIGNALS:
        signal.signal(number, signal.default_int_handler)


def ignore_signals():
    """Let nothing interrupt what follows: the stopping."""
    for number in STOP_SIGNALS:
        signal.signal(number, signal.SIG_IGN)
