"""What the journal says of consents, which it writes about their referral."""

from portal.journal.words import add_act

add_act("consent", "accord d’un parent", place=110, actions=["consent:give", "consent:take_back"])
