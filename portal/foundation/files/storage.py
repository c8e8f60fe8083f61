"""Where uploaded files are stored."""

import uuid
from pathlib import PurePath

from django.db import models


def random_path(instance: models.Model, filename: str) -> str:
    """Where a proof is stored: a random name, so that no path can be guessed and no name leaks."""
    return f"{instance._meta.model_name}/{uuid.uuid4()}{PurePath(filename).suffix.lower()}"
