"""The migrated database that every test database is a copy of: migrations run once, not once per worker and per run.

Its name carries a hash of all that migrations are made of; another one is made when that changes, the old ones go.
"""

from hashlib import sha256
from pathlib import Path

from django.core.management import call_command
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent
# Whatever a migration may read: data, and functions that are pure.
READ_BY_MIGRATIONS = (
    "*/migrations/*.py",
    "*/management/commands/*.py",
    "*/data/*",
    "*/keys.py",
    "foundation/*.py",
    "foundation/text/*.py",
)
PREFIX = "portal_migrated_"
LOCK = 20_141_205


def use_template():
    """Let Django copy the migrated database when it creates that of the tests; it is made when there is none."""
    template = PREFIX + _content_hash()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
            known = {name for (name,) in cursor.fetchall()}
            if template not in known:
                for old in known:
                    cursor.execute(f'DROP DATABASE IF EXISTS "{old}"')
                _make(cursor, template)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    connection.settings_dict["TEST"]["TEMPLATE"] = template


def _make(cursor, template):
    """Migrate a new database, which takes its name once it is whole."""
    unfinished, name = f"{template}_unfinished", connection.settings_dict["NAME"]
    cursor.execute(f'CREATE DATABASE "{unfinished}"')
    connection.close()
    connection.settings_dict["NAME"] = unfinished
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = name
    cursor.execute(f'ALTER DATABASE "{unfinished}" RENAME TO "{template}"')


def _content_hash():
    files = {path for pattern in READ_BY_MIGRATIONS for top in _tops() for path in top.rglob(pattern)}
    digest = sha256((ROOT / "requirements-dev.txt").read_bytes())
    for path in sorted(path for path in files if path.is_file()):
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _tops():
    return (path.parent for path in ROOT.glob("*/__init__.py"))
