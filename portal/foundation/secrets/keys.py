"""The keys of encrypted columns: from the environment in production, from a private file of this machine elsewhere.

The first key encrypts, all decrypt: a new key is put first, `manage.py rotate_secrets` run, the old one removed.
"""

import os
from functools import lru_cache
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings


class SecretLostError(Exception):
    """No key opens this secret any more."""


def encrypt(text: str) -> bytes:
    """The token that only our keys open."""
    return _fernet().encrypt(text.encode())


def decrypt(token: bytes) -> str:
    """The text of a token; raises `SecretLostError` when no key opens it."""
    try:
        return _fernet().decrypt(token).decode()
    except InvalidToken as error:
        raise SecretLostError from error


def rotate(token: bytes) -> bytes:
    """The same secret under the first key; raises `SecretLostError` when no key opens it."""
    try:
        return _fernet().rotate(token)
    except InvalidToken as error:
        raise SecretLostError from error


def derived_key(purpose: str) -> bytes:
    """A key of 32 bytes for this purpose alone, from the key that encrypts: another one once keys are rotated."""
    first = (tuple(settings.SECRETS_KEYS) or (key_of_this_machine(settings.VAR_DIR),))[0]
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(str(first).encode())


def _fernet() -> MultiFernet:
    return _opened(tuple(settings.SECRETS_KEYS) or (key_of_this_machine(settings.VAR_DIR),))


@lru_cache(maxsize=4)
def _opened(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def key_of_this_machine(folder: Path) -> str:
    """The key in `folder`/secrets.key, made at the first call, readable by its owner alone."""
    path = folder / "secrets.key"
    if not path.exists():
        _make_key(path)
    return path.read_text().strip()


def _make_key(path: Path) -> None:
    """Write a new key; of two processes at once one wins, and neither reads half a key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".secrets", mode="w") as file:  # made 0600
        file.write(Fernet.generate_key().decode())
        file.flush()
        try:
            os.link(file.name, path)
        except FileExistsError:
            return
