"""The list of mediation services in the menu; meeting spaces and operators are one step from it."""

from portal.foundation.access.roles import CASEWORKER_ROLES, Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

PLACES = {Role.RESPONSABLE: 21, Role.PARTENAIRE: 35, Role.CNAF: 35} | dict.fromkeys(CASEWORKER_ROLES, 44)

menu_entry("Services et gestionnaires", "service_list", "people", PLACES, group=MenuGroup.SERVICES)
