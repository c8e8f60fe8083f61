"""Agents in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Agents", "agent_list", "person-gear", {Role.ADMINISTRATEUR: 10}, group=MenuGroup.WATCH)
