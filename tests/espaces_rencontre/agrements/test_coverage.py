"""What an agrément must cover to count for an exercice: the rule, and the same said to the database."""

from datetime import date

import pytest

from espaces_rencontre.agrements.coverage import covers
from espaces_rencontre.agrements.models import Agrement
from tests import factories

# (granted on, expires on, withdrawn on, counts for 2014), with ends as they are typed.
CASES = [
    (date(2013, 9, 1), None, None, True),
    (date(2014, 12, 31), date(2014, 12, 31), None, False),  # a day proves nothing
    (date(2014, 12, 31), None, None, True),  # goes on
    (date(2014, 11, 15), None, None, True),
    (date(2014, 11, 15), date(2015, 1, 15), None, False),
    (date(2014, 11, 15), date(2015, 2, 12), None, True),  # 90 days
    (date(2014, 11, 15), date(2015, 2, 11), None, False),  # 89 days
    (date(2013, 9, 1), date(2014, 3, 31), None, True),  # 90 days of the exercice
    (date(2013, 9, 1), date(2014, 3, 30), None, False),
    (date(2013, 9, 1), None, date(2014, 4, 1), True),  # 90 days, to 31 March
    (date(2013, 9, 1), None, date(2014, 3, 31), False),
    (date(2013, 9, 1), date(2020, 1, 1), date(2014, 2, 1), False),
    (date(2015, 1, 1), None, None, False),
    (date(2012, 11, 5), date(2013, 11, 4), None, False),
]


@pytest.mark.parametrize(("granted_on", "expires_on", "withdrawn_on", "counts"), CASES)
def test_the_rule(granted_on, expires_on, withdrawn_on, counts):
    agrement = Agrement(granted_on=granted_on, expires_on=expires_on, withdrawn_on=withdrawn_on)
    assert covers(granted_on, agrement.no_longer_since, 2014) is counts


@pytest.mark.django_db
@pytest.mark.parametrize(("granted_on", "expires_on", "withdrawn_on", "counts"), CASES)
def test_the_database_says_the_same(granted_on, expires_on, withdrawn_on, counts):
    agrement = factories.AgrementFactory(granted_on=granted_on, expires_on=expires_on, withdrawn_on=withdrawn_on)
    if withdrawn_on:
        factories.AgrementWithdrawalFactory(
            agrement=agrement, state="withdrawn", told_on=date(2013, 12, 1), withdrawn_on=withdrawn_on, reference="R",
            reasons="Non.",
        )  # fmt: skip
    assert Agrement.objects.in_force(2014).exists() is counts


@pytest.mark.django_db
def test_a_cancelled_one_counts_for_nothing_and_a_tacit_one_is_proven(agents):
    agrement = factories.AgrementFactory()
    tacit = factories.AgrementFactory(kind="tacite", reference="", proof="")
    factories.AgrementFactory(proof="")
    assert set(Agrement.objects.proven().in_force(2014)) == {agrement, tacit}
    agrement.cancel(by=agents.conseiller, reason="Un autre espace.")
    assert set(Agrement.objects.proven().in_force(2014)) == {tacit}
    assert not Agrement.objects.on(date(2014, 6, 1)).filter(pk=agrement.pk).exists()
