"""Mediation services, their conventions, and the referrals they receive."""

from mediation.models.referral import Consent, Referral
from mediation.models.service import Convention, Service

__all__ = ["Consent", "Convention", "Referral", "Service"]
