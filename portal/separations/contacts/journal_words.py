"""What the journal says of how to reach persons; never a value."""

from portal.journal.words import add_act, add_row
from portal.separations.people.models import ContactPoint

add_row(ContactPoint, "coordonnée", {"end": "a retiré"})
add_act("contact", "a retiré une coordonnée", place=46, actions=["contact:end"])
