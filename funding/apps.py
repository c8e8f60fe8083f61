"""Parameters, declarations, Ps receipts, envelopes and funding decisions."""

from django.apps import AppConfig


class FundingConfig(AppConfig):
    name = "funding"
    label = "funding"
    verbose_name = "financement"
    default_auto_field = "django.db.models.BigAutoField"
