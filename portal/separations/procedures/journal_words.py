"""What the journal says of the steps taken about maintenance."""

from portal.journal.words import add_act, add_row
from portal.separations.rights.models import Procedure

add_row(Procedure, "démarche", {"record": "a noté", "correct": "a corrigé", "end": "a terminé"})
add_act("procedure", "démarche", place=84, actions=["procedure:record", "procedure:correct", "procedure:end"])
