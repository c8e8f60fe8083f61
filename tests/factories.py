"""One factory per model, with traits for the states; rows are invented."""

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory
from stdnum import luhn

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from funding.declarations.models import Declaration, Stage
from funding.envelopes.models import Envelope, Share, ShareEntry
from funding.grants.models import FundingRequest
from funding.parameters.models import PriceParameter
from funding.receipts.models import Receipt
from funding.recompute.models import RecomputeRun
from mediation.consents.models import Consent
from mediation.conventions.models import Convention
from mediation.preparation.models import SharedContact
from mediation.preparation.process import proposed_contacts
from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.foundation.imports.importer import perimeter_of
from portal.foundation.imports.models import Import, ImportLine
from portal.partners.models import Operator
from portal.separations.dangers.models import DangerReport
from portal.separations.duplicates.models import NotSamePerson, PersonMerge
from portal.separations.events.models import Reconciliation, Residence, Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.hand_overs.models import HandOver
from portal.separations.next_steps.models import NextStep
from portal.separations.people.models import ContactPoint, Person
from portal.separations.recording.process import ANSWERS_OF, CONTACTS, write_main_point
from portal.separations.replacements.models import Replacement
from portal.separations.transfers.models import Transfer

PASSWORD = "Pour-les-tests-1"


def valid_siret(number):
    """A SIRET of `number` that passes the Luhn check, SIREN included."""
    siren = f"{number:08d}"
    establishment = f"{siren}{luhn.calc_check_digit(siren)}{number % 10000:04d}"
    return establishment + luhn.calc_check_digit(establishment)


class OperatorFactory(DjangoModelFactory):
    class Meta:
        model = Operator

    name = factory.Sequence(lambda n: f"Association Passerelle {n}")
    siret = factory.Sequence(lambda n: valid_siret(n + 1000))
    caf_id = "59"
    city = "Lille"


class AgentFactory(DjangoModelFactory):
    class Meta:
        model = Agent

    email = factory.Sequence(lambda n: f"agent{n}@example.org")
    first_name = "Camille"
    last_name = factory.Sequence(lambda n: f"Agent{n}")
    role = Role.CONSEILLER
    caf_id = "59"

    class Params:
        national = factory.Trait(caf_id=None)
        partner = factory.Trait(caf_id=None, role=Role.PARTENAIRE, operator=factory.SubFactory(OperatorFactory))

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return model_class.objects.create_user(password=PASSWORD, **kwargs)


def cast():
    """Agents of each role in the Nord (59), their like in the Rhône (69), and their operators."""
    here, there = OperatorFactory(caf_id="59"), OperatorFactory(caf_id="69", city="Lyon")
    people = {}
    for prefix, caf, operator in (("", "59", here), ("elsewhere_", "69", there)):
        for role in (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE):
            people[prefix + role] = AgentFactory(role=role, caf_id=caf)
        people[prefix + "partenaire"] = AgentFactory(partner=True, operator=operator)
    for role in (Role.CNAF, Role.ADMINISTRATEUR, Role.DPO):
        people[str(role)] = AgentFactory(role=role, national=True)
    people["second_cnaf"] = AgentFactory(role=Role.CNAF, national=True)
    people["second_responsable"] = AgentFactory(role=Role.RESPONSABLE, caf_id="59")
    return SimpleNamespace(operator=here, elsewhere_operator=there, **people)


class FamilyFactory(DjangoModelFactory):
    """A family file with its two parents."""

    class Meta:
        model = Family
        skip_postgeneration_save = True

    caf_id = "59"

    @factory.post_generation
    def parents(family, create, extracted, **kwargs):
        if extracted != []:
            ParentFactory(family=family, position=1, title="mother")
            ParentFactory(family=family, position=2, title="father")


class PersonFactory(DjangoModelFactory):
    """A person, with the main contact points of the answers `phone`, `email`, `address`, `postcode`, `city`."""

    class Meta:
        model = Person

    caf_id = "59"
    last_name = factory.Sequence(lambda n: f"Lefèvre{n}")
    first_name = "Hélène"
    birth_date = date(1980, 5, 17)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        contacts = {name: kwargs.pop(name, "") for name in CONTACTS}
        person = super()._create(model_class, *args, **kwargs)
        write_contacts(person, **contacts)
        return person


def write_contacts(person, **contacts):
    """Give a person main contact points: `phone`, `email`, `address`, `postcode`, `city`."""
    for kind, names in ANSWERS_OF.items():
        write_main_point(person, kind, {name: contacts.get(name, "") for name in names}, by=None)


class ParentFactory(DjangoModelFactory):
    """A parent in a file; answers about the person are given to it."""

    class Meta:
        model = Parent

    family = factory.SubFactory(FamilyFactory, parents=[])
    caf = factory.SelfAttribute("family.caf")
    position = 1
    title = "mother"

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        own = {name: kwargs.pop(name) for name in ("family", "caf", "position", "title")}
        person = kwargs.pop("person", None) or PersonFactory(caf_id=own["family"].caf_id, **kwargs)
        return super()._create(model_class, *args, person=person, **own)


