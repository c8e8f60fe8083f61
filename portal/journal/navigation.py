"""The access journal in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Journal des accès", "journal_list", "journal-text", {Role.DPO: 10}, group=MenuGroup.WATCH)
