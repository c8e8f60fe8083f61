"""When files left half written are deleted."""

from celery.schedules import crontab

from portal.foundation.schedule import scheduled

scheduled("delete-abandoned-parts", "reports.exports.tasks.delete_abandoned_parts", crontab(minute=45, hour=3))
