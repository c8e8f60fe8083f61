"""When unfinished forms reach their term."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled("delete-expired-drafts", "portal.foundation.submissions.tasks.delete_expired_drafts", crontab(minute=10))
