"""Mediation services, their conventions, and the referrals they receive."""

from mediation.models.consent import Consent
from mediation.models.referral import Referral
from mediation.models.service import Convention, Service

__all__ = ["Consent", "Convention", "Referral", "Service"]
