"""« Conventions » in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Conventions",
    "convention_list",
    "calendar3",
    {Role.RESPONSABLE: 15, Role.CNAF: 25, Role.PARTENAIRE: 15},
    group=MenuGroup.SERVICES,
)
