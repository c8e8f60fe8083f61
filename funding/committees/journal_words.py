"""What the journal says of committees."""

from funding.committees.models import Meeting, MeetingMember, Opinion
from portal.journal.words import add_row

add_row(Meeting, "réunion de comité", {"sign": "a joint le procès-verbal de", "cancel": "a annulé"})
add_row(MeetingMember, "membre de comité", {"withdraw": "a retiré"})
add_row(Opinion, "avis de comité", {"withdraw": "a retiré"})
