"""What the journal says of the conditions of a convention: an act on the convention itself."""

from portal.journal.words import add_act

add_act("answer", "a répondu aux conditions", place=45)
