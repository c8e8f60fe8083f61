"""What the journal says of first contacts: that one was taken, never what was said."""

from portal.journal.words import add_act, add_row
from portal.separations.first_contacts.models import FirstContact

add_row(FirstContact, "premier contact", {"try": "a essayé", "make": "a pris"})
add_act("contact", "premier contact", place=101, actions=["contact:try"])
