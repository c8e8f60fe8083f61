"""Invented declarations of 2012 to 2014, their receipts by the true recompute, and barèmes that say they are invented.

Each service has a cost per Etp of its own, so that the Ps of all come near what was paid: 10,7 million euros in 2012
(the 237 services that answered), 14,1 in 2014 (sources: see `demonstration.partners`).
"""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import chain

from demonstration.accounts import email_of
from demonstration.clock import at, moment_of, run_in_order
from demonstration.scene import story
from funding.declarations.models import Declaration, Stage
from funding.parameters.models import PriceParameter
from funding.recompute import process as recompute
from portal.foundation.access.roles import Role
from portal.foundation.jobs.process import work_through
from portal.journal.models import Entry

EXERCICES = (2012, 2013, 2014)
# Up to then a campaign is written at once, on its last day. Later ones are written day by day; the services of the
# printed accounts alone submit through the portal: 2 133 submissions one by one would double the time of a load.
LAST_AT_ONCE = 2013
CENT = Decimal("0.01")
# Euros per Etp and year, mean and standard deviation: running costs, contributions of families, court deposits.
COSTS, CONTRIBUTIONS, DEPOSITS = (67_000, 8_500), (4_300, 1_100), (700, 350)
COST_INDEX = {2012: 1.0, 2013: 1.015, 2014: 1.04}
# First day and last day to submit, from 1 January of the exercice; how far the figures are from the real ones.
WINDOWS = {Stage.FORECAST: (14, 43), Stage.UPDATED: (260, 285), Stage.REAL: (380, 452)}
NOISE = {Stage.FORECAST: 0.06, Stage.UPDATED: 0.03, Stage.REAL: 0.0}
STILL_DRAFT, VACANT_POST, MORE_STAFF = 0.12, 0.10, 0.15
SUBMITTED = {"action": "transition:submit", "before": "draft", "after": "submitted"}
INVENTED = "barème inventé pour la démonstration, sans valeur officielle"
FICTITIOUS = ((2015, 80_900), (2016, 81_650), (2017, 82_400), (2018, 83_150))
PUBLISHED_UNTIL = 2016


@story(order=10)
def declared_and_computed(scene):
    """Barèmes, three stages of each declaration, and the receipts of past recomputes."""
    invent_parameters(*scene.agents[Role.CNAF, None])
    declare(scene.partners, scene.agents, scene.rng)
    recompute_past()


def declare(partners, agents, rng):
    """Submit three stages per service and exercice; of 2014, some real ones are left to be completed.

    `agents`: lists by (role, Caf code or service key).
    """
    named, campaigns = _of_named_partners(partners.services, agents), defaultdict(list)
    unfinished = {keys[-1] for keys in named.values()}
    for service in partners.services:
        partner = agents[Role.PARTENAIRE, service.pk][0]
        costs = [max(rng.gauss(*bounds), bounds[0] / 3) for bounds in (COSTS, CONTRIBUTIONS, DEPOSITS)]
        for exercice in EXERCICES:
            funded = Decimal(partners.etp[service.pk][exercice > 2013]) / 10
            actual = funded + _etp_gap(exercice, funded, rng)
            for stage in Stage.values:
                real_2014 = (exercice, stage) == (2014, Stage.REAL)
                stays_draft = real_2014 and (service.pk in unfinished or rng.random() < STILL_DRAFT)
                declaration = _draft(service, exercice, stage, (funded, actual), costs, rng)
                campaigns[exercice, stage].append((declaration, partner, stays_draft))
    through_portal = set(chain.from_iterable(named.values()))
    processes = [_campaign(*key, rows, through_portal, rng) for key, rows in campaigns.items()]
    run_in_order(chain.from_iterable(processes), until=datetime.max.replace(tzinfo=UTC))


def _campaign(exercice, stage, rows, through_portal, rng):
    """The processes of a campaign: one per service whose key is in `through_portal`, and one per day of the others."""
    if exercice <= LAST_AT_ONCE:
        last_day = date(exercice, 1, 1) + timedelta(days=WINDOWS[stage][1])
        return [_written_at_once(moment_of(last_day, 15), rows)]
    processes, by_day = [], defaultdict(list)
    for row in rows:
        moment = _moment(exercice, stage, rng)
        if row[0].service_id in through_portal:
            processes.append(_submission(*row, moment))
        else:
            by_day[moment.replace(hour=15, minute=0)].append(row)
    return processes + [_written_at_once(moment, day) for moment, day in by_day.items()]


