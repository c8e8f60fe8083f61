"""Imports in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Imports",
    "import_list",
    "upload",
    {Role.RESPONSABLE: 50, Role.CNAF: 50, Role.ADMINISTRATEUR: 50},
    group=MenuGroup.FIGURES,
)
