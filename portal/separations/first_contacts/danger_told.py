"""A danger that is told asks for a first contact, in the same transaction."""

from portal.separations.families.when_told import when_danger_told
from portal.separations.first_contacts.process import ask_for_contact

when_danger_told(ask_for_contact)
