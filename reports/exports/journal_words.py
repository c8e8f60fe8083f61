"""What the journal says of exports."""

from portal.journal.words import add_act, add_row
from reports.exports.models import ExportJob

add_row(ExportJob, "export", {"cancel": "a arrêté", "expired": "a supprimé"})
# What earlier versions wrote for an export deleted at its term.
add_act("expire", "a supprimé ce qui était gardé assez longtemps", place=65, actions=["expire", "export:expired"])
