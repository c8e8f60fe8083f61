"""What the journal says of meeting spaces."""

from espaces_rencontre.spaces.models import MeetingSpace
from portal.journal.words import add_row
from portal.partners.journal_words import SERVICE_STEPS

add_row(MeetingSpace, "espace de rencontre", SERVICE_STEPS)