class ChildFactory(DjangoModelFactory):
    """A child; where it lives is noted with the last separation of its file, when there is one."""

    class Meta:
        model = Child

    family = factory.SubFactory(FamilyFactory)
    first_name = "Noé"
    birth_date = date(2008, 3, 2)
    residence = Residence.Home.ALTERNATING

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        family, home = kwargs.pop("family"), kwargs.pop("residence")
        names = {name: kwargs.pop(name) for name in ("first_name", "birth_date")}
        person = kwargs.pop("person", None) or Person.objects.create(caf_id=family.caf_id, **names)
        child = super()._create(model_class, *args, family=family, caf_id=family.caf_id, person=person, **kwargs)
        if separation := Separation.unscoped.filter(family=family).order_by("separated_on", "pk").last():
            Residence.objects.create(separation=separation, child=child, family=family, home=home)
        return child


class SeparationFactory(DjangoModelFactory):
    class Meta:
        model = Separation

    family = factory.SubFactory(FamilyFactory)
    caf = factory.SelfAttribute("family.caf")
    separated_on = date(2014, 3, 3)
    union = Separation.Union.MARRIAGE
    mode = Separation.Mode.DE_FACTO


class ReconciliationFactory(DjangoModelFactory):
    class Meta:
        model = Reconciliation

    family = factory.SubFactory(FamilyFactory)
    caf = factory.SelfAttribute("family.caf")
    reconciled_on = date(2015, 6, 1)


class ContactPointFactory(DjangoModelFactory):
    """A telephone; another kind gives its own fields and an empty `phone`."""

    class Meta:
        model = ContactPoint

    person = factory.SubFactory(PersonFactory)
    caf = factory.SelfAttribute("person.caf")
    kind = "phone"
    phone = "+33612345678"


class NotSamePersonFactory(DjangoModelFactory):
    class Meta:
        model = NotSamePerson

    caf = factory.SelfAttribute("first.caf")


class PersonMergeFactory(DjangoModelFactory):
    """Another row of the same person, merged into the one that is kept; nothing pointed at it."""

    class Meta:
        model = PersonMerge

    kept = factory.SubFactory(PersonFactory)
    other = factory.SubFactory(PersonFactory)
    caf = factory.SelfAttribute("kept.caf")
    moved = factory.LazyFunction(
        lambda: {"doubles": [], "links": {}, "pairs": {"moved": [], "ended": []}, "facts": {}},
    )

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        merge = super()._create(model_class, *args, **kwargs)
        Person.unscoped.filter(pk=merge.other_id).update(merged_into=merge.kept)
        merge.other.refresh_from_db()
        return merge


class DangerReportFactory(DjangoModelFactory):
    class Meta:
        model = DangerReport
        skip_postgeneration_save = True

    family = factory.SubFactory(FamilyFactory)

    @factory.post_generation
    def threats(self, create, extracted, **kwargs):
        """All of the file are threatened, unless parts of it are given."""
        self.tell(**(extracted or {}))


class NextStepFactory(DjangoModelFactory):
    """A step to do in ten days, by the référent of its file unless said otherwise."""

    class Meta:
        model = NextStep

    family = factory.SubFactory(FamilyFactory)
    what = "Rappeler les parents"
    for_agent = factory.SelfAttribute("family.referent")
    written_by = factory.SelfAttribute("for_agent")
    due_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=10))


class ReplacementFactory(DjangoModelFactory):
    """Today and the nine days that follow."""

    class Meta:
        model = Replacement

    agent = factory.SubFactory(AgentFactory)
    substitute = factory.SubFactory(AgentFactory)
    caf = factory.SelfAttribute("agent.caf")
    from_on = factory.LazyFunction(timezone.localdate)
    until_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=9))


class HandOverFactory(DjangoModelFactory):
    """Of all the files, from tomorrow on, for a fortnight."""

    class Meta:
        model = HandOver

    giver = factory.SubFactory(AgentFactory)
    receiver = factory.SubFactory(AgentFactory)
    caf = factory.SelfAttribute("giver.caf")
    starts_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=1))
    returns_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=15))


class TransferFactory(DjangoModelFactory):
    """Asked of the Rhône for a file of the Nord that holds a separation, unless said otherwise."""

    class Meta:
        model = Transfer
        skip_postgeneration_save = True

    family = factory.SubFactory(FamilyFactory)
    caf = factory.SelfAttribute("family.caf")
    to_caf_id = "69"
    reason = "move"
    contact = factory.SubFactory(AgentFactory)
    contact_phone = "+33320000000"
    asked_by = factory.SelfAttribute("contact")
    parents_in_words = "Hélène Lefèvre et Marc Petit"
    children_count = 1

    @factory.post_generation
    def separation(transfer, create, extracted, **kwargs):
        SeparationFactory(family=transfer.family)


class ServiceFactory(DjangoModelFactory):
    class Meta:
        model = Service

    operator = factory.SubFactory(OperatorFactory)
    caf_id = "59"
    name = factory.Sequence(lambda n: f"Service de médiation {n}")
    city = "Lille"


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


class SpaceFactory(DjangoModelFactory):
    class Meta:
        model = MeetingSpace

    operator = factory.SubFactory(OperatorFactory)
    caf_id = "59"
    name = factory.Sequence(lambda n: f"Le Pont {n}")
    city = "Roubaix"


class AgrementFactory(DjangoModelFactory):
    class Meta:
        model = Agrement

    space = factory.SubFactory(SpaceFactory)
    reference = factory.Sequence(lambda n: f"ARR-2013-{n:03d}")
    granted_on = date(2013, 9, 1)
    proof = "agrement/arrete.pdf"


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
