"""Alerts on what agents open, in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

PLACES = {Role.DPO: 20, Role.ADMINISTRATEUR: 25, Role.RESPONSABLE: 62}

menu_entry("Consultations inhabituelles", "budget_alert_list", "exclamation-circle", PLACES, group=MenuGroup.WATCH)
