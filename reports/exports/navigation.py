"""Exports in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Exports", "export_list", "download", {Role.RESPONSABLE: 40, Role.CNAF: 40}, group=MenuGroup.FIGURES)
