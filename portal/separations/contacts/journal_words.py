"""What the journal says of persons and of how to reach them; never a value."""

from portal.journal.words import add_act, add_row
from portal.separations.people.models import ContactPoint, Person

add_row(Person, "personne", {"no": "a distingué d’une autre", "again": "a repris une distinction"})
add_row(ContactPoint, "coordonnée", {"end": "a retiré"})
add_act("contact", "a retiré une coordonnée", place=46, actions=["contact:end"])
add_act("same", "a distingué deux personnes", place=47, actions=["same:no", "same:again"])
