"""The amounts against an oracle of fractions written from the rules alone, on ten thousand generated lines each."""

import csv
import io
from decimal import Decimal
from fractions import Fraction
from math import floor
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from funding.rule.ps import (
    EspaceRencontreInputs,
    IncoherentInput,
    MediationInputs,
    Parameter,
    espace_rencontre_ps,
    mediation_ps,
)
from funding.rule.spreadsheet import calculate

LINES_PER_FILE = 1000
unhurried = settings(deadline=None)  # a busy machine is not a wrong amount
MEDIATION_COLUMNS = (
    "operating_costs",
    "legal_aid_costs",
    "actual_etp",
    "funded_etp",
    "family_contributions",
    "court_deposits",
)
ESPACE_COLUMNS = ("operating_costs", "opening_hours", "organisation_hours")
UNREADABLE = ("", "  ", "douze", "1 2", "12,3,4", "1E5", "NaN", "inf", "--3", "=1+1")


def half_up_to_the_cent(amount):
    return Fraction(floor(amount * 100 + Fraction(1, 2)), 100)


def mediation_oracle(given, parameter):
    """Section 2 of the rules, step after step, in fractions; None where the line is incoherent."""
    costs, legal_aid, actual, funded, families, deposits = (given[name] for name in MEDIATION_COLUMNS)
    if min(given.values()) < 0 or legal_aid > costs or (legal_aid and not parameter.legal_aid_allowed):
        return None
    if actual == 0:
        return Fraction(0) if costs == 0 else None
    etp = min(funded, actual)
    unit_cost = (costs - legal_aid) / actual
    retained_cost = min(unit_cost, Fraction(parameter.unit_ceiling))
    gross = retained_cost * Fraction(parameter.rate) * etp
    deduction = (families + deposits) * etp / actual
    return half_up_to_the_cent(max(Fraction(0), gross - deduction))


def espace_oracle(given, parameter):
    """Section 3 of the rules, step after step, in fractions; None where the line is incoherent."""
    costs, opening, organisation = (given[name] for name in ESPACE_COLUMNS)
    if min(given.values()) < 0:
        return None
    if opening + organisation == 0:
        return Fraction(0) if costs == 0 else None
    counted = organisation
    if parameter.organisation_cap is not None:
        counted = min(organisation, Fraction(parameter.organisation_cap) * opening)
    unit_cost = costs / (opening + organisation)
    retained_cost = min(unit_cost, Fraction(parameter.unit_ceiling))
    return half_up_to_the_cent(retained_cost * Fraction(parameter.rate) * (opening + counted))


def typed(random, value, places):
    """One of the ways in which a number reaches a spreadsheet."""
    text = f"{value:.{places}f}"
    if random.random() < 0.4:
        text = text.replace(".", ",")
    if random.random() < 0.4:
        text = f"{value:,.{places}f}".replace(",", random.choice(" \u00a0\u202f\u2009")).replace(".", ",")
    return random.choice(("", " ", "\u00a0")) + text


def cell(random, column):
    """A typed number with its value, or what cannot be read with None."""
    chance = random.random()
    if chance < 0.01:
        return random.choice(UNREADABLE), None
    if chance < 0.08:
        return "0", Fraction(0)
    if column.endswith("_etp"):
        value = Decimal(random.randint(1, 900)).scaleb(-2)
    elif column.endswith("_hours"):
        value = Decimal(random.randint(1, 30000)).scaleb(-1)
    else:
        most = 40_000_000 if column == "operating_costs" else 2_000_000
        value = Decimal(random.randint(1, most)).scaleb(-2)
    value = -value if chance > 0.99 else value
    return typed(random, value, places=2), Fraction(value)


def generated_lines(random, columns):
    lines = [[cell(random, column) for column in columns] for _ in range(LINES_PER_FILE)]
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";")
    writer.writerow(["service", *columns])
    writer.writerows([f"Service {rank}", *(text for text, _ in line)] for rank, line in enumerate(lines))
    return table.getvalue(), [dict(zip(columns, (value for _, value in line), strict=True)) for line in lines]


