"""Imports."""

import factory
from factory.django import DjangoModelFactory

from portal.foundation.access.roles import Role
from portal.foundation.imports.importer import perimeter_of
from portal.foundation.imports.models import Import, ImportLine
from tests.factories.accounts import AgentFactory, valid_siret


class ImportFactory(DjangoModelFactory):
    """A file read and not applied yet, of one new operator."""

    class Meta:
        model = Import
        skip_postgeneration_save = True

    requested_by = factory.SubFactory(AgentFactory, role=Role.RESPONSABLE)
    perimeter = factory.LazyAttribute(lambda job: perimeter_of(job.requested_by))
    kind = "operators"
    file_name = "gestionnaires.csv"
    stored_name = "00"
    checksum = "0" * 64
    state = Import.State.PREVIEWED
    total = 1
    heading = ["SIRET", "Nom", "Commune"]
    columns = ["siret", "name", "city"]

    @factory.post_generation
    def lines(job, create, extracted, **kwargs):
        cells = {"siret": valid_siret(77), "name": "Le Lien", "city": "Lille"}
        ImportLine.objects.create(job=job, number=2, cells=cells, key=cells["siret"], outcome="new")
