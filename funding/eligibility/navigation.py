"""The criteria in the menu of those who publish them; the others come from the page of a request."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Critères d’éligibilité", "criterion_list", "list-check", {Role.CNAF: 45}, group=MenuGroup.MONEY)
