"""Parameters in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Barèmes et recalculs", "parameter_list", "calculator", {Role.CNAF: 20}, group=MenuGroup.MONEY)
