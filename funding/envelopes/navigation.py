"""Envelopes in the menu."""

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MenuGroup, menu_entry

menu_entry("Enveloppes", "envelope_list", "wallet2", {Role.CNAF: 30}, group=MenuGroup.MONEY)
