"""What the journal says of mediators."""

from mediation.mediators.models import Mediator
from portal.journal.words import add_row

add_row(Mediator, "médiateur", {"end": "a noté la fin de poste de"})
