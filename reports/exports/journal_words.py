"""What the journal says of exports."""

from portal.journal.words import add_row
from reports.exports.models import ExportJob

add_row(ExportJob, "export", {"cancel": "a arrêté", "expired": "a supprimé"})
