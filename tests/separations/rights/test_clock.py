"""The clock of the ASF: four months without condition, then a step that counts, and what is awaited when it ends."""

import re
from datetime import date
from pathlib import Path

import pytest

from portal.separations.rights.asf.clock import (
    ASK_AGREEMENT,
    ASK_COVERS,
    ASK_JUDGMENT,
    ASK_OUTCOME,
    NEW_STEP_READING,
    MonthState,
    asf_clock,
)
from portal.separations.rights.terms.facts import Confidence, Outcome, Step, StepKind

ROOT = Path(__file__).resolve().parents[3]
OPENED = date(2014, 1, 15)
FREE, COVERED, AWAITED, UNCOVERED, TO_CLARIFY = MonthState


def step(kind, from_on, until_on=None, covers=None, outcome=None):
    return Step(
        kind=StepKind(kind), from_on=from_on, until_on=until_on, covers_maintenance=covers,
        outcome=Outcome(outcome) if outcome else None,
    )  # fmt: skip


def clock(today, *steps, opened_on=OPENED, departement="33", **more):
    return asf_clock(opened_on, steps, today, departement, **more)


def states(found):
    return [month.state for month in found.months]


MEDIATION = step("mediation", date(2014, 4, 10), date(2014, 7, 15), covers=True, outcome="none")


def test_no_clock_before_the_asf_is_open_nor_in_mayotte():
    assert asf_clock(None, [], date(2014, 2, 1), "33") is None
    assert clock(date(2014, 1, 14)) is None
    assert clock(date(2014, 1, 15)) is not None
    assert clock(date(2014, 2, 1), departement="976") is None
    assert clock(date(2014, 2, 1), departement=None).number == 2


@pytest.mark.parametrize(
    ("today", "number", "state", "awaited_since"),
    [
        (date(2014, 1, 31), 1, FREE, None),
        (date(2014, 2, 1), 2, FREE, None),
        (date(2014, 4, 30), 4, FREE, None),
        (date(2014, 5, 1), 5, AWAITED, date(2014, 5, 1)),
        (date(2015, 1, 1), 13, AWAITED, date(2014, 5, 1)),
    ],
)
def test_months_are_numbered_from_that_of_the_opening(today, number, state, awaited_since):
    found = clock(today)
    assert (found.number, found.state, found.awaited_since) == (number, state, awaited_since)


def test_every_month_has_its_line():
    found = clock(date(2014, 7, 10))
    assert [(month.number, month.first_day) for month in found.months] == [
        (1, date(2014, 1, 1)), (2, date(2014, 2, 1)), (3, date(2014, 3, 1)), (4, date(2014, 4, 1)),
        (5, date(2014, 5, 1)), (6, date(2014, 6, 1)), (7, date(2014, 7, 1)),
    ]  # fmt: skip
    assert states(found) == [FREE, FREE, FREE, FREE, UNCOVERED, UNCOVERED, AWAITED]
    assert found.sentence == "Mois 7 de l’ASF : une démarche sur la pension est attendue depuis le 1er mai 2014."


def test_the_fifth_month_shows_from_the_first_one_on():
    found = clock(date(2014, 1, 20))
    assert states(found) == [FREE, FREE, FREE, FREE, AWAITED]
    assert found.sentence == (
        "Mois 1 de l’ASF : sans condition jusqu’au 30 avril 2014 ; une démarche sur la pension sera attendue à partir "
        "du 1er mai 2014."
    )


@pytest.mark.parametrize(
    ("today", "alert"),
    [
        (date(2014, 1, 15), date(2014, 2, 1)),
        (date(2014, 2, 1), date(2014, 2, 1)),
        (date(2014, 2, 2), date(2014, 3, 1)),
        (date(2014, 3, 2), date(2014, 4, 1)),
        (date(2014, 4, 1), date(2014, 4, 1)),
        (date(2014, 4, 2), None),
    ],
)
def test_alerts_come_at_months_2_3_and_4(today, alert):
    assert clock(today).next_alert_on == alert


def test_a_step_that_counts_needs_no_alert_and_one_that_ends_needs_it_again():
    court = step("court", date(2014, 1, 20))
    assert clock(date(2014, 1, 20), court).next_alert_on is None
    assert clock(date(2014, 1, 19), court).next_alert_on == date(2014, 2, 1)
    short = step("mediation", date(2014, 1, 20), date(2014, 3, 1), covers=True, outcome="none")
    assert clock(date(2014, 1, 20), short).next_alert_on == date(2014, 4, 1)
    silent = step("mediation", date(2014, 1, 20), covers=False)
    assert clock(date(2014, 1, 20), silent).next_alert_on == date(2014, 2, 1)


