"""The journal is sealed each minute."""

from portal.foundation.contributions.schedule import scheduled

scheduled("seal-journal", "portal.journal.seals.tasks.seal_journal", 60.0)
