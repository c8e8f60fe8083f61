"""« Annuaire » in the menu."""

from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Annuaire", "directory_place_list", "map", dict.fromkeys(CAF_ROLES, 45), group=MenuGroup.FAMILIES)