@pytest.mark.parametrize(
    ("kind", "covers", "words"),
    [
        ("court", None, "une action devant le juge est engagée depuis le 10 avril 2014"),
        ("mediation", True, "une médiation familiale qui porte sur la pension est engagée depuis le 10 avril 2014"),
        ("hors_etat", None, "l’autre parent est reconnu hors d’état"),
        ("dispense", None, "une dispense court depuis le 10 avril 2014"),
        ("decision", None, "une décision exécutoire compte depuis le 10 avril 2014"),
    ],
)
def test_each_kind_of_step_lets_the_right_go_on(kind, covers, words):
    counted = step(kind, date(2014, 4, 10), covers=covers)
    found = clock(date(2014, 6, 10), counted)
    assert (found.state, found.counts, found.counts_until) == (COVERED, counted, None)
    assert found.awaited_since is None and words in found.sentence
    assert states(found) == [FREE, FREE, FREE, FREE, COVERED, COVERED]
    assert found.months[4].step == counted


def test_a_mediation_without_maintenance_counts_for_nothing():
    silent = step("mediation", date(2014, 4, 10), covers=False)
    found = clock(date(2014, 6, 10), silent)
    assert (found.state, found.counts, found.missing) == (AWAITED, None, "")
    ended = step("mediation", date(2014, 4, 10), date(2014, 5, 20), covers=False, outcome="none")
    assert clock(date(2014, 6, 10), ended).awaited_since == date(2014, 5, 1)


def test_a_mediation_not_known_to_cover_maintenance_is_asked_about():
    found = clock(date(2014, 6, 10), step("mediation", date(2014, 4, 10)))
    assert (found.state, found.missing, found.awaited_since) == (TO_CLARIFY, ASK_COVERS, None)
    assert states(found)[4:] == [TO_CLARIFY, TO_CLARIFY]


def test_a_mediation_counts_up_to_its_last_day():
    found = clock(date(2014, 7, 15), MEDIATION)
    assert (found.state, found.counts_until) == (COVERED, date(2014, 7, 15))
    assert found.sentence.endswith("depuis le 10 avril 2014, jusqu’au 15 juillet 2014.")


def test_a_mediation_without_agreement_makes_a_new_step_awaited_at_once():
    """§ 2.3: « a new démarche is required »; nothing gives four more months."""
    found = clock(date(2014, 7, 16), MEDIATION)
    assert (found.state, found.awaited_since) == (AWAITED, date(2014, 7, 16))
    assert states(found) == [FREE, FREE, FREE, FREE, COVERED, COVERED, COVERED]
    assert found.sentence == (
        "Mois 7 de l’ASF : la médiation familiale s’est terminée le 15 juillet 2014 sans accord écrit sur la pension "
        "; une nouvelle démarche est attendue depuis le 16 juillet 2014."
    )
    later = clock(date(2014, 9, 2), MEDIATION)
    assert states(later) == [FREE, FREE, FREE, FREE, COVERED, COVERED, COVERED, UNCOVERED, AWAITED]
    assert NEW_STEP_READING in later.sources and NEW_STEP_READING.confidence is Confidence.INTERPRETATION


def test_a_mediation_that_ends_in_the_first_months_leaves_them_free():
    early = step("mediation", date(2014, 1, 20), date(2014, 2, 10), covers=True, outcome="none")
    assert clock(date(2014, 3, 1), early).state is FREE
    found = clock(date(2014, 5, 1), early)
    assert (found.state, found.awaited_since) == (AWAITED, date(2014, 5, 1))
    assert "nouvelle démarche" in found.sentence


def test_a_new_step_covers_again_from_its_month_on():
    court = step("court", date(2014, 9, 20))
    found = clock(date(2014, 9, 20), MEDIATION, court)
    assert (found.state, found.counts) == (COVERED, court)
    assert states(found)[4:] == [COVERED, COVERED, COVERED, UNCOVERED, COVERED]


def test_a_second_mediation_without_agreement_awaits_from_its_own_end():
    second = step("mediation", date(2014, 8, 1), date(2014, 8, 31), covers=True, outcome="none")
    found = clock(date(2014, 9, 1), MEDIATION, second)
    assert found.awaited_since == date(2014, 9, 1)
    assert states(found)[4:] == [COVERED, COVERED, COVERED, COVERED, AWAITED]