def check_file(random, prestation, columns, oracle, parameter):
    text, lines = generated_lines(random, columns)
    out = io.StringIO()
    heading, *typed = csv.reader(io.StringIO(text), delimiter=";")
    summary = calculate(heading, typed, out, prestation=prestation, parameter=parameter)
    rows = list(csv.DictReader(io.StringIO(out.getvalue()), delimiter=";"))
    assert len(rows) == summary.lines == LINES_PER_FILE
    assert summary.refused == sum(bool(row["error"]) for row in rows)
    for given_values, row in zip(lines, rows, strict=True):
        unread = [name for name, value in given_values.items() if value is None]
        expected = None if unread else oracle(given_values, parameter)
        if expected is None:
            guilty = unread or [name for name, value in given_values.items() if value < 0]
            assert row["ps"] == "", row
            assert all(f"{name} : " in row["error"] for name in guilty), row
            assert any(f"{name} : " in row["error"] for name in columns), row
        else:
            assert (row["error"], Fraction(row["ps"])) == ("", expected), row


MEDIATION_PARAMETERS = st.builds(
    lambda ceiling, rate: Parameter(
        unit_ceiling=Decimal(ceiling), rate=Decimal(rate).scaleb(-2), legal_aid_allowed=True
    ),
    st.sampled_from([80223, 74974, 73613, 60000, 41234]),
    st.sampled_from([66, 75, 100, 50]),
)
ESPACE_PARAMETERS = st.builds(
    lambda ceiling, rate, cap: Parameter(
        unit_ceiling=Decimal(ceiling).scaleb(-2),
        rate=Decimal(rate).scaleb(-2),
        organisation_cap=None if cap is None else Decimal(cap).scaleb(-2),
    ),
    st.integers(0, 20000),
    st.sampled_from([30, 60]),
    st.none() | st.integers(0, 150),
)


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 2**32), parameter=MEDIATION_PARAMETERS)
def test_ten_thousand_mediation_lines_are_exact_to_the_cent(seed, parameter):
    check_file(Random(seed), "mediation", MEDIATION_COLUMNS, mediation_oracle, parameter)


@settings(max_examples=10, deadline=None)
@given(seed=st.integers(0, 2**32), parameter=ESPACE_PARAMETERS)
def test_ten_thousand_espace_rencontre_lines_are_exact_to_the_cent(seed, parameter):
    check_file(Random(seed), "espace_rencontre", ESPACE_COLUMNS, espace_oracle, parameter)


def amounts(most, places=2):
    return st.integers(0, most).map(lambda units: Decimal(units).scaleb(-places))


MEDIATION_INPUTS = st.builds(
    MediationInputs,
    operating_costs=amounts(10**9),
    legal_aid_costs=st.just(Decimal(0)),
    actual_etp=amounts(2000).filter(bool),
    funded_etp=amounts(2000),
    family_contributions=amounts(10**7),
    court_deposits=amounts(10**7),
)
ESPACE_INPUTS = st.builds(
    EspaceRencontreInputs,
    operating_costs=amounts(10**8),
    opening_hours=amounts(10**5).filter(bool),
    organisation_hours=amounts(10**5),
)


@unhurried
@given(
    seats=st.integers(1, 400),
    cents=st.integers(0, 10**7),
    receipts=st.integers(0, 10**5),
)
def test_a_tie_at_the_half_cent_always_goes_up(seats, cents, receipts):
    """Costs set so that the exact amount ends on half a cent, whatever the Etp that divides."""
    etp = Decimal(seats).scaleb(-2)
    costs = Decimal(2 * (cents + receipts) + 1).scaleb(-2)
    inputs = MediationInputs(
        operating_costs=costs,
        legal_aid_costs=Decimal(0),
        actual_etp=etp,
        funded_etp=etp,
        family_contributions=Decimal(receipts).scaleb(-2),
        court_deposits=Decimal(0),
    )
    parameter = Parameter(unit_ceiling=Decimal(10**12), rate=Decimal("0.5"))
    assert mediation_ps(inputs, parameter).ps == Decimal(cents + 1).scaleb(-2)


