"""The list of the spaces agreed in a département, in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Espaces agréés", "agreed_list", "journal-text", {Role.RESPONSABLE: 24, Role.CNAF: 34}, group=MenuGroup.SERVICES
)
