"""What the journal says of offers: that an answer was noted, never which."""

from portal.journal.words import add_act, add_row
from portal.separations.offers.models import Offer

add_row(Offer, "proposition", {"note": "a noté", "correct": "a corrigé"})
add_act("offer", "proposition à un parent", place=87, actions=["offer:note", "offer:correct"])
