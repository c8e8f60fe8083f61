"""Loads the demonstration data in one transaction: everything or nothing, the same rows for the same seed and day."""

from collections import defaultdict
from itertools import islice
from random import Random

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

from demonstration.accounts import open_accounts
from demonstration.bulk import copy_in, prepared_for_many
from demonstration.days import Calendar
from demonstration.declarations import declare, invent_parameters, recompute_past
from demonstration.families import Place, Writer
from demonstration.names import Names
from demonstration.partners import open_partners, towns
from demonstration.plans import SMALL, national_plans, small_plans
from demonstration.requests import split_and_request
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.separations.families.models import Family
from portal.territory.models import Caf

SEED = 2014
CHUNK = 5_000


class NotEmpty(Exception):
    """The database already holds families or agents; nothing was written."""


@transaction.atomic
def load(*, seed, today, sample=SMALL, national=0):
    """Load `sample` family files thick where one looks, then `national` more by the population of each Caf.

    Nothing happens later than the eve of `today`. Raises `NotEmpty`.
    """
    if Agent.objects.exists() or Family.objects.exists():
        raise NotEmpty("This database already holds agents or families.")
    restart_keys()
    names, calendar, chance = Names(seed), Calendar(today), Random(f"{seed}:partners")
    partners = open_partners(chance)
    people = _by_place(open_accounts(names, chance, _runners(partners)))
    _move_money(partners, people, chance)
    places = _places(partners, people)
    writer = Writer(places, names, calendar, seed, {"family": 1, "danger": 1, "referral": 1}, telling=True)
    _write(writer, small_plans(places, calendar, seed, sample), seed, history=True)
    if national:
        # Who opened each file would be three million lines that nobody reads: the journal tells of referrals alone.
        writer.telling = False
        _write(writer, national_plans(places, calendar, seed, national), seed, history=False)
    restart_keys()


def restart_keys():
    """Let the next key of each table follow its last one: rows keep their keys from one load to the next."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)


def measure_tables():
    """Tell the planner what the tables hold now; outside the transaction that filled them."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _write(writer, plans, seed, *, history):
    """COPY the plans chunk by chunk; foreign keys are checked after each, so that no memory piles up."""
    plans = iter(plans)
    with connection.cursor() as cursor, prepared_for_many(cursor, seed, history=history):
        while chunk := list(islice(plans, CHUNK)):
            copy_in(cursor, writer.lines(chunk))
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")


def _runners(partners):
    """The operators that run something, in order."""
    keys = {run.operator_id for run in (*partners.services, *partners.spaces)}
    return [operator for operator in partners.operators if operator.pk in keys]


def _by_place(agents):
    """{(role, Caf code or operator key): agents}, None for the national ones."""
    people = defaultdict(list)
    for agent in agents:
        people[agent.role, agent.perimeter[1]].append(agent)
    return people


def _move_money(partners, people, chance):
    """Barèmes, declarations and their receipts, shares and funding requests."""
    preparer, publisher = people[Role.CNAF, None]
    invent_parameters(preparer, publisher)
    declare(partners, people, chance)
    recompute_past()
    split_and_request(partners, people, chance)


def _places(partners, people):
    """The Caf in order of their codes, as the files see them."""
    services = defaultdict(list)
    for service in partners.services:
        services[service.caf_id].append((service.pk, people[Role.PARTENAIRE, service.operator_id][0].pk))
    here = towns()
    return [
        Place(
            code=code,
            population=population,
            caseworkers=tuple(
                agent.pk for role in (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL) for agent in people[role, code]
            ),
            services=tuple(services[code]),
            towns=tuple(here[code]),
            # No town has it: the true ones are not ours to guess.
            postcode=f"{code.replace('A', '0').replace('B', '0'):9<5}",
        )
        for code, population in Caf.objects.order_by("pk").values_list("pk", "departement__population")
    ]
