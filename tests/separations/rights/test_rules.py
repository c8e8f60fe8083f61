"""Which rights are to examine: the cases of `cases.csv`, each with its source, and what no right may say."""

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from portal.separations.rights.asf.cases import AsfRow
from portal.separations.rights.rule.rules import rights_to_examine, shared_coefficient
from portal.separations.rights.terms.facts import (
    ChildFacts,
    Confidence,
    Home,
    Maintenance,
    MaintenanceReading,
    OtherParent,
    ParentFacts,
    RightCode,
    Step,
    StepKind,
)

ROOT = Path(__file__).resolve().parents[3]
CASES_CSV = Path(__file__).with_name("cases.csv")
YES_NO = {"oui": True, "non": False}
MAINTENANCE = {
    "aucune": Maintenance.NONE,
    "payée": Maintenance.PAID,
    "en partie": Maintenance.PARTLY,
    "impayée": Maintenance.UNPAID,
}
READINGS = {"par enfant": MaintenanceReading.PER_CHILD, "par famille": MaintenanceReading.PER_FAMILY}
# No right but these may be confidential, or name a danger.
DANGER_WORDS = ("danger", "menace")


def rows():
    path = ROOT / "portal/separations/data/asf_amounts.csv"
    with path.open(encoding="utf-8", newline="") as source:
        return [
            AsfRow(
                valid_from=date.fromisoformat(row["valid_from"]),
                bmaf=Decimal(row["bmaf_eur"]),
                rate=Decimal(row["rate_one_parent"]),
            )
            for row in csv.DictReader(source)
        ]


def cases():
    with CASES_CSV.open(encoding="utf-8", newline="") as source:
        return [pytest.param(row, id=row["exemple"]) for row in csv.DictReader(source, delimiter=";")]


def day(text):
    return date.fromisoformat(text) if text else None


def euros(text):
    return Decimal(text.replace(",", ".")) if text else None


def child(text):
    born_on, home, *amount = text.split(", ")
    born = None if born_on == "?" else day(born_on)
    return ChildFacts(born_on=born, home=Home(home), maintenance=euros(amount[0]) if amount else None)


def facts_of(case):
    return ParentFacts(
        on=day(case["date"]),
        departement=None if case["departement"] == "?" else case["departement"],
        separated_on=day(case["separation"]),
        was_married=YES_NO.get(case["maries"]),
        lives_alone=YES_NO.get(case["vit_seul"]),
        new_couple_since=day(case["couple_depuis"]),
        children=tuple(child(text) for text in case["enfants"].split(" + ")),
        other_parent=OtherParent(case["autre_parent"]) if case["autre_parent"] else None,
        maintenance=MAINTENANCE.get(case["pension"]),
        unpaid_since=day(case["impayee_depuis"]),
        maintenance_total=euros(case["pension_totale"]),
        maintenance_fixed_on=day(case["titre_du"]),
        fixed_by_judicial_divorce=YES_NO.get(case["divorce_judiciaire"]),
        asf_opened_on=day(case["asf_ouverte"]),
        rsa_claimed_on=day(case["rsa_demande"]),
    )


def listed(text):
    return [] if text == "aucune" else text.split(" + ")


def pairs(text):
    """« ASF recouvrable = 2015-07-10 + … » by title."""
    return dict(pair.split(" = ") for pair in text.split(" + ")) if text else {}


def examine(facts, **reading):
    return {right.code: right for right in rights_to_examine(facts, rows(), **reading)}


def parent(**given):
    usual = {
        "on": date(2014, 6, 10),
        "departement": "33",
        "separated_on": date(2014, 3, 10),
        "lives_alone": True,
        "children": (ChildFacts(born_on=date(2010, 3, 10), home=Home.THIS_PARENT),),
        "other_parent": OtherParent.KNOWN,
        "maintenance": Maintenance.UNPAID,
        "unpaid_since": date(2014, 3, 10),
    }
    return ParentFacts(**(usual | given))


@pytest.mark.parametrize("case", cases())
def test_each_case_gives_its_rights(case):
    reading = READINGS[case["lecture"] or "par famille"]
    found = {right.title: right for right in rights_to_examine(facts_of(case), rows(), reading=reading)}
    asf = [title for title, right in found.items() if right.code.value.startswith("asf")]
    assert asf == listed(case["asf_attendue"])
    if case["autres_droits"]:
        assert [title for title in found if title not in asf] == listed(case["autres_droits"])
    for title, until in pairs(case["jusqu_au"]).items():
        assert found[title].until == day(until)
    for title, question in pairs(case["a_demander"]).items():
        assert any(question in sentence for sentence in found[title].missing), found[title].missing
    for title in asf:
        assert found[title].asf.net == euros(case["asf_nette"])


