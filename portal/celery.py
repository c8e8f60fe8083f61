"""The Celery application: workers and beat read their configuration from the settings."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

app = Celery("portal")
app.config_from_object("portal.celery_config")
app.autodiscover_tasks()
