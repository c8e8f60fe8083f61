"""A danger that is told asks for a first contact, and one that is over for none, in the same transaction."""

from portal.separations.families.when_told import when_danger_over, when_danger_told
from portal.separations.first_contacts.process import ask_for_contact, end_with_danger

when_danger_told(ask_for_contact)
when_danger_over(end_with_danger)
