"""What Celery runs with; imported on first use, so that only processes that queue work start the embedded Valkey."""

import django
from django.apps import apps
from django.conf import settings
from django.utils.module_loading import import_string

from portal.foundation.contributions.schedule import ENTRIES

if not apps.ready:  # beat reads this before it loads the apps, whose features contribute the schedule
    django.setup()

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
beat_schedule = ENTRIES
