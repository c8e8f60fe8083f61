"""The Ps rules on examples worked out by hand, and what they refuse."""

import csv
import pickle
from decimal import Decimal, localcontext
from pathlib import Path

import pytest

from funding.rule.exercices import legal_aid_allowed
from funding.rule.ps import (
    RULES,
    EspaceRencontreInputs,
    IncoherentInput,
    MediationInputs,
    Parameter,
    espace_rencontre_ps,
    mediation_ps,
)
from funding.rule.spreadsheet import read_number
from funding.rule.wording import STEPS_OF_RULE, explain, step_names

EXAMPLES_CSV = Path(__file__).with_name("ps_examples.csv")
OFFICIAL_2014 = Parameter(unit_ceiling=Decimal(80223), rate=Decimal("0.75"))


def examples():
    with EXAMPLES_CSV.open(encoding="utf-8", newline="") as source:
        return [pytest.param(row, id=row["exemple"]) for row in csv.DictReader(source, delimiter=";")]


def parameter_of(example):
    return Parameter(
        unit_ceiling=read_number(example["unit_ceiling"]),
        rate=read_number(example["rate"]),
        organisation_cap=read_number(example["organisation_cap"]) if example["organisation_cap"] else None,
        legal_aid_allowed=legal_aid_allowed(int(example["exercice"])),
    )


def mediation_inputs(**given):
    usual = {
        "operating_costs": 105000,
        "legal_aid_costs": 0,
        "actual_etp": "1.5",
        "funded_etp": 1,
        "family_contributions": 3000,
        "court_deposits": 1500,
    }
    return MediationInputs(**{name: Decimal(value) for name, value in (usual | given).items()})


def espace_inputs(**given):
    usual = {"operating_costs": 10000, "opening_hours": 400, "organisation_hours": 300}
    return EspaceRencontreInputs(**{name: Decimal(value) for name, value in (usual | given).items()})


@pytest.mark.parametrize("example", examples())
def test_each_worked_example_gives_its_amount_or_its_refusal(example):
    rule = RULES[example["prestation"]]
    inputs = rule.inputs(**{name: read_number(example[name]) for name in rule.input_names})
    if example["colonne_refusée"]:
        with pytest.raises(IncoherentInput) as refusal:
            rule.compute(inputs, parameter_of(example))
        assert refusal.value.field == example["colonne_refusée"]
    else:
        assert rule.compute(inputs, parameter_of(example)).ps == read_number(example["ps_attendue"])


def test_a_mediation_result_keeps_each_step():
    result = mediation_ps(mediation_inputs(), OFFICIAL_2014)
    assert result.as_json() == {
        "rule": "mediation-1",
        "values": {
            "etp": "1",
            "unit_cost": "70000",
            "retained_cost": "70000",
            "gross": "52500",
            "deduction": "3000",
            "ps": "49500.00",
        },
    }


def test_an_espace_rencontre_result_keeps_each_step():
    parameter = Parameter(unit_ceiling=Decimal(50), rate=Decimal("0.6"), organisation_cap=Decimal("0.5"))
    assert espace_rencontre_ps(espace_inputs(), parameter).as_json() == {
        "rule": "espace_rencontre-1",
        "values": {
            "counted_organisation": "200",
            "hours": "600",
            "unit_cost": "14.2857142857",
            "retained_cost": "14.2857142857",
            "ps": "5142.86",
        },
    }


def test_a_kept_result_is_explained_in_order_and_in_french():
    steps = explain(**mediation_ps(mediation_inputs(), OFFICIAL_2014).as_json())
    assert [step.number for step in steps] == [1, 2, 3, 4, 5, 6]
    assert [step.basis for step in steps] == ["interprétation", "texte", "texte", "texte", "texte", "interprétation"]
    assert steps[1].formula.endswith("(frais de fonctionnement − frais d’aide juridictionnelle) ÷ Etp réels")
    assert (steps[1].unit, steps[1].value) == ("€/Etp", Decimal(70000))


