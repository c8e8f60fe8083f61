"""When exports left by a dead worker are resumed, and old files deleted."""

from celery.schedules import crontab

from portal.foundation.schedule import scheduled

scheduled("resume-stalled-exports", "reports.exports.tasks.resume_stalled_exports", 60.0)
scheduled("delete-expired-exports", "reports.exports.tasks.delete_expired_exports", crontab(minute=30, hour=3))
