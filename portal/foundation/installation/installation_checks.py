"""The points of the foundation itself: each module registers its own."""

from portal.foundation.installation import background, database, security, storage

__all__ = ["background", "database", "security", "storage"]
