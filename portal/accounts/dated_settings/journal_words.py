"""What the journal says of the settings of a Caf."""

from portal.accounts.dated_settings.models import DatedSetting
from portal.journal.words import add_row

add_row(DatedSetting, "réglage de la Caf", {"withdraw": "a retiré"})
