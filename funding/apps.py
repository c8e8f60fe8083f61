"""Parameters, declarations, Ps receipts, envelopes and funding decisions."""

from portal.foundation.apps import PortalAppConfig


class FundingConfig(PortalAppConfig):
    name = "funding"
    label = "funding"
    verbose_name = "financement"
