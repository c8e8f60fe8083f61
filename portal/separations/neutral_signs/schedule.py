"""When neutral signs are written anew."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled("refresh-signs", "portal.separations.neutral_signs.tasks.refresh_signs", crontab(hour=3, minute=40))
