"""How fast a process recomputes, receipts included, beside a loop of per-row saves: one JSON object of ratios."""

import argparse
import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from benchmarks.database import database_of_its_own, peak_mb, timed  # noqa: E402
from funding.declarations.models import Declaration, Stage  # noqa: E402
from funding.parameters.models import PriceParameter  # noqa: E402
from funding.receipts.models import Receipt  # noqa: E402
from funding.recompute import process as recompute  # noqa: E402
from funding.rule.ps import MEDIATION  # noqa: E402
from mediation.services.models import Service  # noqa: E402
from portal.accounts.models import Agent  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402
from portal.foundation.jobs import process as jobs  # noqa: E402
from portal.partners.models import Operator  # noqa: E402

YEAR = 2014
SAVED_SHARE = 10  # one row in ten is enough to time the loop of saves
FILL = """
    WITH caf AS (
        SELECT code, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS cafs FROM territory_caf
    ),
    service AS (
        INSERT INTO partners_service (kind, operator_id, caf_id, name, city, zone, hours, state, close_reason,
            entered_on, version, fictitious)
        SELECT 'mediation', %(operator)s, caf.code, 'Service ' || n, 'Lille', '', '', 'open', '', current_date, 1, true
        FROM generate_series(1, %(rows)s) AS n JOIN caf ON caf.place = n %% caf.cafs
        RETURNING id
    ),
    mediation AS (INSERT INTO mediation_service (id, phone, email) SELECT id, '', '' FROM service)
    INSERT INTO funding_declaration (service_id, exercice, stage, state, operating_costs, legal_aid_costs, actual_etp,
        funded_etp, family_contributions, court_deposits, submitted_at, submitted_by_id, version)
    SELECT id, %(year)s, %(stage)s, 'submitted', 60000 + id %% 50021 + 0.37, 0, 1 + (id %% 7) * 0.25,
        1 + (id %% 5) * 0.5, id %% 4001, id %% 1009, now(), %(agent)s, 1
    FROM service
"""


@as_owner()
def fill(*, rows, stage):
    """Insert `rows` services with one submitted declaration each, spread over the Caf."""
    operator, _ = Operator.objects.get_or_create(
        siret="00000000000000", defaults={"name": "Mesure", "caf_id": "59", "city": "Lille", "fictitious": True}
    )
    agent = Agent.objects.filter(email="mesure@example.org").first() or _partner(operator)
    with connection.cursor() as cursor:
        cursor.execute(FILL, {"rows": rows, "year": YEAR, "stage": stage, "operator": operator.pk, "agent": agent.pk})
        cursor.execute("ANALYZE")


def _partner(operator):
    """Whoever submits, of a service without declaration."""
    service = Service.objects.create(operator=operator, caf_id="59", name="Mesure", city="Lille", fictitious=True)
    return Agent.objects.create_user(
        "mesure@example.org", first_name="Banc", last_name="de mesure", role="partenaire", operator=operator,
        services=[service.pk],
    )  # fmt: skip


def run_through(*, expected):
    """Recompute the year in this process; `expected` is what every declaration must have come to."""
    run = recompute.prepare(YEAR, Stage.REAL)
    jobs.work_through(run)
    summary = run.summary()
    assert summary[expected] == summary["examined"] > 0, summary


def correct_the_parameter():
    """Supersede the ceiling in force by another one."""
    now, preparer, publisher = timezone.now(), *Agent.objects.order_by("pk")[:2]
    old = PriceParameter.objects.in_force(prestation="mediation", exercice=YEAR)
    PriceParameter.objects.filter(pk=old.pk).update(state="superseded", superseded_on=now.date())
    PriceParameter.objects.create(
        prestation="mediation", exercice=YEAR, unit="etp", unit_ceiling=old.unit_ceiling + 1, rate=old.rate,
        source="mesure", fictitious=True, state="published", published_at=now, prepared_by=preparer,
        published_by=publisher,
    )  # fmt: skip


def recompute_one_by_one():
    """What the recompute is compared with: each declaration locked, compared and saved by itself, as safely."""
    parameter = PriceParameter.objects.in_force(prestation="mediation", exercice=YEAR)
    for key in to_save_one_by_one().values_list("pk", flat=True):
        with transaction.atomic():
            declaration = Declaration.objects.select_for_update().get(pk=key)
            latest = declaration.receipts.order_by("-sequence").first()
            receipt = receipt_of(declaration, parameter, sequence=latest.sequence + 1 if latest else 1)
            if latest is None or (latest.parameter_id, latest.ps) != (parameter.pk, receipt.ps):
                receipt.save()


def save_one_by_one():
    """The least that saving rows one by one can cost: no lock, no comparison, a single transaction."""
    parameter = PriceParameter.objects.in_force(prestation="mediation", exercice=YEAR)
    with transaction.atomic():
        for declaration in to_save_one_by_one().iterator():
            receipt_of(declaration, parameter, sequence=2).save()


def to_save_one_by_one():
    """The declarations left to the loops of saves."""
    return Declaration.objects.submitted().filter(stage=Stage.UPDATED).order_by("pk")


def receipt_of(declaration, parameter, *, sequence):
    """The receipt of one declaration, computed and not saved yet."""
    inputs = declaration.inputs()
    result = MEDIATION.compute(inputs, parameter.as_rule())
    return Receipt(
        declaration=declaration, sequence=sequence, parameter=parameter, rule_version=result.rule,
        inputs={name: str(getattr(inputs, name)) for name in MEDIATION.input_names}, steps=result.texts(),
        etp=result.values["etp"], ps=result.ps, computed_at=timezone.now(),
    )  # fmt: skip


def measure(rows):
    """Fill, run three times, save one by one; the figures."""
    fill(rows=rows, stage=Stage.REAL)
    fill(rows=rows // SAVED_SHARE, stage=Stage.UPDATED)
    before = peak_mb()
    first = rows / timed(lambda: run_through(expected="appended"))
    unchanged = rows / timed(lambda: run_through(expected="unchanged"))
    with as_owner():
        Agent.objects.create_user("seconde@example.org", first_name="Seconde", last_name="Mesure", role="cnaf")
    correct_the_parameter()
    corrected = rows / timed(lambda: run_through(expected="appended"))
    after = peak_mb()
    one_by_one = rows // SAVED_SHARE / timed(recompute_one_by_one)
    bare_saves = rows // SAVED_SHARE / timed(save_one_by_one)
    return {
        "rows": rows,
        "per_second": round(first),
        "unchanged_per_second": round(unchanged),
        "corrected_per_second": round(corrected),
        "one_by_one_per_second": round(one_by_one),
        "ratio": round(first / one_by_one, 1),
        "bare_saves_per_second": round(bare_saves),
        "ratio_to_bare_saves": round(first / bare_saves, 1),
        "peak_rss_mb": round(after, 1),
        "rss_growth_mb": round(after - before, 1),
    }


def main():
    """Measure on a database made for it beside the configured one, and dropped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000, help="declarations to recompute")
    rows = parser.parse_args().rows
    with database_of_its_own():
        print(json.dumps(measure(rows)))


if __name__ == "__main__":
    main()
