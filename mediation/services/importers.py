"""Importing mediation services: the manager for their own Caf, the Cnaf where the operator has its seat elsewhere."""

from mediation.services.models import Service
from portal.foundation.imports.importer import imports
from portal.partners.services.importing import ServiceImporter


@imports
class MediationServiceImporter(ServiceImporter):
    """One service per operator, Caf and name."""

    kind = "mediation-services"
    title = "Services de médiation"
    noun = "service"
    about = "une ligne par service, reconnu au SIRET de son gestionnaire, à sa Caf et à son nom"
    model = Service
    called = ("Service", "Nom", "Nom du service", "Service de médiation")
