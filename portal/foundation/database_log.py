"""No family in PostgreSQL's log: production refuses a server that would write statements, rows or parameters there.

Constraints and triggers refuse rows all day long; with PostgreSQL's defaults each refusal logs the whole statement,
values included. docker-compose.yml and the embedded server set what is needed; docs/operations.md lists it.
"""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.db import connections

# What each must be. Only a superuser changes them: on the server, or for the portal's role with ALTER ROLE … SET.
REQUIRED = {
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length_on_error": "0",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_transaction_sample_rate": "0",
}


def unsafe_settings(cursor: Any) -> list[tuple[str, str]]:
    """Pairs (name, value) of the server's settings, as this connection sees them, that may put a family in its log."""
    values = {}
    for name in REQUIRED:
        cursor.execute(f"SHOW {name}")
        values[name] = cursor.fetchone()[0]
    return [(name, value) for name, value in values.items() if value != REQUIRED[name]]


def no_family_in_the_log(
    app_configs: object, databases: Sequence[str] | None = None, **options: object
) -> list[CheckMessage]:
    """The check: in production only, and when the commands `check --database default` or `migrate` ask for it."""
    if not settings.PRODUCTION or "default" not in (databases or ()):
        return []
    with connections["default"].cursor() as cursor:
        unsafe = unsafe_settings(cursor)
    return [
        Error(
            f"PostgreSQL may write families in its log: {name} is {value}, it must be {REQUIRED[name]}.",
            hint=f"Start the server with -c {name}={REQUIRED[name]}, or as a superuser: "
            f"ALTER ROLE <the portal's role> SET {name} = '{REQUIRED[name]}';",
            id="portal.E001",
        )
        for name, value in unsafe
    ]
