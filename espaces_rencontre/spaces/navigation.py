"""The list of meeting spaces in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Espaces de rencontre",
    "space_list",
    "building",
    {Role.RESPONSABLE: 20, Role.PARTENAIRE: 40},
    group=MenuGroup.SERVICES,
)
