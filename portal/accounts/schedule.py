"""When sessions that ended are deleted."""

from portal.foundation.contributions.schedule import scheduled

scheduled("delete-ended-sessions", "portal.accounts.tasks.delete_ended_sessions", 3600.0)
