"""Requests about accounts in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Demandes sur les comptes",
    "agent_change_list",
    "key",
    {Role.ADMINISTRATEUR: 20, Role.RESPONSABLE: 60},
    group=MenuGroup.WATCH,
)
