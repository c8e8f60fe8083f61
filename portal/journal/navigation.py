"""The access journal in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import menu_entry

menu_entry("Journal des accès", "journal_list", "journal-text", {Role.DPO: 10})
