"""The national figures in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Chiffres nationaux", "national_report", "bar-chart", {Role.CNAF: 10}, group=MenuGroup.FIGURES)
