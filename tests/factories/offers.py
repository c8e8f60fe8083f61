"""The directory of a Caf, and what each parent is offered."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from portal.separations.directory.models import DirectoryPlace
from portal.separations.offers.models import Offer
from portal.separations.specialised_orientations.models import SpecialisedOrientation
from tests.factories.accounts import AgentFactory
from tests.factories.separations import ParentFactory


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


class OfferFactory(DjangoModelFactory):
    """A place to live offered today to a parent of the Nord; `days` ago when given."""

    class Meta:
        model = Offer

    class Params:
        days = 0

    parent = factory.SubFactory(ParentFactory)
    kind = "housing"
    answer = "offered"
    said_on = factory.LazyAttribute(lambda row: timezone.localdate() - timedelta(days=row.days))
    noted_by = factory.LazyAttribute(lambda row: AgentFactory(caf_id=row.parent.caf_id))


class SpecialisedOrientationFactory(DjangoModelFactory):
    """The national line told to the first parent of the file of a danger."""

    class Meta:
        model = SpecialisedOrientation

    parent = factory.LazyAttribute(lambda row: row.report.family.both_parents[0])
    line = "3919"
    consent_on = factory.LazyFunction(timezone.localdate)
    consent_means = "voice"
    given = "phone"
