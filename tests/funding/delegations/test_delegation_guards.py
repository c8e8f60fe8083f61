"""What the database refuses about delegations and what is decided by them, past every check in Python."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from funding.delegations.models import Delegation
from funding.grants.models import FundingRequest
from tests import factories


def refused_by_hand(request, **fields):
    """Refuse `request` as a shell would, with this ground."""
    FundingRequest.objects.filter(pk=request.pk).update(
        state="refused", refusal="outside", decided_at=timezone.now(), **fields
    )


@pytest.fixture
def refusing(agents):
    """What the manager refuses by, of the dates and fields given."""
    return lambda **fields: factories.DelegationFactory(
        **{"agent": agents.responsable, "act": "refuse", "entered_by": agents.second_responsable} | fields
    )


@pytest.fixture
def asked(agents, eligible):
    """A request that nobody was given a delegation for."""
    return eligible(agents, delegated=False)


def test_nobody_delegates_to_oneself(agents):
    for fields in (
        {"entered_by": agents.responsable},
        {"substitute": agents.responsable, "entered_by": agents.second_responsable},
        {"substitute": agents.second_responsable, "entered_by": agents.second_responsable},
    ):
        with pytest.raises(IntegrityError, match="delegation_not_to_oneself"), transaction.atomic():
            factories.DelegationFactory(agent=agents.responsable, **fields)


def test_it_goes_to_managers_of_its_caf(agents):
    for stranger in (agents.elsewhere_responsable, agents.conseiller):
        with pytest.raises(IntegrityError, match="managers of its Caf"), transaction.atomic():
            factories.DelegationFactory(agent=stranger, caf_id="59", entered_by=agents.responsable)


def test_it_is_kept_as_it_was_entered_and_ends_once(agents, refusing):
    row = refusing()
    rows = Delegation.objects.filter(pk=row.pk)
    for change in ({"until_on": timezone.localdate() + timedelta(days=9999)}, {"agent": agents.second_responsable}):
        with pytest.raises(IntegrityError, match="kept as it was entered"), transaction.atomic():
            rows.update(**change)
    row.end(by=agents.second_responsable, reason="mutation")
    with pytest.raises(IntegrityError, match="kept as it was entered"), transaction.atomic():
        rows.update(state="given", ended_at=None, ended_by=None, end_reason="")
    with pytest.raises(IntegrityError, match="kept as it was entered"), transaction.atomic():
        rows.delete()


def test_two_of_one_act_never_overlap_but_an_ended_one_leaves_its_place(agents, refusing):
    first = refusing()
    with pytest.raises(IntegrityError, match="delegation_one_at_a_time"), transaction.atomic():
        refusing()
    first.end(by=agents.second_responsable, reason="nouvel acte")
    refusing()


def test_a_decision_is_taken_under_one_ground(agents, asked, refusing):
    row, commission = refusing(), factories.CommissionFactory()
    for ground in ({}, {"delegation": row, "commission": commission}):
        with pytest.raises(IntegrityError, match="under a delegation or by a commission"), transaction.atomic():
            refused_by_hand(asked, decided_by=agents.responsable, **ground)


def test_nobody_uses_one_beyond_its_dates_its_holder_its_act_or_its_end(agents, asked, refusing):
    today = timezone.localdate()
    ended = refusing()
    ended.end(by=agents.second_responsable, reason="départ")
    yesterday = refusing(until_on=today - timedelta(days=1))
    tomorrow = refusing(from_on=today + timedelta(days=1))
    granting = factories.DelegationFactory(agent=agents.responsable)
    others = factories.DelegationFactory(agent=agents.second_responsable, act="refuse")
    for row in (ended, yesterday, tomorrow, granting, others):
        with pytest.raises(IntegrityError, match="does not cover this decision"), transaction.atomic():
            refused_by_hand(asked, decided_by=agents.responsable, delegation=row)


def test_nobody_grants_a_cent_beyond_the_limit(agents, asked):
    factories.ShareFactory()
    row = factories.DelegationFactory(agent=agents.responsable, amount_limit=Decimal("10000"))
    with pytest.raises(IntegrityError, match="does not cover this decision"), transaction.atomic():
        FundingRequest.objects.filter(pk=asked.pk).update(
            state="granted", amount_granted=Decimal("10000.01"), decided_at=timezone.now(),
            decided_by=agents.responsable, delegation=row,
        )  # fmt: skip


def test_the_substitute_uses_it(agents, asked, refusing):
    row = refusing(agent=agents.second_responsable, substitute=agents.responsable, entered_by=agents.administrateur)
    refused_by_hand(asked, decided_by=agents.responsable, delegation=row)
    asked.refresh_from_db()
    assert asked.is_refused and "en suppléance de" in asked.ground_in_words


def test_a_commission_decides_what_it_could_know(agents, asked):
    today = timezone.localdate()
    for fields in (
        {"caf_id": "69", "recorded_by": agents.elsewhere_responsable},
        {"held_on": today - timedelta(days=1)},
        {"held_on": today + timedelta(days=1)},
    ):
        sitting = factories.CommissionFactory(**fields)
        with pytest.raises(IntegrityError, match="did not decide this request"), transaction.atomic():
            refused_by_hand(asked, decided_by=agents.responsable, commission=sitting)
