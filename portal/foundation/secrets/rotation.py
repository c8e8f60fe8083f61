"""Every encrypted column brought under the first key, so that an old key can be removed."""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection

from portal.foundation.secrets.fields import SecretTextField
from portal.foundation.secrets.keys import SecretLostError, rotate

BATCH = 500


def rotate_all() -> dict[str, tuple[int, int]]:
    """Encrypt each secret again: {table.column: (how many were, how many no key opens)}.

    A row written meanwhile is left as it is: it is under the first key already. Safe to stop and to run again.
    """
    return {f"{table}.{column}": _rotate_column(table, key, column) for table, key, column in _columns()}


def _columns() -> Iterator[tuple[str, str, str]]:
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, SecretTextField):
                yield model._meta.db_table, model._meta.pk.column, field.column


def _rotate_column(table: str, key: str, column: str) -> tuple[int, int]:
    quote = connection.ops.quote_name
    table, key, column = quote(table), quote(key), quote(column)
    rotated = lost = 0
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {key} FROM {table} WHERE {column} IS NOT NULL ORDER BY {key}")  # noqa: S608 (our names)
        keys = [row[0] for row in cursor.fetchall()]
        for start in range(0, len(keys), BATCH):
            batch = f"SELECT {key}, {column} FROM {table} WHERE {key} = ANY(%s)"  # noqa: S608 (our names)
            cursor.execute(batch, [keys[start : start + BATCH]])
            for row_key, token in cursor.fetchall():
                try:
                    renewed = rotate(bytes(token))
                except SecretLostError:
                    lost += 1
                    continue
                update = f"UPDATE {table} SET {column} = %s WHERE {key} = %s AND {column} = %s"  # noqa: S608 (our names)
                cursor.execute(update, [renewed, row_key, bytes(token)])
                rotated += cursor.rowcount
    return rotated, lost
