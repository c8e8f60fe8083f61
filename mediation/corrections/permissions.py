"""Who corrects the last step of a referral, alone or with the other side."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from mediation.corrections.caf_settings import ALONE_DAYS
from mediation.referrals.models import Referral
from mediation.referrals.permissions import may_answer, may_refer
from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.models import Agent
from portal.foundation.access.roles import is_partner

State = Referral.State
CORRECTABLE = (State.ACCEPTED, State.REFUSED, State.STARTED, State.ENDED)


def told_at(referral: Referral) -> datetime | None:
    """When the service told the last step, or None when that is not known."""
    moments: dict[str, datetime | None] = {State.STARTED: referral.started_at, State.ENDED: referral.ended_at}
    return moments.get(referral.state, referral.answered_at)


def may_correct(by: Agent, referral: Referral) -> bool:
    """Either side, once the service has told something."""
    return referral.state in CORRECTABLE and (may_answer(by, referral) or may_refer(by, referral))


def may_correct_alone(by: Agent, referral: Referral) -> bool:
    """The service that told the step, for as many days as the Caf leaves it."""
    if not (may_correct(by, referral) and may_answer(by, referral)):
        return False
    moment = told_at(referral)
    days = timedelta(days=value_of(ALONE_DAYS, caf=referral.caf_id))
    return moment is not None and timezone.now() - moment <= days


def _is_of_the_side_that_asked(by: Agent, correction: Any) -> bool:
    return is_partner(by) == correction.asked_by_service


def may_answer_correction(by: Agent, correction: Any) -> bool:
    """The other side than the one that asked."""
    return may_correct(by, correction.referral) and not _is_of_the_side_that_asked(by, correction)


def may_withdraw_correction(by: Agent, correction: Any) -> bool:
    """The side that asked."""
    return _is_of_the_side_that_asked(by, correction) and (
        may_answer(by, correction.referral) or may_refer(by, correction.referral)
    )
