"""A text that the database, its dumps and its logs hold encrypted."""

from typing import Any

from django.db import models

from portal.foundation.secrets.keys import SecretLostError, decrypt, encrypt


class LostSecret(str):
    """What is read when no key opens a secret any more: an empty text that cannot be written back."""

    __slots__ = ()


class SecretTextField(models.BinaryField):  # type: ignore[type-arg]  # generic in the stubs alone
    """Text in Python, a Fernet token in the column; read as `LostSecret` when its key is gone, never an error.

    It cannot be searched nor sorted: two writings of one text differ.
    """

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """Encrypt; raises `ValueError` on a lost secret, whose token may still be opened one day."""
        if isinstance(value, LostSecret):
            raise ValueError("A lost secret is not written back.")
        token = None if value is None else encrypt(value)
        return super().get_db_prep_value(token, connection, prepared)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> str | None:
        """Decrypt what the column holds."""
        if value is None:
            return None
        try:
            return decrypt(bytes(value))
        except SecretLostError:
            return LostSecret()
