"""The list of declarations in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Déclarations et Ps", "declaration_list", "file-earmark-text", {Role.PARTENAIRE: 20}, group=MenuGroup.MONEY)
