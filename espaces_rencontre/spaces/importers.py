"""Importing meeting spaces: the manager for their own Caf, the Cnaf where the operator has its seat elsewhere."""

from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.imports.importer import imports
from portal.partners.services.importing import ServiceImporter


@imports
class MeetingSpaceImporter(ServiceImporter):
    """One meeting space per operator, Caf and name."""

    kind = "meeting-spaces"
    title = "Espaces de rencontre"
    noun = "espace"
    about = "une ligne par espace, reconnu au SIRET de son gestionnaire, à sa Caf et à son nom"
    model = MeetingSpace
    called = ("Espace de rencontre", "Nom", "Espace", "Nom de l’espace")