@unhurried
@given(inputs=MEDIATION_INPUTS, parameter=MEDIATION_PARAMETERS)
def test_a_mediation_ps_stays_between_zero_and_the_ceiling_of_its_etp(inputs, parameter):
    result = mediation_ps(inputs, parameter)
    most = half_up_to_the_cent(
        Fraction(parameter.unit_ceiling) * Fraction(parameter.rate) * Fraction(result.values["etp"])
    )
    assert 0 <= result.ps <= most


@unhurried
@given(inputs=ESPACE_INPUTS, parameter=ESPACE_PARAMETERS)
def test_an_espace_rencontre_ps_stays_between_zero_and_the_ceiling_of_its_hours(inputs, parameter):
    result = espace_rencontre_ps(inputs, parameter)
    most = half_up_to_the_cent(
        Fraction(parameter.unit_ceiling) * Fraction(parameter.rate) * Fraction(result.values["hours"])
    )
    assert 0 <= result.ps <= most
    assert result.values["counted_organisation"] <= inputs.organisation_hours


@unhurried
@given(inputs=MEDIATION_INPUTS, low=amounts(10**7), more=amounts(10**6))
def test_a_higher_ceiling_never_pays_less(inputs, low, more):
    amount, raised = (
        mediation_ps(inputs, Parameter(unit_ceiling=ceiling, rate=Decimal("0.75"))).ps for ceiling in (low, low + more)
    )
    assert amount <= raised


@unhurried
@given(inputs=MEDIATION_INPUTS, parameter=MEDIATION_PARAMETERS, more=amounts(10**6))
def test_what_families_and_courts_pay_is_taken_off_alike(inputs, parameter, more):
    def with_receipts(families, deposits):
        declared = {name: getattr(inputs, name) for name in MEDIATION_COLUMNS}
        declared |= {"family_contributions": families, "court_deposits": deposits}
        return mediation_ps(MediationInputs(**declared), parameter).ps

    families, deposits = inputs.family_contributions, inputs.court_deposits
    assert with_receipts(families + more, deposits) == with_receipts(families, deposits + more)
    assert with_receipts(families + more, deposits) <= with_receipts(families, deposits)


@unhurried
@given(inputs=MEDIATION_INPUTS, parameter=MEDIATION_PARAMETERS)
def test_the_steps_shown_lead_to_the_amount_within_a_cent(inputs, parameter):
    values = mediation_ps(inputs, parameter).values
    shown = max(Decimal(0), values["gross"] - values["deduction"])
    assert abs(shown - values["ps"]) <= Decimal("0.005000001")
    assert values["retained_cost"] == min(values["unit_cost"], parameter.unit_ceiling)


@pytest.mark.parametrize("funded", [0, "0.00", 3])
def test_without_costs_nor_etp_nothing_is_due_whatever_was_collected(funded):
    inputs = MediationInputs(
        operating_costs=Decimal(0),
        legal_aid_costs=Decimal(0),
        actual_etp=Decimal(0),
        funded_etp=Decimal(funded),
        family_contributions=Decimal(500),
        court_deposits=Decimal(0),
    )
    assert mediation_ps(inputs, Parameter(unit_ceiling=Decimal(80223), rate=Decimal("0.75"))).ps == 0


@unhurried
@given(costs=amounts(10**9).filter(bool), funded=amounts(2000))
def test_costs_without_etp_are_always_refused(costs, funded):
    inputs = MediationInputs(
        operating_costs=costs,
        legal_aid_costs=Decimal(0),
        actual_etp=Decimal(0),
        funded_etp=funded,
        family_contributions=Decimal(0),
        court_deposits=Decimal(0),
    )
    with pytest.raises(IncoherentInput) as refusal:
        mediation_ps(inputs, Parameter(unit_ceiling=Decimal(80223), rate=Decimal("0.75")))
    assert refusal.value.field == "actual_etp"
