"""A referral is found by its number from the one search field."""

from collections.abc import Iterable

from mediation.referrals.models import Referral
from portal.accounts.models import Agent
from portal.separations.search.numbers import found_by_number


@found_by_number
def families_of_referral(agent: Agent, number: int) -> Iterable[int]:
    """The key of the file of this referral, when the agent may see it."""
    return Referral.objects.visible_to(agent).filter(pk=number).values_list("family_id", flat=True)
