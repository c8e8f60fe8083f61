"""Keeps one embedded server alive while a process uses it, then stops it; runs alone, on the standard library.

`place` is the folder of one server. It holds `launch.json` (what to start), `users/` (one empty file per living user)
and three records: `keeper` and `server` (who they are) and `ready` (the server that was set up).
"""

import fcntl
import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

GRACE_SECONDS = 3  # between two commands of a script, the server stays
POLL_SECONDS = 0.5
STOP_SECONDS = 60


def identity(pid):
    """Return "pid-start", which no later process with the same pid shares; "" when there is no such process."""
    try:
        state, *fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return "" if Path("/proc/self/stat").exists() else _identity_without_proc(pid)
    return "" if state in "ZX" else f"{pid}-{fields[18]}"


def _identity_without_proc(pid):
    answer = subprocess.run(["ps", "-o", "stat=,lstart=", "-p", str(pid)], check=False, capture_output=True, text=True)
    state, _, start = answer.stdout.strip().partition(" ")
    return "" if not state or state.startswith("Z") else f"{pid}-{re.sub(r'[^0-9A-Za-z]+', '_', start.strip())}"


def command_line(pid):
    """Return what the process was started with; "" when there is no such process."""
    if Path("/proc/self/cmdline").exists():
        return read(Path(f"/proc/{pid}/cmdline")).replace("\0", " ")
    return subprocess.run(
        ["ps", "-ww", "-o", "command=", "-p", str(pid)], check=False, capture_output=True, text=True
    ).stdout


def pid_of(who):
    """Return the pid of an identity."""
    return int(who.partition("-")[0])


def is_alive(who):
    """Say whether this very process lives; "" never does."""
    return who != "" and identity(pid_of(who)) == who


def read(record):
    """Return what a record says, "" when it was never written."""
    try:
        return record.read_text(errors="replace")
    except FileNotFoundError:
        return ""


def write(record, text):
    """Replace a record in one go: a process killed here leaves the old one or the new one."""
    draft = record.with_name(f"{record.name}.{os.getpid()}")
    draft.write_text(text)
    draft.chmod(0o644)
    draft.replace(record)


@contextmanager
def locked(place, *, wait):
    """Hold the lock of a place; raise TimeoutError after `wait` seconds."""
    deadline = time.monotonic() + wait
    with open(place / "lock", "a") as lock:
        while not _try_lock(lock):
            if time.monotonic() >= deadline:
                raise TimeoutError(f"another process has held {lock.name} for {wait} seconds")
            time.sleep(0.02)
        try:
            yield
        finally:
            # Said aloud: a child forked meanwhile shares the lock, closing our side would not free it.
            fcntl.flock(lock, fcntl.LOCK_UN)


def _try_lock(lock):
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def has_users(place):
    """Say whether a living process uses the server; forget the dead ones."""
    users = list((place / "users").iterdir())
    for user in users:
        if not is_alive(user.name):
            user.unlink(missing_ok=True)
    return any(user.exists() for user in users)


def launch(place, order):
    """Start the server, which writes down who it is before anything else; its messages go where ours go."""
    record = place / "server"
    record.unlink(missing_ok=True)
    with open(record, "w") as file:
        record.chmod(0o644)
        subprocess.Popen(
            order["command"],
            stdin=subprocess.DEVNULL,
            cwd="/",
            env=order["environment"],
            start_new_session=True,
            # By the child, so that no server runs unknown, even when we are killed right now.
            preexec_fn=lambda: os.write(file.fileno(), identity(os.getpid()).encode()),  # noqa: PLW1509
            **order["account"],
        )
    return read(record)


def stop(server, stop_signal):
    """Ask the server to stop, more firmly when it takes too long, and wait for it."""
    for number in (stop_signal, signal.SIGQUIT):
        if is_alive(server):
            os.kill(pid_of(server), number)
        deadline = time.monotonic() + STOP_SECONDS
        while is_alive(server) and time.monotonic() < deadline:
            time.sleep(0.05)


def stop_unless_used(place, server, stop_signal):
    """Stop the server; whoever comes meanwhile waits for the lock, then starts it again."""
    try:
        with locked(place, wait=0):
            if not has_users(place):
                stop(server, stop_signal)
    except TimeoutError:
        return  # somebody is joining


def watch(place, server, stop_signal):
    """Return once the server is down: by itself, or because nobody has used it for a while."""
    last_use = time.monotonic()
    while is_alive(server):
        time.sleep(POLL_SECONDS)
        if has_users(place):
            last_use = time.monotonic()
        elif time.monotonic() - last_use > GRACE_SECONDS:
            stop_unless_used(place, server, stop_signal)


def keep(place):
    """Adopt the server a killed keeper left, or launch it, and stay until it is down."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit())
    order = json.loads((place / "launch.json").read_text())
    server = read(place / "server")
    if not is_alive(server):
        server = launch(place, order)
    try:
        watch(place, server, order["stop_signal"])
    finally:  # also when the place was deleted
        stop(server, order["stop_signal"])


def main():
    """Leave the caller at once: the keeper is nobody's child, and its record exists when the caller goes on."""
    place = Path(sys.argv[1])
    keeper = os.fork()
    if keeper:
        write(place / "keeper", identity(keeper))
    else:
        keep(place)


if __name__ == "__main__":
    main()
