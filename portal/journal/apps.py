"""What was done and what was read, append-only."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "portal.journal"
    label = "journal"
    verbose_name = "journal"
    default_auto_field = "django.db.models.BigAutoField"
