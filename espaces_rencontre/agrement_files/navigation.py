"""The list of files of agrément in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Dossiers d’agrément",
    "agrement_file_list",
    "file-earmark-text",
    {Role.RESPONSABLE: 22, Role.PARTENAIRE: 45},
    group=MenuGroup.SERVICES,
)
