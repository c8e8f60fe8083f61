"""Conventions-cadres and meetings of committees."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from funding.committees.models import Meeting, MeetingMember, Opinion
from funding.frameworks.models import Framework
from tests.factories.mediation import ServiceFactory


class FrameworkFactory(DjangoModelFactory):
    """Prepared, of the Nord; `signed` gives it its file."""

    class Meta:
        model = Framework

    class Params:
        signed = factory.Trait(state="signed", signed_on=date(2014, 1, 15), document="framework/convention.pdf")

    caf_id = "59"
    title = "Médiation familiale et espaces de rencontre"
    starts_on = date(2014, 1, 1)
    ends_on = date(2015, 12, 31)
    signatories = ["Caf", "Msa", "Préfecture"]


class MeetingFactory(DjangoModelFactory):
    """A comité des financeurs of the Nord, without its minutes."""

    class Meta:
        model = Meeting

    caf_id = "59"
    committee = Meeting.Committee.FUNDERS
    held_on = factory.Sequence(lambda n: date.fromordinal(date(2010, 1, 1).toordinal() + n))


class MeetingMemberFactory(DjangoModelFactory):
    class Meta:
        model = MeetingMember

    meeting = factory.SubFactory(MeetingFactory)
    name = factory.Sequence(lambda n: f"Dominique Membre{n}")
    institution = "Msa"


class OpinionFactory(DjangoModelFactory):
    """Favourable, 1.5 Etp for a mediation service of the Nord."""

    class Meta:
        model = Opinion

    meeting = factory.SubFactory(MeetingFactory)
    service = factory.LazyAttribute(lambda _: ServiceFactory().funded_service)
    exercice = 2014
    verdict = Opinion.Verdict.FAVOURABLE
    funded_etp = Decimal("1.5")
