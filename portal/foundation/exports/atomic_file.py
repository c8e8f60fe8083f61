"""Files that are there whole, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4


@contextmanager
def atomic_file(path: Path | str) -> Iterator[Path]:
    """Give a file beside `path` to write to; it takes the name of `path` at the end, or leaves nothing behind.

    Nobody but its owner may read it; so it is with the folder, when it has to be made.
    """
    path = Path(path)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{uuid4().hex}.part")
    try:
        part.touch(mode=0o600, exist_ok=False)
        yield part
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
