"""What the journal says of the settings of a Caf."""

from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.dated_settings.raises import RAISE
from portal.journal.words import add_act, add_row

add_row(DatedSetting, "réglage de la Caf", {"withdraw": "a retiré"})
add_act(RAISE, "a relevé une limite", place=45)
