"""What the journal says of its own verification."""

from portal.journal.words import add_act

add_act("verify", "a demandé une vérification du journal", place=90)
