"""The search of a family, offered in the header to those who open files."""

from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.contributions.navigation import header_search

header_search("separation_search", *CAF_ROLES)
