"""Envelopes, requests, barèmes, declarations, receipts."""

from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from funding.declarations.models import Declaration, Stage
from funding.envelopes.models import Envelope, Share, ShareEntry
from funding.grants.models import FundingRequest
from funding.lines.models import EnvelopeCorrection
from funding.parameters.models import PriceParameter
from funding.receipts.models import Receipt
from funding.recompute.models import RecomputeRun
from funding.transfers.models import ShareTransfer
from tests.factories.accounts import AgentFactory
from tests.factories.espaces_rencontre import SpaceFactory
from tests.factories.mediation import ServiceFactory


class EnvelopeFactory(DjangoModelFactory):
    """The envelope of 2014 ships with the software; tests that need another year make it here."""

    class Meta:
        model = Envelope
        django_get_or_create = ("fund", "exercice")

    fund = Envelope.Fund.ESPACES_RENCONTRE
    exercice = 2014
    amount = Decimal("1200000")
    binding = True
    source = "test"
    # Published by the release, as the line of 2014 is; give `state="draft"` and `prepared_by` for one that waits.
    state = "published"
    published_at = factory.LazyAttribute(lambda line: timezone.now() if line.state == "published" else None)


class ShareFactory(DjangoModelFactory):
    """A share with its first entry of `amount` euros."""

    class Meta:
        model = Share
        skip_postgeneration_save = True

    envelope = factory.SubFactory(EnvelopeFactory)
    caf_id = "59"

    @factory.post_generation
    def amount(share, create, extracted, **kwargs):
        ShareEntry.objects.create(share=share, amount=extracted or Decimal("20000"), reason="première répartition")


class EnvelopeCorrectionFactory(DjangoModelFactory):
    """A correction of the line of 2014 that waits for another person than `proposed_by`."""

    class Meta:
        model = EnvelopeCorrection

    envelope = factory.SubFactory(EnvelopeFactory)
    amount = Decimal("100000")
    reason = "erratum de la circulaire"
    source = "test"
    proposed_by = factory.SubFactory(AgentFactory, caf_id=None, role="cnaf")


class ShareTransferFactory(DjangoModelFactory):
    """A transfer of 2 000 € from the Nord to the Rhône that waits for another person than `proposed_by`."""

    class Meta:
        model = ShareTransfer

    share = factory.SubFactory(ShareFactory)
    to_caf_id = "69"
    amount = Decimal("2000")
    reason = "demande du Rhône"
    proposed_by = factory.SubFactory(AgentFactory, caf_id=None, role="cnaf")


class FundingRequestFactory(DjangoModelFactory):
    """A request submitted by the agent given as `submitted_by`, or a draft without one."""

    class Meta:
        model = FundingRequest

    space = factory.SubFactory(SpaceFactory)
    caf = factory.SelfAttribute("space.caf")
    exercice = 2014
    amount_requested = Decimal("12000")
    purpose = "Ouvrir deux samedis par mois."
    ddcs_proof = "fundingrequest/preuve.pdf"
    state = factory.LazyAttribute(lambda request: "submitted" if request.submitted_by else "draft")
    submitted_by = None
    submitted_at = factory.LazyAttribute(lambda request: timezone.now() if request.submitted_by else None)


class ParameterFactory(DjangoModelFactory):
    """An unofficial parameter; 2012 to 2014 ship with the software."""

    class Meta:
        model = PriceParameter

    prestation = "mediation"
    exercice = 2031
    unit = "etp"
    unit_ceiling = Decimal("80000")
    rate = Decimal("0.75")
    source = "test"
    fictitious = True


class DeclarationFactory(DjangoModelFactory):
    """A declaration of one full post above the ceiling; submitted when `submitted_by` is given."""

    class Meta:
        model = Declaration

    service = factory.SubFactory(ServiceFactory)
    exercice = 2014
    stage = Stage.REAL
    operating_costs = Decimal("90000")
    actual_etp = Decimal("1")
    funded_etp = Decimal("1")
    submitted_by = None
    state = factory.LazyAttribute(lambda declaration: "submitted" if declaration.submitted_by else "draft")
    submitted_at = factory.LazyAttribute(lambda declaration: timezone.now() if declaration.submitted_by else None)


class RunFactory(DjangoModelFactory):
    class Meta:
        model = RecomputeRun

    exercice = 2014
    stage = Stage.REAL


class ReceiptFactory(DjangoModelFactory):
    """The receipt of a declaration by the true rule, with the parameter in force of its exercice."""

    class Meta:
        model = Receipt

    class Params:
        result = factory.LazyAttribute(lambda receipt: receipt.declaration.estimate(receipt.parameter))

    declaration = factory.SubFactory(DeclarationFactory)
    sequence = 1
    parameter = factory.LazyAttribute(
        lambda receipt: PriceParameter.objects.in_force(prestation="mediation", exercice=receipt.declaration.exercice)
    )
    rule_version = factory.LazyAttribute(lambda receipt: receipt.result.rule)
    inputs = factory.LazyAttribute(lambda receipt: receipt.declaration.kept_inputs())
    steps = factory.LazyAttribute(lambda receipt: receipt.result.texts())
    etp = factory.LazyAttribute(lambda receipt: receipt.result.values["etp"])
    ps = factory.LazyAttribute(lambda receipt: receipt.result.ps)
    computed_at = factory.LazyFunction(timezone.now)
