"""Envelopes, requests, barèmes, declarations, receipts."""

from datetime import date
from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from funding.commissions.models import Commission
from funding.declarations.models import Declaration, Stage
from funding.delegations.models import Delegation
from funding.eligibility.models import COMITE, REFERENTIEL, ConditionProof, Criterion
from funding.envelopes.models import Envelope, Share, ShareEntry
from funding.grants.models import FundingRequest
from funding.lines.models import EnvelopeCorrection
from funding.parameters.models import PriceParameter
from funding.receipts.models import Receipt
from funding.recompute.models import RecomputeRun
from funding.transfers.models import ShareTransfer
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
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


FROM_ON, UNTIL_ON = date(2014, 1, 1), date(2039, 12, 31)


class DelegationFactory(DjangoModelFactory):
    """What `agent` may grant, up to 10 000 €, entered by another manager of the Caf."""

    class Meta:
        model = Delegation

    agent = factory.SubFactory(AgentFactory, role=Role.RESPONSABLE)
    caf_id = factory.SelfAttribute("agent.caf_id")
    act = Delegation.Act.GRANT
    amount_limit = factory.LazyAttribute(lambda row: Decimal(10_000) if row.act == Delegation.Act.GRANT else None)
    from_on, until_on, signed_on = FROM_ON, UNTIL_ON, FROM_ON
    given_by = "Mme Aïcha Delmas, directrice"
    deed = "delegation/acte.pdf"
    entered_by = factory.SubFactory(AgentFactory, role=Role.RESPONSABLE, caf_id=factory.SelfAttribute("..caf_id"))


class CommissionFactory(DjangoModelFactory):
    """A sitting of today in the Nord, with two members."""

    class Meta:
        model = Commission

    caf_id = "59"
    held_on = factory.LazyFunction(timezone.localdate)
    members = "Jeanne Roux, présidente\nPaul Vidal, représentant des employeurs"
    minutes = "commission/pv.pdf"
    recorded_by = factory.SubFactory(AgentFactory, role=Role.RESPONSABLE, caf_id=factory.SelfAttribute("..caf_id"))


class CriterionFactory(DjangoModelFactory):
    """A criterion that waits to be published; those of the texts ship with the software."""

    class Meta:
        model = Criterion

    code = "accueil_samedi"
    words = "ouvert au moins un samedi par mois"
    from_exercice = 2031
    proof_asked = "planning de l’année"
    source = "test"


class ConditionProofFactory(DjangoModelFactory):
    """The proof that the comité des financeurs validated the project."""

    class Meta:
        model = ConditionProof

    code = COMITE
    document = "conditionproof/avis.pdf"


def prove(request, by):
    """Join to `request` the proofs that an exercice from 2015 asks for."""
    for code in (REFERENTIEL, COMITE):
        ConditionProofFactory(funding_request=request, code=code, joined_by=by)


def delegate(caf, limit="1000000"):
    """Give each manager of `caf` who has none what it takes to grant, up to `limit` euros, and to refuse."""
    given = set(Delegation.objects.filter(caf=caf).values_list("agent", "act"))
    entered_by = None
    for manager in Agent.objects.filter(caf=caf, role=Role.RESPONSABLE).order_by("pk"):
        for act in Delegation.Act.values:
            if (manager.pk, act) not in given:
                entered_by = entered_by or _administrator()
                amount = Decimal(limit) if act == Delegation.Act.GRANT else None
                DelegationFactory(agent=manager, act=act, amount_limit=amount, entered_by=entered_by)


def _administrator():
    first = Agent.objects.filter(role=Role.ADMINISTRATEUR).order_by("pk").first()
    return first or AgentFactory(role=Role.ADMINISTRATEUR, national=True)


class FundingRequestFactory(DjangoModelFactory):
    """A request submitted by the agent given as `submitted_by`, or a draft without one.

    Managers of the Caf get a large delegation with one that is submitted, unless `delegated=False`.
    """

    class Meta:
        model = FundingRequest
        skip_postgeneration_save = True

    space = factory.SubFactory(SpaceFactory)
    caf = factory.SelfAttribute("space.caf")
    exercice = 2014
    amount_requested = Decimal("12000")
    purpose = "Ouvrir deux samedis par mois."
    ddcs_proof = "fundingrequest/preuve.pdf"
    state = factory.LazyAttribute(lambda request: "submitted" if request.submitted_by else "draft")
    submitted_by = None
    submitted_at = factory.LazyAttribute(lambda request: timezone.now() if request.submitted_by else None)

    @factory.post_generation
    def delegated(request, create, extracted, **kwargs):
        if request.submitted_by and extracted is not False:
            delegate(request.caf_id)


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