def test_the_cases_cite_their_paragraph():
    assert len(cases()) >= 75
    for case in cases():
        (row,) = case.values
        assert row["source"] == "ours" or "§" in row["source"] or "revue" in row["source"], row["exemple"]


def test_a_known_file_asks_for_nothing_about_the_asf():
    assert examine(parent())[RightCode.ASF_RECOVERABLE].missing == ()


def test_nothing_is_to_examine_before_the_separation():
    separated = parent(on=date(2014, 3, 9), unpaid_since=None)
    assert rights_to_examine(separated, rows()) == ()
    assert rights_to_examine(replace(separated, on=date(2014, 3, 10)), rows()) != ()


def test_without_dated_figures_the_asf_is_to_examine_without_an_amount():
    (right,) = (right for right in rights_to_examine(parent()) if right.code is RightCode.ASF_RECOVERABLE)
    assert right.asf is None


def test_a_debtor_hors_d_etat_by_a_running_step_changes_the_case():
    step = Step(kind=StepKind.HORS_ETAT, from_on=date(2014, 4, 1), until_on=date(2014, 6, 10))
    assert RightCode.ASF_NOT_RECOVERABLE in examine(parent(steps=(step,)))
    assert RightCode.ASF_RECOVERABLE in examine(parent(steps=(step,), on=date(2014, 6, 11)))


@pytest.mark.parametrize(
    ("on", "departement", "text"),
    [
        (date(2014, 10, 22), "59", "circulaires Cnaf"),
        (date(2014, 10, 23), "59", "décret 2014-1227"),
        (date(2014, 10, 23), "62", "circulaires Cnaf"),
        (date(2016, 6, 23), "59", "circulaires Cnaf"),
        (date(2016, 6, 24), "62", "art. D. 523-2 CSS"),
    ],
)
def test_who_is_hors_d_etat_is_read_in_the_text_of_the_day(on, departement, text):
    facts = parent(on=on, departement=departement, other_parent=OtherParent.HORS_ETAT)
    sources = examine(facts)[RightCode.ASF_NOT_RECOVERABLE].sources
    assert [source.reference for source in sources][1].startswith(text)


def test_a_judgment_without_maintenance_is_to_be_revised():
    none = parent(maintenance=Maintenance.NONE)
    assert "demander sa fixation" in examine(none)[RightCode.ASF_NO_MAINTENANCE].reason
    decided = examine(replace(none, decided_without_maintenance=True))[RightCode.ASF_NO_MAINTENANCE]
    assert "la révision de la décision" in decided.reason


def test_still_under_one_roof_a_proof_is_asked():
    found = examine(parent(same_roof=True))
    for code in (RightCode.ASF_RECOVERABLE, RightCode.RSA, RightCode.RSA_MAJORE, RightCode.HOUSING_AID):
        assert any("sous le même toit" in sentence for sentence in found[code].missing)


def test_the_comparison_of_maintenance_is_said_to_be_our_reading():
    small = (ChildFacts(born_on=date(2010, 3, 10), home=Home.THIS_PARENT, maintenance=Decimal(50)),)
    facts = parent(on=date(2016, 4, 1), maintenance=Maintenance.PAID, children=small)
    for reading, words in [
        (MaintenanceReading.PER_CHILD, "enfant par enfant"),
        (MaintenanceReading.PER_FAMILY, "l’ensemble des enfants"),
    ]:
        right = examine(facts, reading=reading)[RightCode.ASF_COMPLEMENT]
        assert right.confidence is Confidence.INTERPRETATION
        assert any(words in source.reference for source in right.sources)


@pytest.mark.parametrize(
    ("alternating", "counted", "coefficient"),
    [
        (0, 2, Fraction(1)), (1, 2, Fraction(3, 4)), (2, 2, Fraction(1, 2)),
        (0, 3, Fraction(1)), (1, 3, Fraction(5, 6)), (3, 3, Fraction(1, 2)),
    ],
)  # fmt: skip
def test_the_coefficient_is_that_of_the_domain_note(alternating, counted, coefficient):
    assert shared_coefficient(alternating, counted) == coefficient


@pytest.mark.parametrize(("alternating", "counted"), [(0, 0), (3, 2), (-1, 2)])
def test_a_coefficient_without_sense_is_refused(alternating, counted):
    with pytest.raises(ValueError, match="alternating"):
        shared_coefficient(alternating, counted)


