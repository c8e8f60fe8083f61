"""What the role that runs may do, said again after each migration: a new table is never wider than the others."""

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.db import connections, transaction

from portal.foundation.database.owner import OWNER, RETENTION, RUNTIME

WALLS = Path(__file__).with_name("walls.sql")


def set_walls(*, using: str = "default", **kwargs: Any) -> None:
    """Give the roles what walls.sql leaves them; called when migrations have run, as the owner of the tables.

    Raises `CommandError` when a role is missing or the tables are not the owner's: docker/roles.sql makes them.
    """
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        _check_roles(cursor)
        cursor.execute(WALLS.read_text())


def _check_roles(cursor: Any) -> None:
    cursor.execute("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)", [[OWNER, RUNTIME, RETENTION]])
    missing = {OWNER, RUNTIME, RETENTION} - {name for (name,) in cursor.fetchall()}
    if missing:
        raise CommandError(
            f"Il manque à la base : {', '.join(sorted(missing))}. Un superutilisateur crée les rôles avec "
            "docker/roles.sql ; docs/operations.md explique comment."
        )
    cursor.execute("SELECT current_user")
    (role,) = cursor.fetchone()
    if role != OWNER:
        raise CommandError(
            f"Les migrations se sont connectées avec le rôle {role} : elles le font avec {OWNER}, que donne "
            "DATABASE_OWNER_URL. Une base d’une version précédente est reprise avec docker/roles.sql."
        )
