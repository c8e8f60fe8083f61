"""The Celery application: workers and beat read their configuration from the settings."""

import os

from celery import Celery
from django.conf import settings

from portal.foundation.registry import packages_with

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")


def feature_packages() -> list[str]:
    """The packages of our apps that hold tasks."""
    return packages_with("tasks", settings.PORTAL_APPS)


app = Celery("portal")
app.config_from_object("portal.celery_config")
app.autodiscover_tasks(feature_packages)
