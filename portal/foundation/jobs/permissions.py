"""Who may stop a job."""

from typing import Any


def may_cancel(by: Any, job: Any) -> bool:
    """Whoever the job says: the one who asked for it, unless its class says otherwise."""
    return job.may_be_cancelled_by(by)
