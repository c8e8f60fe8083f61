"""The accounts of the demonstration: who signs in, with which role; all share one password, printed for everybody."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime

from django.contrib.auth.hashers import make_password

from demonstration.clock import at
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.partners.models import Service
from portal.territory.models import Caf

DOMAIN = "demo.example"
PASSWORD = "Trait-d-union-2014"
NORD, RHONE = "59", "69"
OPENED_AT = datetime(2012, 1, 2, 8, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Account:
    """One account that is printed at the start; `place` is a Caf code, or that of the operator's seat.

    A partner names all the services of the operator, or those of one `kind`.
    """

    email: str
    first_name: str
    last_name: str
    role: Role
    place: str = ""
    kind: str = ""


def _account(local_part, name, role, place="", kind=""):
    first_name, last_name = name.split(" ", 1)
    return Account(
        email=f"{local_part}@{DOMAIN}", first_name=first_name, last_name=last_name, role=role, place=place, kind=kind
    )


ACCOUNTS = (
    _account("conseiller.nord", "Camille Vanhoutte", Role.CONSEILLER, NORD),
    _account("travailleur.nord", "Sacha Delobel", Role.TRAVAILLEUR_SOCIAL, NORD),
    _account("responsable.nord", "Dominique Lesaffre", Role.RESPONSABLE, NORD),
    _account("responsable2.nord", "Claude Wattine", Role.RESPONSABLE, NORD),
    _account("partenaire.nord", "Andréa Plouvier", Role.PARTENAIRE, NORD),
    _account("conseiller.rhone", "Alix Berthollet", Role.CONSEILLER, RHONE),
    _account("travailleur.rhone", "Lou Charvieux", Role.TRAVAILLEUR_SOCIAL, RHONE),
    _account("responsable.rhone", "Maxime Guillermet", Role.RESPONSABLE, RHONE),
    _account("partenaire.rhone", "Charlie Mollard", Role.PARTENAIRE, RHONE),
    _account("cnaf", "Morgan Tessandier", Role.CNAF),
    _account("cnaf2", "Eden Rocheblave", Role.CNAF),
    _account("administrateur", "Noa Kerambrun", Role.ADMINISTRATEUR),
    _account("dpo", "Lucie Estrabols", Role.DPO),
    _account("administrateur2", "Sam Ferradou", Role.ADMINISTRATEUR),
    _account("espace.nord", "Gaël Debruyne", Role.PARTENAIRE, NORD, Service.Kind.MEETING_SPACE),
)
CAF_ROLES = {
    "conseiller": Role.CONSEILLER,
    "travailleur": Role.TRAVAILLEUR_SOCIAL,
    "responsable": Role.RESPONSABLE,
}


def email_of(local_part):
    """`conseiller.nord` → its whole address."""
    return f"{local_part}@{DOMAIN}"


def accounts_in_words():
    """Whom one may sign in as, a line each, and the password."""
    lines = [
        f"  {account.email:32}{account.role.label}{account.place and f', Caf {account.place}'}"
        f"{account.kind and f', {Service.Kind(account.kind).label}'}"
        for account in ACCOUNTS
    ]
    return "\n".join([f"Accounts, all with the password {PASSWORD}", *lines])


def open_accounts(names, rng, partners):
    """The accounts above, then one agent per role in each other Caf and one person per other operator of `partners`.

    The first operators of the Nord and of the Rhône go to the named partners.
    """
    password = make_password(PASSWORD)
    agents = [_agent(account, partners) for account in ACCOUNTS]
    agents += _caf_agents(names, rng)
    staffed = {agent.operator_id for agent in agents}
    for operator in partners.active_operators:
        if operator.pk not in staffed:
            of_operator = {
                "operator": operator,
                "services": [service.pk for service in partners.services_of(operator)],
            }
            agents.append(_invented(f"partenaire.{operator.pk}", Role.PARTENAIRE, names, rng, **of_operator))
    for agent in agents:
        agent.password = password
    with at(OPENED_AT):
        return Agent.objects.bulk_create(agents)


def by_perimeter(agents):
    """{(role, Caf code or service key): agents}, None for the national ones."""
    found = defaultdict(list)
    for agent in agents:
        for key in agent.services or [agent.caf_id]:
            found[agent.role, key].append(agent)
    return found


def _agent(account, partners):
    agent = Agent(email=account.email, first_name=account.first_name, last_name=account.last_name, role=account.role)
    if account.role == Role.PARTENAIRE:
        agent.operator = next(one for one in partners.active_operators if one.caf_id == account.place)
        services = partners.services_of(agent.operator)
        agent.services = [service.pk for service in services if account.kind in ("", service.kind)]
    elif account.place:
        agent.caf_id = account.place
    return agent


def _caf_agents(names, rng):
    codes = Caf.objects.exclude(pk__in=(NORD, RHONE)).values_list("pk", flat=True)
    return [
        _invented(f"{name}.{code.lower()}", role, names, rng, caf_id=code)
        for code in codes
        for name, role in CAF_ROLES.items()
    ]


def _invented(local_part, role, names, rng, **perimeter):
    first_name, last_name = names.person(rng)
    return Agent(email=email_of(local_part), first_name=first_name, last_name=last_name, role=role, **perimeter)
