"""What the journal says of the openings of the ASF."""

from portal.journal.words import add_act, add_row
from portal.separations.rights.models import AsfOpening

add_row(AsfOpening, "ouverture de l’ASF", {"open": "a noté", "end": "a noté la fin de"})
add_act("asf", "ouverture de l’ASF", place=86, actions=["asf:open", "asf:end"])
