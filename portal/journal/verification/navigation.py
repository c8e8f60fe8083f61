"""The seals of the journal in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Sceaux du journal", "seal_list", "shield-lock", {Role.DPO: 20, Role.ADMINISTRATEUR: 20}, group=MenuGroup.WATCH
)
