"""Which exercices there are, and what the text allows from which one on."""

import pytest

from funding.rule.exercices import declarable, legal_aid_allowed, ps_exists


def test_exercices_run_from_the_first_known_ceiling_to_next_year():
    assert list(declarable(2014)) == [2015, 2014, 2013, 2012]


@pytest.mark.parametrize(
    ("prestation", "exercice", "paid"),
    [("mediation", 2012, True), ("espace_rencontre", 2014, False), ("espace_rencontre", 2015, True)],
)
def test_meeting_spaces_have_a_ps_from_2015_on(prestation, exercice, paid):
    assert ps_exists(prestation, exercice) is paid


def test_legal_aid_may_be_declared_from_its_year_on():
    assert [year for year in range(2016, 2020) if legal_aid_allowed(year)] == [2018, 2019]
