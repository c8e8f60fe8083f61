"""When managers and the DPO are written to about exceptional openings."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled("tell-broken-glass", "portal.separations.file_access.tasks.tell_broken_glass", crontab())
