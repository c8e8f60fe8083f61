"""The demonstration decides as people would: each manager within a delegation, a commission beyond it."""

from datetime import date

from demonstration.load import load
from funding.commissions.models import Commission
from funding.delegations.models import Delegation
from funding.eligibility.models import ConditionProof
from funding.grants.models import FundingRequest
from portal.accounts.models import Agent


def test_managers_hold_delegations_one_was_ended_and_a_commission_decided_beyond(db):
    load(seed=1, today=date(2026, 11, 2), sample=4, copies=0)
    managers = Agent.objects.filter(role="responsable")
    in_force = Delegation.objects.in_force(date(2026, 11, 2))
    assert in_force.count() == 2 * managers.count() > 0
    assert Delegation.objects.filter(state="ended").exists()
    decided = FundingRequest.objects.filter(state__in=["granted", "refused"])
    assert decided.exists() and not decided.filter(delegation=None, commission=None).exists()
    assert all(row.delegation.covers(row.amount_granted) for row in decided.exclude(delegation=None))
    sittings = Commission.objects.held()
    assert sittings.exists() and not sittings.filter(decisions=None).exists()
    assert ConditionProof.objects.exists()
