"""When the agréments that silence granted are recorded: each night, for the day that ended."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled(
    "record-tacit-agrements",
    "espaces_rencontre.agrement_decisions.tasks.record_tacit_agrements",
    crontab(minute=5, hour=0),
)
