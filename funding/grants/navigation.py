"""The list of funding requests in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Demandes de financement",
    "funding_request_list",
    "cash-coin",
    {Role.CONSEILLER: 30, Role.TRAVAILLEUR_SOCIAL: 30, Role.RESPONSABLE: 10, Role.PARTENAIRE: 30},
    group=MenuGroup.MONEY,
)
