"""When beat leaves its mark."""

from portal.foundation.contributions.schedule import scheduled

scheduled("leave-mark", "portal.foundation.installation.tasks.leave_mark", 60.0)
