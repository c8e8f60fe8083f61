"""Invented declarations of 2012 to 2014, their receipts by the true recompute, and barèmes that say they are invented.

Each service keeps a cost per Etp of its own, so that the Ps of all come near what was paid: 10,7 million euros in 2012
(the 237 services that answered), 14,1 in 2014 (sources: see `demonstration.partners`).
"""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from django.db import connection

from demonstration.accounts import email_of
from demonstration.bulk import NULL, copy_in
from demonstration.days import at
from funding.declarations.models import Stage
from funding.parameters.models import PriceParameter
from funding.recompute import process as recompute
from portal.foundation.access.roles import Role
from portal.journal.models import Entry

EXERCICES = (2012, 2013, 2014)
CENT = Decimal("0.01")
COST, CONTRIBUTIONS, DEPOSITS = (67_000, 8_500), (4_300, 1_100), (700, 350)
COST_OF_YEAR = {2012: 1.0, 2013: 1.015, 2014: 1.04}
# First day and last day to hand in, from 1 January of the exercice; how far the figures are from the real ones.
WINDOWS = {Stage.FORECAST: (14, 43), Stage.UPDATED: (260, 285), Stage.REAL: (380, 452)}
NOISE = {Stage.FORECAST: 0.06, Stage.UPDATED: 0.03, Stage.REAL: 0.0}
STILL_DRAFT, VACANT, MORE_STAFF = 0.12, 0.10, 0.15
INVENTED = "barème inventé pour la démonstration, sans valeur officielle"
FICTITIOUS = ((2015, 80_900), (2016, 81_650), (2017, 82_400))


def declare(partners, people, chance):
    """Write three stages per service and exercice; of 2014, some real ones are left to be completed.

    `people`: lists of agents by (role, Caf code or operator key).
    """
    lines, journal = [], []
    unfinished = _unfinished(partners.services, people)
    for service in partners.services:
        agent = people[Role.PARTENAIRE, service.operator_id][0].pk
        costs = [max(chance.gauss(*bounds), bounds[0] / 3) for bounds in (COST, CONTRIBUTIONS, DEPOSITS)]
        for exercice in EXERCICES:
            funded = Decimal(partners.etp[service.pk][exercice > 2013]) / 10
            actual = funded + _gap(exercice, funded, chance)
            for stage in Stage.values:
                draft = (exercice, stage) == (2014, Stage.REAL) and (
                    service.pk in unfinished or chance.random() < STILL_DRAFT
                )
                figures = _figures(costs, exercice, stage, actual, chance)
                key = len(lines) + 1
                handed = NULL if draft else _handed_in(exercice, stage, chance)
                state = f"{NULL}\t{NULL}" if draft else f"{handed}\t{agent}"
                lines.append(
                    f"{key}\t{service.pk}\t{exercice}\t{stage}\t{'draft' if draft else 'submitted'}\t{figures[0]}\t0\t"
                    f"{actual}\t{funded}\t{figures[1]}\t{figures[2]}\t{state}\t1\n"
                )
                if not draft:
                    journal.append(
                        f"{handed}\t{agent}\ttransition:submit\tfunding.declaration\t{key}\tdraft\tsubmitted\t\n"
                    )
    with connection.cursor() as cursor:
        copy_in(cursor, {"declaration": "".join(lines), "journal": "".join(sorted(journal))})


def _unfinished(services, people):
    """Keys of the services, one per desk, whose partner finds a real declaration to complete."""
    named = {email_of("partenaire.nord"), email_of("partenaire.rhone")}
    last = {
        service.operator_id: service.pk
        for service in services
        if people[Role.PARTENAIRE, service.operator_id][0].email in named
    }
    return set(last.values())


def _gap(exercice, funded, chance):
    """Etp beyond those funded; below in 2013 alone, where a post stayed vacant: the other totals are published."""
    draw = chance.random()
    if draw < MORE_STAFF:
        return Decimal(chance.randint(1, 5)) / 10
    vacant = exercice == 2013 and draw < MORE_STAFF + VACANT
    return -(funded / 5).quantize(CENT) if vacant else Decimal(0)


def _figures(costs, exercice, stage, actual, chance):
    """Running costs, contributions of families, court deposits: euros for `actual` Etp."""
    drift = COST_OF_YEAR[exercice]
    return [
        (Decimal(cost * drift * (1 + chance.uniform(-NOISE[stage], NOISE[stage]))) * actual).quantize(CENT)
        for cost in costs
    ]


def _handed_in(exercice, stage, chance):
    day = date(exercice, 1, 1) + timedelta(days=chance.randint(*WINDOWS[stage]))
    return f"{day} {chance.randint(8, 15):02d}:{chance.randint(0, 59):02d}:00+00"


def recompute_past():
    """Receipts of the real 2012 and 2013, and of the forecast 2014; the real 2014 is left to whoever tries."""
    for exercice, stage, day in (
        (2012, Stage.REAL, date(2013, 4, 1)),
        (2013, Stage.REAL, date(2014, 4, 1)),
        (2014, Stage.FORECAST, date(2014, 4, 2)),
    ):
        with at(datetime(day.year, day.month, day.day, tzinfo=UTC)):
            recompute.work_through(recompute.prepare(exercice, stage))


def invent_parameters(prepared_by, published_by):
    """Barèmes beyond the official ones: two published by the second person of the Cnaf, one that waits for them."""
    for exercice, ceiling in FICTITIOUS:
        with at(datetime(exercice - 1, 12, 8, 9, 30, tzinfo=UTC)):
            parameter = PriceParameter.objects.create(
                prestation="mediation", exercice=exercice, unit="etp", unit_ceiling=ceiling, rate=Decimal("0.75"),
                source=INVENTED, fictitious=True, prepared_by=prepared_by,
            )  # fmt: skip
            Entry.objects.record(by=prepared_by, action="create", target=parameter, after="draft")
        if exercice != FICTITIOUS[-1][0]:
            with at(datetime(exercice - 1, 12, 15, 14, 0, tzinfo=UTC)):
                parameter.publish(by=published_by)
