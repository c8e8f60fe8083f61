"""The commissions of the Caf in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Commissions", "commission_list", "people", {Role.RESPONSABLE: 13}, group=MenuGroup.MONEY)
