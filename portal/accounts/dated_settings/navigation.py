"""The settings of the Caf in the menu."""

from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Réglages de la Caf", "caf_setting_list", "sliders", dict.fromkeys(CAF_ROLES, 95), group=MenuGroup.WATCH)
