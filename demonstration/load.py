"""Loads the demonstration data in one transaction: everything or nothing, the same rows for the same seed and day."""

from random import Random

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

from demonstration.accounts import open_accounts
from demonstration.bulk import copy_in
from demonstration.days import Calendar
from demonstration.families import Place, Writer
from demonstration.names import Names
from demonstration.partners import open_partners, towns
from demonstration.plans import small_plans
from portal.permissions import Role
from portal.territory.models import Caf


def load_small(seed, today, size):
    with transaction.atomic():
        restart_keys()
        names, calendar = Names(seed), Calendar(today)
        chance = Random(f"{seed}:partners")
        partners = open_partners(chance)
        runners = {service.operator_id for service in partners.services} | {
            space.operator_id for space in partners.spaces
        }
        agents = open_accounts(names, chance, [o for o in partners.operators if o.pk in runners])
        places = places_of(partners, agents)
        writer = Writer(places, names, calendar, seed, {"family": 1, "danger": 1, "referral": 1}, telling=True)
        with connection.cursor() as cursor:
            copy_in(cursor, writer.lines(small_plans(places, calendar, seed, size)))


def restart_keys():
    """Let the next key of each table follow its last one: rows keep their keys from one load to the next."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)


def places_of(partners, agents):
    workers, answering, services = {}, {}, {}
    for agent in agents:
        if agent.role in (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL):
            workers.setdefault(agent.caf_id, []).append(agent.pk)
        elif agent.role == Role.PARTENAIRE:
            answering[agent.operator_id] = agent.pk
    for service in partners.services:
        services.setdefault(service.caf_id, []).append((service.pk, answering[service.operator_id]))
    cafs = Caf.objects.order_by("pk").values_list("pk", "departement__population")
    here = towns()
    return [
        Place(
            code=code,
            population=population,
            caseworkers=tuple(workers[code]),
            services=tuple(services[code]),
            towns=tuple(here[code]),
            postcode=f"{code.replace('A', '0').replace('B', '0'):0<5}",
        )
        for code, population in cafs
    ]
