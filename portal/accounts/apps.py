"""Agents, their roles and perimeters."""

from portal.foundation.apps import PortalAppConfig


class AccountsConfig(PortalAppConfig):
    name = "portal.accounts"
    label = "accounts"
    verbose_name = "comptes"
