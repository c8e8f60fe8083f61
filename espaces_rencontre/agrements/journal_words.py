"""What the journal says of agréments."""

from espaces_rencontre.agrements.models import Agrement
from portal.journal.words import add_row

add_row(Agrement, "agrément", {"cancel": "a annulé"})
