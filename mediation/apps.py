"""Mediation services, conventions and referrals."""

from django.apps import AppConfig


class MediationConfig(AppConfig):
    name = "mediation"
    label = "mediation"
    verbose_name = "médiation familiale"
    default_auto_field = "django.db.models.BigAutoField"
