"""Production does not run as a role that could lift the guards."""

from collections.abc import Sequence

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.db import connections

# The role of the connection: is it a superuser, does it pass row-level security, may it become the owner of a table?
POWERS = """
    SELECT r.rolname, r.rolsuper, r.rolbypassrls, EXISTS (
        SELECT FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND pg_has_role(c.relowner, 'USAGE')
    )
    FROM pg_roles r WHERE r.rolname = current_user
"""


def runs_without_power(
    app_configs: object, databases: Sequence[str] | None = None, **options: object
) -> list[CheckMessage]:
    """The check: in production only, and when somebody asks for the database; migrations connect as the owner."""
    if not settings.PRODUCTION or "default" not in (databases or ()):
        return []
    if connections["default"].settings_dict.get("AS_OWNER"):
        return []
    with connections["default"].cursor() as cursor:
        cursor.execute(POWERS)
        role, *powers = cursor.fetchone()
    if not any(powers):
        return []
    return [
        Error(
            f"The portal runs as {role}, which may lift the guards of the database: it owns tables or is a superuser.",
            hint="Give in DATABASE_URL the role portal; docker/roles.sql makes it, and takes over the tables of an "
            "earlier version.",
            id="portal.E002",
        )
    ]
