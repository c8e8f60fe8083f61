"""Where uploaded files are stored."""

import uuid
from pathlib import PurePath


def random_path(instance, filename):
    """Where a proof is stored: a random name, so that no path can be guessed and no name leaks."""
    return f"{instance._meta.model_name}/{uuid.uuid4()}{PurePath(filename).suffix.lower()}"
