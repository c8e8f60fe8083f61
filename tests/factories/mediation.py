"""Services, conventions, referrals."""

from datetime import date
from decimal import Decimal

import factory
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from factory.django import DjangoModelFactory

from mediation.amendments.models import ConventionAmendment
from mediation.consents.models import Consent
from mediation.conventions.models import Convention
from mediation.corrections.applying import last_step_in_words
from mediation.corrections.models import ReferralCorrection
from mediation.eligibility.criteria import Criterion
from mediation.eligibility.models import EligibilityAnswer
from mediation.funded_etp.models import ConventionYear
from mediation.mediators.models import Mediator
from mediation.preparation.models import SharedContact
from mediation.preparation.process import proposed_contacts
from mediation.referrals.models import Referral
from mediation.services.models import Service
from tests.factories.accounts import AgentFactory, OperatorFactory, ServiceOfOperatorFactory
from tests.factories.separations import FamilyFactory

ACT = b"%PDF-1.4 acte"


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
    """Signed and taken over, with `funded_etp` for each exercice; `prepared=True` for one that waits for all."""

    class Meta:
        model = Convention

    class Params:
        prepared = factory.Trait(state="prepared", taken_over=False, operator=None)

    service = factory.SubFactory(ServiceFactory)
    operator = factory.SelfAttribute("service.operator")
    starts_on = date(2014, 1, 1)
    ends_on = date(2016, 12, 31)
    state = "signed"
    taken_over = True
    funded_etp = Decimal("1")

    @classmethod
    @transaction.atomic
    def _create(cls, model_class, *args, funded_etp, **kwargs):
        convention = super()._create(model_class, *args, **kwargs)
        ConventionYear.objects.bulk_create(
            ConventionYear(
                convention=convention,
                exercice=exercice,
                applies_from=date(exercice, 1, 1),
                funded_etp=funded_etp,
            )
            for exercice in convention.exercices
        )
        return convention


def answer_conditions(convention, *, by, **refused):
    """Every condition met, but those named: nature="judicial", diploma=False."""
    nature = refused.get("nature", "both")
    for criterion in Criterion:
        is_nature = criterion == Criterion.NATURE
        EligibilityAnswer.objects.create(
            convention=convention,
            criterion=criterion,
            met=nature != "judicial" if is_nature else refused.get(criterion.value, True),
            nature=nature if is_nature else "",
            answered_at=timezone.now(),
            answered_by=by,
        )


class AmendmentFactory(DjangoModelFactory):
    """Prepared, from the second year on: 2015 and 2016 at `etp` instead of 1."""

    class Meta:
        model = ConventionAmendment
        skip_postgeneration_save = True

    convention = factory.SubFactory(ConventionFactory)
    number = 1
    effect_on = date(2015, 7, 1)
    reason = "Un poste de plus."
    prepared_by = factory.SubFactory(AgentFactory)

    @factory.post_generation
    def etp(amendment, create, extracted, **kwargs):
        etp = Decimal(2) if extracted is None else extracted
        years = range(amendment.effect_on.year, amendment.convention.ends_on.year + 1)
        amendment.write_lines((year, amendment.convention.etp_of(year), etp) for year in years)


def signed_convention(service, *, by):
    """(convention of 2017 to 2019, its signed amendment), each with its act, as the manager `by` does it."""
    signature = {"signed_on": date(2017, 1, 9), "signatories": "la directrice ; le président"}
    convention = ConventionFactory(
        service=service, starts_on=date(2017, 1, 1), ends_on=date(2019, 12, 31), prepared=True, prepared_by=by
    )
    answer_conditions(convention, by=by)
    convention.sign(by=by, document=ContentFile(ACT, "acte.pdf"), **signature)
    amendment = AmendmentFactory(convention=convention, effect_on=date(2018, 7, 1), prepared_by=by)
    amendment.sign(by=by, document=ContentFile(ACT, "avenant.pdf"), **signature)
    return convention, amendment


def passed_on_convention(operator):
    """A convention of 2014 to 2016 that `operator` signed, of a service that another one took over since."""
    service = ServiceFactory(operator=operator)
    convention = ConventionFactory(service=service)
    service.operator = OperatorFactory(caf_id=operator.caf_id)
    service.save()
    return convention


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
