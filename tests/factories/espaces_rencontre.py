"""Meeting spaces."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from tests.factories.accounts import ServiceOfOperatorFactory


class SpaceFactory(ServiceOfOperatorFactory):
    class Meta:
        model = MeetingSpace

    name = factory.Sequence(lambda n: f"Le Pont {n}")
    city = "Roubaix"


class AgrementFactory(DjangoModelFactory):
    class Meta:
        model = Agrement

    space = factory.SubFactory(SpaceFactory)
    reference = factory.Sequence(lambda n: f"ARR-2013-{n:03d}")
    granted_on = date(2013, 9, 1)
    proof = "agrement/arrete.pdf"
