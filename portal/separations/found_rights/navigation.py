"""« Droits à examiner » in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Droits à examiner",
    "right_list",
    "list-check",
    {Role.CONSEILLER: 7, Role.TRAVAILLEUR_SOCIAL: 7, Role.RESPONSABLE: 27},
    group=MenuGroup.FAMILIES,
)
