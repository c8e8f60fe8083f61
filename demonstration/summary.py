"""What the database holds, counted for the summary of a load."""

from espaces_rencontre.spaces.models import MeetingSpace
from funding.declarations.models import Declaration
from funding.grants.models import FundingRequest
from funding.receipts.models import Receipt
from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.separations.events.models import Separation

COUNTED = (
    (Agent, "agents"),
    (Service, "mediation services"),
    (MeetingSpace, "meeting spaces"),
    (Separation, "separations"),
    (Referral, "referrals"),
    (Declaration, "declarations"),
    (Receipt, "Ps receipts"),
    (FundingRequest, "funding requests"),
    (Entry, "journal lines"),
)


def count_rows():
    """[(number of rows, what they are)], in the order of the flows."""
    return [(model._base_manager.count(), what) for model, what in COUNTED]
