"""Telling how far the writing of a file is, without slowing it."""

import time
from collections.abc import Callable

SECONDS_BETWEEN_REPORTS = 0.5
ROWS_BETWEEN_CHECKS = 256
# Told how many rows were written so far.
Report = Callable[[int], object]


def no_progress(rows: int) -> None:
    """Where nobody waits for the progress."""


class ThrottledProgress:
    """Calls `report(rows)` at most once every half second, however often it is called."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.reported_at = time.monotonic()

    def __call__(self, rows: int) -> None:
        if rows % ROWS_BETWEEN_CHECKS == 0 and time.monotonic() - self.reported_at >= SECONDS_BETWEEN_REPORTS:
            self.report(rows)
            self.reported_at = time.monotonic()
