"""The home page stands first in the menu of every role."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Ma journée", "home", "house", dict.fromkeys(Role, 0), group=MenuGroup.DAY)
