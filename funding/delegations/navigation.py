"""The register of delegations in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Délégations", "delegation_list", "key", {Role.RESPONSABLE: 12, Role.ADMINISTRATEUR: 30}, group=MenuGroup.MONEY
)
