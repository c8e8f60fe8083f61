"""What the journal says of these orientations: that one was noted, never to whom nor where."""

from portal.journal.words import add_act, add_row
from portal.separations.specialised_orientations.models import SpecialisedOrientation

add_row(SpecialisedOrientation, "orientation d’un parent seul", {"note": "a noté"})
add_act("orientation", "orientation d’un parent seul", place=102, actions=["orientation:note"])
