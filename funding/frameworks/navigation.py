"""« Conventions-cadres » in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry(
    "Conventions-cadres",
    "framework_list",
    "file-earmark-text",
    {Role.CNAF: 33, Role.RESPONSABLE: 36},
    group=MenuGroup.SERVICES,
)
