"""Agents, their roles and perimeters."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "portal.accounts"
    label = "accounts"
    verbose_name = "comptes"
    default_auto_field = "django.db.models.BigAutoField"
