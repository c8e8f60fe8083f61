"""Who writes down what was done, and tells who did it last: registered by the journal, which stands above."""

from collections.abc import Callable
from typing import Any

from portal.foundation.timeline import TimelineLine

_recorders: list[Callable[..., Any]] = []
_readers: list[Callable[[Any], TimelineLine | None]] = []


def register_recorder(record: Callable[..., Any], last_act: Callable[[Any], TimelineLine | None]) -> None:
    """`record(by=, action=, target=, before=, after=, note=)` appends one line; `last_act(row)` tells the last one.

    Those registered last are used.
    """
    _recorders[:], _readers[:] = [record], [last_act]


def record(**line: Any) -> Any:
    """Append one line to the journal; raises `RuntimeError` when none was registered: no act without its line."""
    if not _recorders:
        raise RuntimeError("No journal is registered: portal.foundation.workflow.recorder.register_recorder.")
    return _recorders[0](**line)


def last_act(row: Any) -> TimelineLine | None:
    """The last act on `row` that is no reading, or None when the journal holds none."""
    return _readers[0](row) if _readers else None
