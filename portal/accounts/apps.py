"""Agents, their roles and perimeters."""

from portal.foundation.apps import PortalAppConfig


class AccountsConfig(PortalAppConfig):
    name = "portal.accounts"
    label = "accounts"
    verbose_name = "comptes"

    def ready(self) -> None:
        """The journal hears of sign-ins."""
        super().ready()
        from portal.accounts import sign_in_events  # noqa: F401, PLC0415  # models exist only now
