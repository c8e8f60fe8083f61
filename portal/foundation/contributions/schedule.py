"""What beat runs, and when. Features contribute their entries."""

from typing import Any

from celery.schedules import crontab

ENTRIES: dict[str, dict[str, Any]] = {}


def scheduled(name: str, task: str, when: crontab | float, **kwargs: Any) -> None:
    """Run the task of this dotted name by the clock of Paris (a crontab), or every so many seconds."""
    ENTRIES[name] = {"task": task, "schedule": when} | ({"kwargs": kwargs} if kwargs else {})