def test_the_coefficient_waits_for_what_is_not_known():
    home = {"home": Home.ALTERNATING}
    both = (
        ChildFacts(born_on=date(2010, 3, 10), **home),
        ChildFacts(born_on=date(2012, 3, 10), home=Home.THIS_PARENT),
    )
    assert examine(parent(children=both))[RightCode.SHARED_ALLOWANCES].coefficient == Fraction(3, 4)
    for unknown in (ChildFacts(born_on=None, **home), ChildFacts(born_on=date(2013, 1, 1))):
        right = examine(parent(children=(*both, unknown)))[RightCode.SHARED_ALLOWANCES]
        assert right.coefficient is None and right.missing


@pytest.mark.parametrize(
    ("chosen_on", "until"),
    [(date(2013, 6, 10), date(2014, 6, 10)), (date(2013, 6, 9), None), (date(2014, 6, 11), None)],
)
def test_the_choice_about_allowances_holds_a_year(chosen_on, until):
    children = (ChildFacts(born_on=date(2010, 3, 10), home=Home.ALTERNATING),)
    right = examine(parent(children=children, allowances_chosen_on=chosen_on))[RightCode.SHARED_ALLOWANCES]
    assert right.until == until
    assert ("valable jusqu’au" in right.reason) is (until is not None)


@pytest.mark.parametrize(
    ("on", "words"), [(date(2017, 7, 20), "un seul des deux"), (date(2017, 7, 21), "chaque parent")]
)
def test_housing_aid_in_alternation_changes_with_the_decision_of_2017(on, words):
    children = (ChildFacts(born_on=date(2010, 3, 10), home=Home.ALTERNATING),)
    right = examine(parent(on=on, children=children))[RightCode.HOUSING_AID]
    assert words in right.reason
    assert any("398563" in source.reference for source in right.sources) is (on == date(2017, 7, 21))


@pytest.mark.parametrize(
    ("on", "fixed_on", "divorce", "automatic", "asked"),
    [
        (date(2022, 2, 28), date(2022, 2, 28), True, False, False),
        (date(2022, 3, 1), date(2022, 2, 28), True, False, False),
        (date(2022, 3, 1), date(2022, 3, 1), True, True, False),
        (date(2022, 3, 1), date(2022, 3, 1), False, False, False),
        (date(2022, 3, 1), date(2022, 3, 1), None, False, True),
        (date(2022, 12, 31), date(2022, 12, 31), False, False, False),
        (date(2023, 1, 1), date(2023, 1, 1), False, True, False),
        (date(2023, 1, 1), date(2022, 12, 31), False, False, False),
        (date(2023, 1, 1), None, None, False, True),
        (date(2022, 6, 1), None, False, False, False),
    ],
)
def test_intermediation_is_automatic_by_the_day_and_nature_of_the_title(on, fixed_on, divorce, automatic, asked):
    facts = parent(
        on=on, maintenance=Maintenance.PAID, maintenance_fixed_on=fixed_on, fixed_by_judicial_divorce=divorce
    )  # fmt: skip
    right = examine(facts)[RightCode.INTERMEDIATION]
    assert ("automatique pour ce titre" in right.reason) is automatic
    assert bool(right.missing) is asked


def test_a_childless_couple_is_offered_nothing_about_maintenance():
    found = rights_to_examine(parent(on=date(2024, 1, 1), children=(), maintenance=None), rows())
    assert {right.title for right in found} == {"RSA", "Aide au logement"}


@pytest.mark.parametrize(("on", "listed"), [(date(2014, 4, 8), False), (date(2014, 4, 9), True)])
def test_violence_gives_priority_from_the_letter_of_2014(on, listed):
    assert (RightCode.PRIORITY in examine(parent(on=on, violence_is_open=True))) is listed


def test_a_danger_shows_in_one_confidential_right_alone():
    """Everything else is word for word what it is without a danger: what is shown to others gives nothing away."""
    quiet = rights_to_examine(parent(), rows())
    *others, priority = rights_to_examine(parent(violence_is_open=True), rows())
    assert tuple(others) == quiet and priority.is_confidential
    assert not any(right.is_confidential for right in quiet)
    assert not any(word in right.reason.lower() for right in quiet for word in DANGER_WORDS)


def test_no_sentence_decides():
    for case in cases():
        (row,) = case.values
        for right in rights_to_examine(facts_of(row), rows()):
            said = " ".join((right.reason, *right.missing)).lower()
            assert not any(word in said for word in ("a droit à", "est accordé", "est refusé", "est due.", "'"))
            assert right.sources
