"""When files that were handed over go and come back."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled("move-caseloads", "portal.separations.hand_overs.tasks.move_caseloads", crontab(minute=20, hour=0))
