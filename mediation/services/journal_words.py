"""What the journal says of mediation services."""

from mediation.services.models import Service
from portal.journal.words import add_row

add_row(Service, "service de médiation")
