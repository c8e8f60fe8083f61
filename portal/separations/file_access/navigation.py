"""Protected files and exceptional openings, in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Accès aux dossiers", "file_access_list", "lock", {Role.RESPONSABLE: 63, Role.DPO: 22}, group=MenuGroup.WATCH
)
