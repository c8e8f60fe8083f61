"""What Celery runs with; imported on first use, so that only processes that queue work start the embedded Valkey."""

from celery.schedules import crontab
from django.conf import settings
from django.utils.module_loading import import_string

# By its name: production, which always gives an address, never imports the embedded servers.
broker_url = settings.REDIS_URL or import_string("portal.embedded.broker_url")(settings.EMBEDDED_DIR)
broker_connection_retry_on_startup = True
# A task that outlives this is delivered again; every task is safe to run twice (see docs/operations.md).
broker_transport_options = {"visibility_timeout": 900}
task_acks_late = True
task_reject_on_worker_lost = True
task_ignore_result = True
task_track_started = False
worker_prefetch_multiplier = 1
worker_hijack_root_logger = False
task_always_eager = settings.TASKS_RUN_AT_ONCE
task_eager_propagates = True
timezone = settings.TIME_ZONE
beat_schedule_filename = str(settings.VAR_DIR / "celerybeat-schedule")
beat_schedule = {
    "forecast-of-the-opening-year": {
        "task": "funding.tasks.recompute_yearly",
        "schedule": crontab(minute=0, hour=2, day_of_month=2, month_of_year=1),
        "kwargs": {"stage": "forecast"},
    },
    "real-of-the-closed-year": {
        "task": "funding.tasks.recompute_yearly",
        "schedule": crontab(minute=0, hour=2, day_of_month=1, month_of_year=4),
        "kwargs": {"stage": "real"},
    },
    "resume-stalled-recomputes": {"task": "funding.tasks.resume_stalled_runs", "schedule": 60.0},
    "resume-stalled-exports": {"task": "reports.tasks.resume_stalled_exports", "schedule": 60.0},
    "delete-expired-exports": {
        "task": "reports.tasks.delete_expired_exports",
        "schedule": crontab(minute=30, hour=3),
    },
    "delete-ended-sessions": {"task": "portal.accounts.tasks.delete_ended_sessions", "schedule": 3600.0},
}
