"""Trait d’union, the portal of the family branch around separations."""

from portal.celery import app as celery_app

__all__ = ["celery_app"]