@pytest.mark.parametrize("prestation", RULES)
def test_the_words_cover_exactly_the_values_of_the_rule(prestation):
    rule = RULES[prestation]
    zeros = rule.inputs(**dict.fromkeys(rule.input_names, Decimal(0)))
    result = rule.compute(zeros, OFFICIAL_2014)
    assert result.rule == rule.version
    assert tuple(result.values) == step_names(rule.version)
    assert [text.number for text in STEPS_OF_RULE[rule.version]] == list(range(1, len(result.values) + 1))


def test_the_amount_does_not_depend_on_the_callers_decimal_context():
    inputs = mediation_inputs(operating_costs="123456789.01", actual_etp="7.3", funded_etp="5.9")
    expected = mediation_ps(inputs, OFFICIAL_2014)
    with localcontext(prec=3):
        assert mediation_ps(inputs, OFFICIAL_2014).as_json() == expected.as_json()


def test_an_amount_a_hair_under_a_half_cent_goes_down_and_the_half_cent_goes_up():
    whole = Parameter(unit_ceiling=Decimal(10**9), rate=Decimal(1))
    nothing_else = {"actual_etp": 1, "family_contributions": 0, "court_deposits": 0}
    under = mediation_inputs(operating_costs="100.004" + "9" * 60, **nothing_else)
    half = mediation_inputs(operating_costs="100.005", **nothing_else)
    assert mediation_ps(under, whole).ps == Decimal("100.00")
    assert mediation_ps(half, whole).ps == Decimal("100.01")


def test_a_declared_minus_zero_is_a_plain_zero():
    inputs = MediationInputs(**dict.fromkeys(RULES["mediation"].input_names, Decimal("-0")))
    assert set(mediation_ps(inputs, OFFICIAL_2014).texts().values()) == {"0", "0.00"}


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity", "-0.01"])
@pytest.mark.parametrize("field", RULES["mediation"].input_names)
def test_mediation_refuses_what_is_not_a_number_or_is_negative(field, value):
    with pytest.raises(IncoherentInput) as refusal:
        mediation_ps(mediation_inputs(**{field: value}), OFFICIAL_2014)
    assert list(refusal.value.errors) == [field]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-0.01"])
@pytest.mark.parametrize("field", RULES["espace_rencontre"].input_names)
def test_espace_rencontre_refuses_what_is_not_a_number_or_is_negative(field, value):
    with pytest.raises(IncoherentInput) as refusal:
        espace_rencontre_ps(espace_inputs(**{field: value}), OFFICIAL_2014)
    assert list(refusal.value.errors) == [field]


def test_several_errors_are_told_together():
    with pytest.raises(IncoherentInput) as refusal:
        mediation_ps(mediation_inputs(actual_etp=0, legal_aid_costs=5), OFFICIAL_2014)
    assert list(refusal.value.errors) == ["legal_aid_costs", "actual_etp"]
    assert "indiquez les Etp employés" in str(refusal.value)


@pytest.mark.parametrize("value", ["1E+500", "1E-500", "1E+2000000", "1" * 500])
def test_a_number_too_long_to_be_exact_is_refused_and_named(value):
    with pytest.raises(IncoherentInput) as refusal:
        mediation_ps(mediation_inputs(family_contributions=value), OFFICIAL_2014)
    assert refusal.value.field == "family_contributions"


def test_a_float_never_enters():
    with pytest.raises(TypeError):
        Parameter(unit_ceiling=80223.0, rate=Decimal("0.75"))


@pytest.mark.parametrize(
    ("field", "value"),
    [("rate", "1.01"), ("rate", "-0.1"), ("rate", "NaN"), ("unit_ceiling", "-1"), ("organisation_cap", "-1")],
)
def test_a_parameter_that_cannot_be_is_refused(field, value):
    figures = {"unit_ceiling": Decimal(1), "rate": Decimal(1), "organisation_cap": Decimal(1)}
    with pytest.raises(IncoherentInput) as refusal:
        Parameter(**figures | {field: Decimal(value)})
    assert refusal.value.field == field


def test_a_refusal_travels_between_processes():
    refusal = IncoherentInput({"actual_etp": "vaut 0"})
    assert pickle.loads(pickle.dumps(refusal)).errors == refusal.errors