def _written_at_once(moment, rows):
    """The declarations as `Declaration.submit` leaves them, or as drafts, each with its line of the journal."""
    yield moment
    for declaration, partner, stays_draft in rows:
        if not stays_draft:
            declaration.state, declaration.submitted_by = Declaration.State.SUBMITTED, partner
            declaration.submitted_at = moment
    Declaration.objects.bulk_create([declaration for declaration, *_ in rows])
    Entry.objects.bulk_create(
        Entry(
            agent=partner, target_type=declaration._meta.label_lower, target_id=declaration.pk,
            **({"action": "create"} if stays_draft else SUBMITTED),
        )
        for declaration, partner, stays_draft in rows
    )  # fmt: skip


def _submission(declaration, partner, stays_draft, moment):
    """The draft is prepared the day before it is submitted."""
    yield moment - timedelta(days=1)
    declaration.save()
    Entry.objects.record(by=partner, action="create", target=declaration)
    if not stays_draft:
        yield moment
        declaration.submit(by=partner)


def _of_named_partners(services, agents):
    """{operator: keys of its services} of the partners whose accounts are printed; the last is left to complete."""
    named = {email_of("partenaire.nord"), email_of("partenaire.rhone")}
    keys = defaultdict(list)
    for service in services:
        if agents[Role.PARTENAIRE, service.pk][0].email in named:
            keys[service.operator_id].append(service.pk)
    return keys


def _etp_gap(exercice, funded, rng):
    """Etp beyond those funded; below in 2013 alone, where a post stayed vacant: the other totals are published."""
    draw = rng.random()
    if draw < MORE_STAFF:
        return Decimal(rng.randint(1, 5)) / 10
    vacant = exercice == 2013 and draw < MORE_STAFF + VACANT_POST
    return -(funded / 5).quantize(CENT) if vacant else Decimal(0)


def _draft(service, exercice, stage, etp, costs, rng):
    """An unsaved `Declaration`; `etp`: funded, actual; `costs`: euros per Etp, in the order of the fields below."""
    funded_etp, actual_etp = etp
    amounts = [
        (Decimal(cost * COST_INDEX[exercice] * (1 + rng.uniform(-NOISE[stage], NOISE[stage]))) * actual_etp)
        for cost in costs
    ]
    names = ("operating_costs", "family_contributions", "court_deposits")
    rounded = {name: amount.quantize(CENT) for name, amount in zip(names, amounts, strict=True)}
    return Declaration(
        service=service, exercice=exercice, stage=stage, funded_etp=funded_etp, actual_etp=actual_etp, **rounded
    )


def _moment(exercice, stage, rng):
    day = date(exercice, 1, 1) + timedelta(days=rng.randint(*WINDOWS[stage]))
    return moment_of(day, rng.randint(8, 15), rng.randint(0, 59))


def recompute_past():
    """Receipts of the real 2012 and 2013, and of the forecast 2014; the real 2014 is left to whoever tries."""
    for exercice, stage, day in (
        (2012, Stage.REAL, date(2013, 4, 1)),
        (2013, Stage.REAL, date(2014, 4, 1)),
        (2014, Stage.FORECAST, date(2014, 4, 2)),
    ):
        with at(moment_of(day, 0)):
            work_through(recompute.prepare(exercice, stage))


def invent_parameters(first, second):
    """Barèmes beyond the official ones: two are published, one waits for each of both agents of the Cnaf."""
    for exercice, ceiling in FICTITIOUS:
        prepared_by, published_by = (second, first) if exercice % 2 == 0 else (first, second)
        with at(datetime(exercice - 1, 12, 8, 9, 30, tzinfo=UTC)):
            parameter = PriceParameter.objects.create(
                prestation="mediation", exercice=exercice, unit="etp", unit_ceiling=ceiling, rate=Decimal("0.75"),
                source=INVENTED, fictitious=True, prepared_by=prepared_by,
            )  # fmt: skip
            Entry.objects.record(by=prepared_by, action="create", target=parameter, after="draft")
        if exercice <= PUBLISHED_UNTIL:
            with at(datetime(exercice - 1, 12, 15, 14, 0, tzinfo=UTC)):
                parameter.publish(by=published_by)
