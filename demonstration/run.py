"""The portal with demonstration data on this machine: `script/demo` runs it. Ctrl-C stops everything."""

import os
import socket
import sys
import time
import urllib.error
import urllib.request

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.core.management.base import CommandError  # noqa: E402
from django.db import OperationalError, connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from demonstration.accounts import ACCOUNTS, accounts_in_words  # noqa: E402
from demonstration.load import SEED, load, measure_tables, seal_what_was_loaded  # noqa: E402
from demonstration.process_group import ProcessGroup, ignore_signals, stop_on_signals  # noqa: E402
from demonstration.structure import migrate  # noqa: E402
from portal.accounts.models import Agent  # noqa: E402
from portal.embedded import EmbeddedServerError  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402

HOST = "127.0.0.1"
READY_SECONDS = 60
POLL_SECONDS = 0.3
LAST_LINES = 12


class Unusable(Exception):
    """The demonstration cannot go on; the message says why and what to do."""


def main():
    """Start everything, print the address and the accounts, wait for Ctrl-C; the exit status."""
    stop_on_signals()
    group = ProcessGroup(settings.VAR_DIR / "log", {"DEMO": "1"})
    try:
        port = free_port(os.environ.get("PORT", "8000"))
        prepare_data()
        start_web(group, port)
        wait_until_ready(group, port)
        start_background(group)
        print_now(
            f"\nTrait d’union: http://localhost:{port}/\n\n{accounts_in_words()}\n\nLogs: {group.logs}. Ctrl-C stops."
        )
        watch(group)
    except KeyboardInterrupt:
        print_now("\nStopping…")
    except (Unusable, EmbeddedServerError) as error:
        print(error, file=sys.stderr, flush=True)
        return 1
    finally:
        ignore_signals()
        group.stop()
    return 0


def print_now(text):
    """Print without buffering."""
    print(text, flush=True)


def free_port(text):
    """The port that `text` names, free to listen on; raises `Unusable`."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise Unusable(f"PORT is {text!r}: give a number from 1 to 65535.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except OSError as error:
            raise Unusable(
                f"Cannot listen on port {text} of {HOST}: {error.strerror}. Stop the program that uses it, perhaps "
                "another demonstration, or choose another port: PORT=8001 script/demo"
            ) from error
    return int(text)


def prepare_data():
    """Bring the tables up to date; fill them when they are empty, else leave them as they are."""
    if settings.PRODUCTION:
        raise Unusable("PRODUCTION is set: the demonstration does not run there. Unset it.")
    try:
        with as_owner():
            fill()
    except OperationalError as error:
        raise Unusable(f"The database does not answer: {str(error).strip()}\nMend or unset DATABASE_URL.") from error
    except CommandError as error:
        raise Unusable(str(error)) from error
    connection.close()


def fill():
    """Migrate and load, as the owner of the tables."""
    migrate()
    if not Agent.objects.exists():
        print_now("Loading invented families, services and figures…")
        load(seed=SEED, today=timezone.localdate())
        measure_tables()
        seal_what_was_loaded()
    elif not Agent.objects.filter(email=ACCOUNTS[0].email).exists():
        raise Unusable("This database holds other data: unset DATABASE_URL, or give that of a new database.")


def start_web(group, port):
    """The pages; only this machine can reach them, for everybody knows the password."""
    web = ["gunicorn", "portal.wsgi", "--bind", f"{HOST}:{port}", "--workers", "2", "--threads", "4", "--preload"]
    group.start("web", [sys.executable, "-m", *web, "--graceful-timeout", "3"])


def start_background(group):
    """Worker and beat, once the pages are there: they would only slow them down."""
    celery = [sys.executable, "-m", "celery", "-A", "portal"]
    group.start("worker", [*celery, "worker", "--concurrency", "2", "--loglevel", "INFO"])
    group.start("beat", [*celery, "beat", "--pidfile", "", "--loglevel", "INFO"])


def wait_until_ready(group, port):
    """Return once the web process answers that database and Redis do; raises `Unusable`."""
    deadline = time.monotonic() + READY_SECONDS
    while not is_ready(port):
        raise_if_exited(group)
        if time.monotonic() > deadline:
            raise Unusable(f"The portal is not ready after {READY_SECONDS} seconds: read {group.log('web')}.")
        time.sleep(POLL_SECONDS)


def is_ready(port):
    """Whether the health page says so."""
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/health/ready", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def watch(group):
    """Wait for a signal; raises `Unusable` when a process ends by itself."""
    while True:
        raise_if_exited(group)
        time.sleep(POLL_SECONDS)


def raise_if_exited(group):
    """Raise `Unusable`, with the end of its log, when a process ended by itself."""
    for name in group.exited():
        lines = group.log(name).read_text(errors="replace").splitlines()[-LAST_LINES:]
        end = "\n".join(lines)
        raise Unusable(f"The {name} stopped by itself; so does the rest. The end of {group.log(name)}:\n{end}")


if __name__ == "__main__":
    sys.exit(main())
