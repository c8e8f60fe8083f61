"""The amounts of the ASF to the cent, the départements of the experiment, and how maintenance is compared."""

import csv
from datetime import date
from decimal import Decimal, localcontext
from pathlib import Path

import pytest

from portal.separations.rights.asf.cases import (
    GIPA_DEPARTEMENTS,
    AsfRow,
    asf_gross,
    asf_net,
    asf_on,
    differential,
    is_gipa,
    unpaid_delay,
)
from portal.separations.rights.terms.facts import ChildFacts, Home, MaintenanceReading, add_months, in_french

ROOT = Path(__file__).resolve().parents[3]
PER_CHILD, PER_FAMILY = MaintenanceReading
# § 2.4, typed from the note: from, Bmaf, rates, gross and net for one parent, net for two.
NOTE = """
2012-04-01 399.00 0.225 89.78 89.34 0.3 119.11
2013-04-01 403.79 0.225 90.85 90.40 0.3 120.54
2014-04-01 406.21 0.2363 95.99 95.52 0.315 127.33
2015-04-01 406.21 0.2476 100.58 100.08 0.33 133.38
2016-04-01 406.62 0.2589 105.27 104.75 0.345 139.58
2017-04-01 407.84 0.2702 110.20 109.65 0.36 146.09
2018-04-01 411.92 0.2813 115.87 115.30 0.375 153.70
2019-04-01 413.16 0.2813 116.22 115.64 0.375 154.17
2020-04-01 414.40 0.2813 116.57 115.99 0.375 154.63
2021-04-01 414.81 0.2813 116.69 116.11 0.375 154.78
2022-04-01 422.28 0.2813 118.79 118.20 0.375 157.57
2022-07-01 439.17 0.2813 123.54 122.93 0.375 163.87
2022-11-01 439.17 0.422 185.33 184.41 0.5625 245.80
2023-04-01 445.93 0.422 188.18 187.24 0.5625 249.59
2024-04-01 466.44 0.422 196.84 195.86 0.5625 261.06
2025-04-01 474.37 0.422 200.18 199.18 0.5625 265.50
2026-04-01 478.16 0.422 201.78 200.78 0.5625 267.63
""".strip().splitlines()


@pytest.mark.parametrize("line", NOTE, ids=lambda line: line.split()[0])
def test_each_row_of_the_note_is_reproduced_to_the_cent(line):
    _, bmaf, rate, gross, net, rate_of_two, net_of_two = line.split()
    assert asf_gross(Decimal(bmaf), Decimal(rate)) == Decimal(gross)
    assert asf_net(Decimal(gross)) == Decimal(net)
    assert asf_net(asf_gross(Decimal(bmaf), Decimal(rate_of_two))) == Decimal(net_of_two)


def test_the_shipped_rows_are_those_of_the_note():
    with (ROOT / "portal/separations/data/asf_amounts.csv").open(encoding="utf-8", newline="") as source:
        shipped = [list(row.values()) for row in csv.DictReader(source)]
    assert shipped == [line.split() for line in NOTE]


def test_a_rounding_chosen_elsewhere_changes_no_amount():
    with localcontext(rounding="ROUND_UP"):
        assert asf_net(asf_gross(Decimal("406.21"), Decimal("0.2363"))) == Decimal("95.52")


@pytest.mark.parametrize(
    ("day", "net"),
    [
        (date(2014, 3, 31), None),
        (date(2014, 4, 1), "95.52"),
        (date(2015, 3, 31), "95.52"),
        (date(2015, 4, 1), "100.08"),
        (date(2030, 1, 1), "100.08"),
    ],
)
def test_the_row_in_force_is_the_last_begun(day, net):
    rows = [
        AsfRow(valid_from=date(2015, 4, 1), bmaf=Decimal("406.21"), rate=Decimal("0.2476")),
        AsfRow(valid_from=date(2014, 4, 1), bmaf=Decimal("406.21"), rate=Decimal("0.2363")),
    ]
    found = asf_on(day, rows)
    assert (found and found.net) == (net and Decimal(net))


def test_the_experiment_has_the_départements_of_the_territory():
    with (ROOT / "portal/territory/data/departements.csv").open(encoding="utf-8", newline="") as source:
        flagged = {row["code"] for row in csv.DictReader(source) if row["gipa_pilot_2014"] == "1"}
    assert flagged == GIPA_DEPARTEMENTS and len(GIPA_DEPARTEMENTS) == 20


@pytest.mark.parametrize(
    ("departement", "on", "pilot", "months"),
    [
        ("59", date(2014, 10, 22), False, 2),
        ("59", date(2014, 10, 23), True, 1),
        ("59", date(2016, 3, 31), True, 1),
        ("59", date(2016, 4, 1), False, 1),
        ("62", date(2014, 10, 23), False, 2),
        ("62", date(2016, 3, 31), False, 2),
        ("62", date(2016, 4, 1), False, 1),
        (None, date(2014, 10, 22), False, 2),
        (None, date(2014, 10, 23), None, None),
        (None, date(2016, 4, 1), False, 1),
    ],
)
def test_the_delay_of_unpaid_maintenance(departement, on, pilot, months):
    assert is_gipa(departement, on) is pilot
    assert unpaid_delay(departement, on) == months


@pytest.mark.parametrize(
    ("amounts", "total", "gross", "per_child", "per_family"),
    [
        # § 3: 60 € in April 2016 leave 45.27, and 150 € nothing.
        (["60"], None, "105.27", "45.27", "45.27"),
        (["150"], None, "105.27", "0", "0"),
        # reviews/parts_and_anchors.md: 300 € for one of two children, 2024.
        (["300", "0"], None, "196.84", "196.84", "93.68"),
        # Ours.
        (["100", "100"], None, "196.84", "193.68", "193.68"),
        ([None], "60", "105.27", "45.27", "45.27"),
        ([None, None], "300", "196.84", None, "93.68"),
        (["100", None], None, "196.84", None, None),
        (["100", None], "300", "196.84", None, "93.68"),
    ],
)
def test_maintenance_is_compared_by_child_or_by_family(amounts, total, gross, per_child, per_family):
    def told(text):
        return None if text is None else Decimal(text)

    children = [ChildFacts(born_on=None, home=Home.THIS_PARENT, maintenance=told(amount)) for amount in amounts]
    assert differential(children, told(total), Decimal(gross), PER_CHILD) == told(per_child)
    assert differential(children, told(total), Decimal(gross), PER_FAMILY) == told(per_family)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2014, 3, 10), 2, date(2014, 5, 10)),
        (date(2013, 12, 31), 2, date(2014, 2, 28)),
        (date(2015, 12, 31), 2, date(2016, 2, 29)),
        (date(2014, 12, 1), 1, date(2015, 1, 1)),
    ],
)
def test_months_are_counted_on_the_calendar(day, months, later):
    assert add_months(day, months) == later


def test_the_first_of_a_month_is_ordinal_in_french():
    assert [in_french(date(2014, 3, 1)), in_french(date(2014, 8, 3))] == ["1er mars 2014", "3 août 2014"]
