"""The Caf as family files see them: who works there, which services receive the parents, where people live."""

from collections import defaultdict
from dataclasses import dataclass

from demonstration.partners import towns
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.territory.models import Caf


@dataclass(frozen=True, kw_only=True)
class Place:
    """One Caf; each of its services comes with the partner who answers for it."""

    code: str
    population: int
    caseworkers: tuple[Agent, ...]
    danger_lifters: tuple[Agent, ...]
    services: tuple[tuple[Service, Agent], ...]
    towns: tuple[str, ...]
    postcode: str


def all_places(services, agents):
    """A `Place` per Caf, in order of their codes; `agents`: lists by (role, Caf code or service key)."""
    served = defaultdict(list)
    for service in services:
        served[service.caf_id].append((service, agents[Role.PARTENAIRE, service.pk][0]))
    towns_of = towns()
    return [
        Place(
            code=code,
            population=population,
            caseworkers=(*agents[Role.CONSEILLER, code], *agents[Role.TRAVAILLEUR_SOCIAL, code]),
            danger_lifters=(*agents[Role.TRAVAILLEUR_SOCIAL, code], *agents[Role.RESPONSABLE, code]),
            services=tuple(served[code]),
            towns=tuple(towns_of[code]),
            # No town has it: the true ones are not ours to guess.
            postcode=f"{code.replace('A', '0').replace('B', '0'):9<5}",
        )
        for code, population in Caf.objects.order_by("pk").values_list("pk", "departement__population")
    ]
