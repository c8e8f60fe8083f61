"""When the whole journal is verified."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled("verify-journal", "portal.journal.verification.tasks.verify_each_night", crontab(minute=40, hour=2))
