"""« Mes dossiers » in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Mes dossiers",
    "family_list",
    "list-check",
    {Role.CONSEILLER: 5, Role.TRAVAILLEUR_SOCIAL: 5},
    group=MenuGroup.FAMILIES,
)
menu_entry("Dossiers suivis", "family_list", "list-check", {Role.RESPONSABLE: 25}, group=MenuGroup.FAMILIES)