@pytest.mark.parametrize(("outcome", "question"), [("agreement", ASK_AGREEMENT), (None, ASK_OUTCOME)])
def test_after_an_agreement_or_an_outcome_not_known_the_right_is_neither_given_nor_taken(outcome, question):
    ended = step("mediation", date(2014, 4, 10), date(2014, 6, 15), covers=True, outcome=outcome)
    found = clock(date(2014, 8, 10), ended)
    assert (found.state, found.missing, found.awaited_since) == (TO_CLARIFY, question, None)
    assert states(found)[4:] == [COVERED, COVERED, TO_CLARIFY, TO_CLARIFY]
    assert found.sentence.endswith(question)


def test_a_court_action_that_ended_asks_for_the_judgment():
    court = step("court", date(2014, 4, 10), date(2014, 6, 15), outcome="none")
    assert clock(date(2014, 8, 10), court).missing == ASK_JUDGMENT
    mediation = step("mediation", date(2014, 7, 1), date(2014, 7, 20), covers=True, outcome="none")
    assert clock(date(2014, 8, 10), court, mediation).state is TO_CLARIFY
    decision = step("decision", date(2014, 6, 15))
    found = clock(date(2014, 8, 10), court, decision)
    assert (found.state, found.counts, found.missing) == (COVERED, decision, "")
    replaced = step("decision", date(2014, 6, 15), date(2014, 7, 31))
    found = clock(date(2014, 8, 10), court, replaced)
    assert (found.state, found.awaited_since, found.missing) == (AWAITED, date(2014, 8, 1), "")


def test_a_judgment_without_maintenance_makes_a_step_awaited():
    court = step("court", date(2014, 4, 10), date(2014, 6, 15), outcome="no_maintenance")
    found = clock(date(2014, 8, 10), court)
    assert (found.state, found.awaited_since) == (AWAITED, date(2014, 6, 16))
    assert "une nouvelle démarche sur la pension" in found.sentence


@pytest.mark.parametrize("kind", ["hors_etat", "dispense", "decision"])
def test_any_other_step_that_ended_makes_a_new_one_awaited(kind):
    found = clock(date(2014, 8, 10), step(kind, date(2014, 4, 10), date(2014, 6, 15)))
    assert (found.state, found.awaited_since) == (AWAITED, date(2014, 6, 16))


def test_what_has_not_begun_covers_nothing():
    court = step("court", date(2014, 6, 11))
    assert clock(date(2014, 6, 10), court).state is AWAITED
    assert clock(date(2014, 6, 11), court).state is COVERED


def test_of_two_steps_the_one_that_lasts_counts():
    court, dispense = step("court", date(2014, 5, 2)), step("dispense", date(2014, 4, 1), date(2014, 6, 30))
    assert clock(date(2014, 6, 10), court, dispense).counts == court
    assert clock(date(2014, 6, 10), dispense, court).counts == court


@pytest.mark.parametrize(("today", "state"), [(date(2016, 3, 31), AWAITED), (date(2016, 4, 1), COVERED)])
def test_a_deed_counts_from_april_2016_on(today, state):
    found = clock(today, step("deed", date(2014, 6, 1)))
    assert found.state is state
    assert (StepKind.DEED in found.accepted) is (state is COVERED)


def test_a_deed_that_ended_before_it_could_count_changes_nothing():
    deed = step("deed", date(2014, 6, 1), date(2015, 6, 1))
    assert clock(date(2016, 5, 1), deed).awaited_since == date(2014, 5, 1)


def test_with_violence_open_mediation_is_not_proposed_and_the_sentence_is_the_same():
    quiet, violence = clock(date(2014, 6, 10)), clock(date(2014, 6, 10), violence_is_open=True)
    assert quiet.accepted == (
        StepKind.COURT, StepKind.MEDIATION, StepKind.HORS_ETAT, StepKind.DISPENSE, StepKind.DECISION,
    )  # fmt: skip
    assert violence.accepted == (StepKind.COURT, StepKind.HORS_ETAT, StepKind.DISPENSE, StepKind.DECISION)
    assert violence.sentence == quiet.sentence


def test_the_kinds_of_step_are_those_the_portal_records():
    """`Procedure.Kind` and `Procedure.Outcome` are read as text: this test needs no Django."""
    source = (ROOT / "portal/separations/rights/models/procedure.py").read_text(encoding="utf-8")
    recorded = set(re.findall(r'^        [A-Z_]+ = "(\w+)"', source, re.MULTILINE))
    assert recorded == {choice.value for choice in (*StepKind, *Outcome)}
