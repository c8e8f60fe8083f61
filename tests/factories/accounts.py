"""Operators, what their services have in common, and accounts."""

from datetime import timedelta
from types import SimpleNamespace

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory
from stdnum import luhn

from espaces_rencontre.spaces.models import MeetingSpace
from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.accounts.changes.models import AccountChange
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.partners.models import Operator
from portal.partners.sites.models import Site

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


class SiteFactory(DjangoModelFactory):
    class Meta:
        model = Site

    name = factory.Sequence(lambda n: f"Antenne {n}")
    address = "2 rue Neuve"
    postcode = "59000"
    city = "Lille"


class ServiceOfOperatorFactory(DjangoModelFactory):
    """A service of a new operator, or of that of the account `named_by`, which then names it."""

    class Meta:
        abstract = True

    named_by = None
    operator = factory.Maybe(
        "named_by", factory.SelfAttribute("named_by.operator"), factory.SubFactory(OperatorFactory)
    )
    caf_id = "59"

    @classmethod
    def _build(cls, model_class, *args, named_by, **kwargs):
        return super()._build(model_class, *args, **kwargs)

    @classmethod
    def _create(cls, model_class, *args, named_by, **kwargs):
        service = super()._create(model_class, *args, **kwargs)
        if named_by:
            named_by.services = sorted([*named_by.services, service.pk])
            named_by.save(update_fields=["services"])
        return service


def services_of(operator):
    """Keys of the services of the operator; it opens a meeting space when it has none."""
    if operator is None:
        return []
    keys = list(operator.services.order_by("pk").values_list("pk", flat=True))
    return keys or [MeetingSpace.objects.create(operator=operator, caf=operator.caf, name="Le Seuil", city="Lille").pk]


class AgentFactory(DjangoModelFactory):
    class Meta:
        model = Agent

    email = factory.Sequence(lambda n: f"agent{n}@example.org")
    first_name = "Camille"
    last_name = factory.Sequence(lambda n: f"Agent{n}")
    role = Role.CONSEILLER
    caf_id = "59"
    operator = None
    services = factory.LazyAttribute(lambda agent: services_of(agent.operator))

    class Params:
        national = factory.Trait(caf_id=None)
        partner = factory.Trait(caf_id=None, role=Role.PARTENAIRE, operator=factory.SubFactory(OperatorFactory))

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return model_class.objects.create_user(password=PASSWORD, **kwargs)


class DatedSettingFactory(DjangoModelFactory):
    class Meta:
        model = DatedSetting

    caf_id = factory.SelfAttribute("entered_by.caf_id")
    key = "referral_answer_days"
    value = "10"
    from_on = factory.LazyFunction(timezone.localdate)
    entered_by = factory.SubFactory(AgentFactory, role=Role.RESPONSABLE)


class AccountChangeFactory(DjangoModelFactory):
    """A request to open an account in the Nord."""

    class Meta:
        model = AccountChange

    kind = AccountChange.Kind.OPEN
    first_name = "Inès"
    last_name = "Durand"
    email = factory.Sequence(lambda n: f"demande{n}@example.org")
    role = Role.CONSEILLER
    caf_id = "59"
    asked_by = factory.SubFactory(AgentFactory, role=Role.ADMINISTRATEUR, national=True)


class BudgetAlertFactory(DjangoModelFactory):
    """An alert of now."""

    class Meta:
        model = BudgetAlert

    agent = factory.SubFactory(AgentFactory)
    caf_id = factory.SelfAttribute("agent.caf_id")
    raised_at = factory.LazyFunction(timezone.now)
    until_at = factory.LazyAttribute(lambda alert: alert.raised_at + timedelta(hours=1))
    searches = 20
    files = 45


class BudgetReleaseFactory(DjangoModelFactory):
    """A request that waits."""

    class Meta:
        model = BudgetRelease

    agent = factory.SubFactory(AgentFactory)
    caf_id = factory.SelfAttribute("agent.caf_id")


def cast():
    """Agents of each role in the Nord (59), their like in the Rhône (69), and their operators.

    The partners name a meeting space of their operator, and what tests open as `named_by` them.
    """
    here, there = OperatorFactory(caf_id="59"), OperatorFactory(caf_id="69", city="Lyon")
    people = {}
    for prefix, caf, operator in (("", "59", here), ("elsewhere_", "69", there)):
        for role in (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE):
            people[prefix + role] = AgentFactory(role=role, caf_id=caf)
        people[prefix + "partenaire"] = AgentFactory(partner=True, operator=operator)
    for role in (Role.CNAF, Role.ADMINISTRATEUR, Role.DPO):
        people[str(role)] = AgentFactory(role=role, national=True)
    people["second_administrateur"] = AgentFactory(role=Role.ADMINISTRATEUR, national=True)
    people["second_cnaf"] = AgentFactory(role=Role.CNAF, national=True)
    people["second_responsable"] = AgentFactory(role=Role.RESPONSABLE, caf_id="59")
    return SimpleNamespace(operator=here, elsewhere_operator=there, **people)
