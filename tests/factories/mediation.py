"""Services, conventions, referrals."""

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from mediation.consents.models import Consent
from mediation.conventions.models import Convention
from mediation.corrections.applying import last_step_in_words
from mediation.corrections.models import ReferralCorrection
from mediation.mediators.models import Mediator
from mediation.preparation.models import SharedContact
from mediation.preparation.process import proposed_contacts
from mediation.referrals.models import Referral
from mediation.services.models import Service
from tests.factories.accounts import ServiceOfOperatorFactory
from tests.factories.separations import FamilyFactory


class ServiceFactory(ServiceOfOperatorFactory):
    class Meta:
        model = Service

    name = factory.Sequence(lambda n: f"Service de médiation {n}")
    city = "Lille"


class MediatorFactory(DjangoModelFactory):
    class Meta:
        model = Mediator

    service = factory.SubFactory(ServiceFactory)
    last_name = factory.Sequence(lambda n: f"Médiateur{n}")
    first_name = "Dominique"
    diploma_on = date(2010, 6, 30)
    etp = Decimal("1")
    starts_on = date(2012, 1, 1)


class ConventionFactory(DjangoModelFactory):
    class Meta:
        model = Convention

    service = factory.SubFactory(ServiceFactory)
    starts_on = date(2014, 1, 1)
    ends_on = date(2016, 12, 31)
    funded_etp = Decimal("1")


class ReferralFactory(DjangoModelFactory):
    """A draft; `sent()`, `accepted()` and `started()` below take it further by its own transitions."""

    class Meta:
        model = Referral

    family = factory.SubFactory(FamilyFactory)
    caf = factory.SelfAttribute("family.caf")
    service = factory.SubFactory(ServiceFactory)


def sent_referral(*, by, **fields):
    """A referral with both consents, sent by the caseworker `by`."""
    referral = ReferralFactory(created_by=by, **fields)
    for point in proposed_contacts(referral.family):
        SharedContact.objects.create(referral=referral, contact_point=point)
    for parent in referral.family.parents.all():
        Consent.objects.create(referral=referral, parent=parent, given_on=date(2014, 4, 1), recorded_by=by)
    referral.send(by=by)
    return referral


class CorrectionFactory(DjangoModelFactory):
    """The Caf says that the service accepted by mistake, and the service has not answered."""

    class Meta:
        model = ReferralCorrection

    corrects = "accepted"
    undoes = True
    stood = factory.LazyAttribute(lambda correction: last_step_in_words(correction.referral))
    reason = "Erreur de ligne."
    asked_by_service = False
