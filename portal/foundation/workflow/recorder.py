"""Who writes down what was done: registered by the journal, which stands above the foundation."""

from collections.abc import Callable
from typing import Any

_recorders: list[Callable[..., Any]] = []


def register_recorder(record: Callable[..., Any]) -> None:
    """`record(by=, action=, target=, before=, after=, note=)` appends one line; the last one registered is used."""
    _recorders[:] = [record]


def record(**line: Any) -> Any:
    """Append one line to the journal; raises `RuntimeError` when none was registered: no act without its line."""
    if not _recorders:
        raise RuntimeError("No journal is registered: portal.foundation.workflow.recorder.register_recorder.")
    return _recorders[0](**line)
