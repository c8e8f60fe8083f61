"""Invented operators, services and meeting spaces, whose totals are the published ones.

Sources of the totals: Cnaf, l’e-ssentiel n° 143 (237 services and 277,6 Etp in 2012, and that of four
départements); 301 Etp in 2014; about 150 meeting spaces. Who runs what, and where, is invented.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cached_property

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from typst import compile as compile_typst

from demonstration.accounts import DOMAIN, NORD
from demonstration.apportionment import apportion
from demonstration.names import NUMBERS, association_names, national_format, siret, telephone
from espaces_rencontre.agrements.models import Agrement, AgrementChange
from espaces_rencontre.spaces.models import MeetingSpace
from mediation.conventions.models import Convention
from mediation.funded_etp.models import ConventionYear
from mediation.services.models import Service
from portal.partners.models import Operator
from portal.territory.models import Caf, Court

SERVICES, SPACES = 237, 150
# Etp in tenths.
ETP_2012, ETP_2014 = 2776, 3010
PUBLISHED_2012 = {"13": 176, "75": 124, "59": 114, "62": 103}
SMALLEST = 3
# The Etp are those of 2012, then, from the second period on, those of 2014.
FIRST_PERIOD, SECOND_BEGINS, LONGEST = (2012, 2013), 2014, 3
# Services whose convention of this year is told by demonstration/stories/conventions.py.
TOLD_APART = 4
PROOF = "demonstration/piece-fictive.pdf"
PROOF_SOURCE = """
#set document(title: "Pièce fictive")
#set text(lang: "fr", size: 14pt)
= Pièce fictive
Ce document tient la place d’une preuve dans les données de démonstration. Il n’émane d’aucune administration.
"""
# One space in ten has no agrément, one an agrément that ended before the fund of 2014, one that ended since.
NO_AGREMENT, ENDED_BEFORE, ENDED_SINCE = 7, 8, 9


@dataclass(frozen=True, kw_only=True)
class Partners:
    """Who was invented; `etp` gives (in 2012, in 2014) per service key."""

    operators: list
    services: list
    spaces: list
    etp: dict

    @property
    def active_operators(self):
        """Those that run a service or a meeting space, in order."""
        return [operator for operator in self.operators if self.services_of(operator)]

    def services_of(self, operator):
        """Its services and meeting spaces, in order of their keys."""
        return self.by_operator.get(operator.pk, [])

    @cached_property
    def by_operator(self):
        """{operator key: its services and meeting spaces}."""
        found = defaultdict(list)
        for service in (*self.services, *self.spaces):
            found[service.operator_id].append(service)
        return found


def towns():
    """{Caf code: names of towns of the département that have a court}, the first of them the largest known to us."""
    found = {}
    for code, name in Court.objects.order_by("departement", "chambre_detachee", "pk").values_list(
        "departement", "name"
    ):
        found.setdefault(code, []).append(name)
    return found


def open_partners(rng, last):
    """Write operators, services with conventions up to the year of `last`, and meeting spaces with agréments."""
    population = dict(Caf.objects.values_list("pk", "departement__population"))
    counts = apportion(SERVICES, population, floor=1), apportion(SPACES, population, floor=1)
    names, rooms = association_names(rng, "Association"), association_names(rng, "Espace de rencontre")
    operators, services, spaces = [], [], []
    for code, places in sorted(towns().items()):
        service_count, space_count = (count[code] for count in counts)
        operator_count = service_count - service_count // 4
        here = [_operator(code, places, next(names), len(operators) + rank) for rank in range(operator_count)]
        services += [_service(code, places, here, rank, len(services) + rank) for rank in range(service_count)]
        spaces += [_space(code, places, here, rank, next(rooms)) for rank in range(space_count)]
        operators += here
    Operator.objects.bulk_create(operators)
    for service in (*services, *spaces):
        service.save()
    etp = _etp(services, population, rng)
    _write_conventions(services, etp, last.year)
    agrements = Agrement.objects.bulk_create(_agrements(spaces))
    AgrementChange.objects.bulk_create([_added(agrement) for agrement in agrements])
    _store_proof()
    return Partners(operators=operators, services=services, spaces=spaces, etp=etp)


def _operator(code, places, name, rank):
    city = places[rank % len(places)]
    federation = Operator.Federation.values[rank % len(Operator.Federation)]
    return Operator(caf_id=code, name=name, siret=siret(rank + 1), city=city, federation=federation, fictitious=True)


def _service(code, places, operators, rank, telephone_rank):
    operator = operators[rank % len(operators)]
    city = places[rank % len(places)]
    return Service(
        operator=operator,
        caf_id=code,
        name=f"Médiation {operator.name.removeprefix('Association ')}, {city}",
        city=city,
        phone=national_format(telephone(NUMBERS - 1 - telephone_rank)),
        email=f"mediation.{code.lower()}.{rank + 1}@{DOMAIN}",
        hours="du lundi au vendredi, 9 h à 12 h et 14 h à 17 h",
        zone="tout le département",
        judicial=rank % 4 != 3,
        conventional=True,
        fictitious=True,
    )


def _space(code, places, operators, rank, name):
    operator = operators[2 * rank % len(operators)]
    return MeetingSpace(
        operator=operator, caf_id=code, name=name, city=places[rank % len(places)], hours="le mercredi et le samedi",
        zone="tout le département", fictitious=True,
    )  # fmt: skip


def _etp(services, population, rng):
    """{service key: (tenths of Etp in 2012, in 2014)}; four départements have their published figure."""
    others = {code: people for code, people in population.items() if code not in PUBLISHED_2012}
    by_caf = apportion(ETP_2012 - sum(PUBLISHED_2012.values()), others, floor=SMALLEST) | PUBLISHED_2012
    before = {}
    for code, tenths in by_caf.items():
        weights = {service.pk: rng.randint(5, 15) for service in services if service.caf_id == code}
        before |= apportion(tenths, weights, floor=min(SMALLEST, tenths // len(weights)))
    after = apportion(ETP_2014, before, floor=1)
    return {key: (before[key], after[key]) for key in before}


def told_apart(services):
    """The services of the Nord whose convention of this year is told by a story."""
    return [service for service in services if service.caf_id == NORD][:TOLD_APART]


def _periods(this_year):
    """(first, last) exercice of each convention, the last one holding `this_year`; three years at most."""
    return [FIRST_PERIOD, *((first, first + LONGEST - 1) for first in range(SECOND_BEGINS, this_year + 1, LONGEST))]


def _periods_before(this_year):
    """The same of a service told apart: they end with the year before."""
    return [(first, min(last, this_year - 1)) for first, last in _periods(this_year) if first < this_year]


def _write_conventions(services, etp, this_year):
    told = told_apart(services)
    conventions = [
        Convention(
            service=service,
            operator_id=service.operator_id,
            starts_on=date(first, 1, 1),
            ends_on=date(last, 12, 31),
            state=Convention.State.SIGNED,
            taken_over=True,
        )
        for service in services
        for first, last in (_periods_before(this_year) if service in told else _periods(this_year))
    ]
    Convention.objects.bulk_create(conventions)
    ConventionYear.objects.bulk_create(
        ConventionYear(
            convention=convention,
            exercice=exercice,
            applies_from=date(exercice, 1, 1),
            funded_etp=Decimal(etp[convention.service_id][convention.starts_on.year > 2013]) / 10,
        )
        for convention in conventions
        for exercice in convention.exercices
    )


def _agrements(spaces):
    return [_agrement(space, rank) for rank, space in enumerate(spaces) if rank % 10 != NO_AGREMENT]


def _agrement(space, rank):
    granted_on, expires_on = date(2013, 9, 1 + rank % 28), None
    if rank % 10 == ENDED_BEFORE:
        granted_on, expires_on = date(2012, 11, 5), date(2013, 11, 4)
    elif rank % 10 == ENDED_SINCE:
        expires_on = date(2018, 8, 31)
    reference = f"{granted_on.year}-{space.caf_id}-{rank + 1:03d} (fictif)"
    return Agrement(space=space, reference=reference, granted_on=granted_on, expires_on=expires_on, proof=PROOF)


def _added(agrement):
    """The list of the département tells it from the day after the arrêté."""
    recorded = datetime.combine(agrement.granted_on + timedelta(1), time(9), UTC)
    return AgrementChange(agrement=agrement, kind="added", takes_effect_on=agrement.granted_on, recorded_at=recorded)


def _store_proof():
    if not default_storage.exists(PROOF):
        default_storage.save(PROOF, ContentFile(compile_typst(PROOF_SOURCE.encode(), format="pdf")))
