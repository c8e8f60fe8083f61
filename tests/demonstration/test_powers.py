"""The demonstration decides as people would: each manager within a delegation, a commission beyond it."""

from datetime import date, timedelta

import pytest

from demonstration.load import load
from funding.commissions.models import Commission
from funding.delegations.models import Delegation
from funding.eligibility.models import ConditionProof
from funding.grants.models import FundingRequest
from mediation.conventions.models import Convention
from mediation.services.models import Service as MediationService
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


# Past ones: some stories ask the clock of the database, which is never ahead.
OTHERS = (date(2026, 1, 8), date(2026, 2, 9), date(2024, 2, 29))


@pytest.mark.parametrize(
    "today", [date(2025, 1, 2), date(2024, 5, 2), *(pytest.param(day, marks=pytest.mark.drill) for day in OTHERS)]
)
def test_this_year_tells_each_decision_and_each_convention_whatever_the_year(db, today):
    """New Year too: what is of the last days never lies in the year before, of which nobody holds the powers."""
    load(seed=1, today=today, sample=1, copies=0)
    last = today - timedelta(days=1)
    this_year = FundingRequest.objects.filter(exercice=last.year, caf="59")
    granted, refused = (this_year.get(state=state) for state in ("granted", "refused"))
    assert granted.is_provisional and "fictif" in granted.commitment_reason
    assert granted.commitment.amount == granted.amount_granted < granted.amount_requested
    assert (refused.refusal, bool(refused.decision_note)) == ("no_comite", True)
    assert FundingRequest.objects.filter(exercice__gte=2015, state="draft").exists()
    for decided in FundingRequest.objects.filter(exercice=last.year, decided_at__isnull=False):
        entries = decided.commitment.share.entries.all() if decided.is_granted else []
        assert all(entry.entered_at <= decided.submitted_at for entry in entries)
        assert decided.submitted_at < decided.decided_at and decided.decided_at.date() <= last
    told = list(Convention.objects.filter(taken_over=False).order_by("pk"))
    assert [row.state for row in told] == ["signed", "signed", "prepared", "prepared"]
    for row in told[:2]:
        before = Convention.objects.filter(service=row.service, taken_over=True).latest("ends_on")
        assert (before.ends_on, row.starts_on) == (date(last.year - 1, 12, 31), date(last.year, 1, 1))
        assert row.starts_on <= row.signed_on <= last
    others = Convention.objects.on(last).values("service").distinct().count()
    assert others == MediationService.objects.count() - 2, "all but the two whose convention is in preparation"
