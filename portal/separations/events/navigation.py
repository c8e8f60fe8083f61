"""The list of separations in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Séparations",
    "separation_list",
    "people",
    {Role.CONSEILLER: 10, Role.TRAVAILLEUR_SOCIAL: 10, Role.RESPONSABLE: 30},
    group=MenuGroup.FAMILIES,
)
