"""The list of referrals in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Orientations",
    "referral_list",
    "signpost",
    {Role.CONSEILLER: 20, Role.TRAVAILLEUR_SOCIAL: 20, Role.PARTENAIRE: 10},
    group=MenuGroup.FAMILIES,
)
