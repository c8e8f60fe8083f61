"""What the database holds, counted for the summary of a load."""

from espaces_rencontre.models import MeetingSpace
from funding.models import Declaration, FundingRequest, Receipt
from mediation.models import Referral, Service
from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.separations.models import Separation

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
