"""When jobs left by a dead worker are resumed, and what they kept long enough deleted."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled("resume-stalled-jobs", "portal.foundation.jobs.tasks.resume_stalled_jobs", 60.0)
scheduled("delete-expired-jobs", "portal.foundation.jobs.tasks.delete_expired_jobs", crontab(minute=30, hour=3))
