"""Mediation services, conventions and referrals."""

from portal.foundation.apps import PortalAppConfig


class MediationConfig(PortalAppConfig):
    name = "mediation"
    label = "mediation"
    verbose_name = "médiation familiale"
