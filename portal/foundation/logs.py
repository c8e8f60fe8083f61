"""What the logs say of an error: its type and where it was raised, never its words, which may name a person."""

import sys
from collections.abc import MutableMapping
from traceback import extract_tb
from typing import Any


def tell_where(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Processor of structlog: `exc_info` becomes `error`, a type, and `where`, the files and lines that led there."""
    if event.pop("exc_info", None):
        kind, _, trace = sys.exc_info()
        if kind:
            event.setdefault("error", kind.__name__)
            event["where"] = " > ".join(f"{frame.filename}:{frame.lineno}" for frame in extract_tb(trace))
    return event
