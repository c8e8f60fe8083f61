"""What the journal says of mediation services."""

from mediation.services.models import Service
from portal.journal.words import add_row
from portal.partners.journal_words import SERVICE_STEPS

add_row(Service, "service de médiation", SERVICE_STEPS)
