"""The national figures in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import menu_entry

menu_entry("Chiffres nationaux", "national_report", "bar-chart", {Role.CNAF: 10})
