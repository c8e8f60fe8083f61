"""Agents, their roles and perimeters."""

from importlib import import_module

from portal.foundation.apps import PortalAppConfig


class AccountsConfig(PortalAppConfig):
    name = "portal.accounts"
    label = "accounts"
    verbose_name = "comptes"

    def ready(self) -> None:
        """The journal hears of sign-ins."""
        super().ready()
        import_module(f"{self.name}.sign_in_events")
