"""What the journal says of agréments."""

from espaces_rencontre.agrements.models import Agrement
from portal.journal.words import add_act, add_row

add_row(Agrement, "agrément", {"cancel": "a annulé", "join": "a joint l’arrêté de"})
add_act("agrement", "arrêté d’agrément joint", place=93, actions=["agrement:join"])
