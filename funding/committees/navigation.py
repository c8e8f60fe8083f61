"""« Comités » in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Comités", "meeting_list", "people", {Role.RESPONSABLE: 37, Role.CNAF: 36}, group=MenuGroup.SERVICES)
