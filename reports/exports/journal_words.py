"""What the journal says of exports."""

from portal.journal.words import add_act, add_row
from reports.exports.models import ExportJob

add_row(ExportJob, "export", {"expired": "a supprimé"})
add_act("expire", "a supprimé un fichier gardé assez longtemps", place=65, actions=["export:expired"])
