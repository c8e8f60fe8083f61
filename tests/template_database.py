"""The migrated database that every test database is a copy of: it is made once, not once per worker and per run.

Its name carries a hash of all that migrations are made of; another one is made when that changes, the old ones go.
"""

from django.db import connection

from demonstration.structure import connected_to, content_hash, migrate

PREFIX = "portal_migrated_"
LOCK = 20_141_205


def use_template():
    """Let Django copy the migrated database when it creates that of the tests; it is made when there is none."""
    template = PREFIX + content_hash()
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
    """Make a new database with every migration, which takes its name once it is whole."""
    unfinished = f"{template}_unfinished"
    cursor.execute(f'CREATE DATABASE "{unfinished}"')
    with connected_to(unfinished):
        migrate()
    cursor.execute(f'ALTER DATABASE "{unfinished}" RENAME TO "{template}"')
