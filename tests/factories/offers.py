"""The directory of a Caf, and what each parent is offered."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from portal.separations.directory.models import DirectoryPlace
from tests.factories.accounts import AgentFactory


class DirectoryPlaceFactory(DjangoModelFactory):
    """A place of the Nord, confirmed today; `days` ago when given, never for None."""

    class Meta:
        model = DirectoryPlace

    class Params:
        days = 0

    caf_id = "59"
    name = factory.Sequence(lambda n: f"Maison des familles {n}")
    kinds = factory.LazyFunction(lambda: ["housing"])
    city = "Lille"
    phone = "+33320000000"
    confirmed_on = factory.LazyAttribute(
        lambda row: None if row.days is None else timezone.localdate() - timedelta(days=row.days)
    )
    confirmed_by = factory.LazyAttribute(
        lambda row: AgentFactory(caf_id=row.caf_id, role="responsable") if row.confirmed_on else None
    )
