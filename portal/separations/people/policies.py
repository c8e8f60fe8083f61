"""Persons, their names and how to reach them are rows of one Caf."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.people.models import ContactPoint, NameWord, Person

keep_in_caf(Person, NameWord, ContactPoint)
