"""Where a danger is told when nothing else opens: the form of the file asked for, else a new sheet or a list."""

from django.urls import reverse

from portal.foundation.contributions.urgent_links import UrgentLink, urgent_links
from portal.separations.dangers.permissions import may_report_danger
from portal.separations.families.permissions import may_record


@urgent_links
def where_a_danger_is_told(agent, files):
    """The form of the file, which says its number and no name; after a search, the ways to a file."""
    if not may_report_danger(agent):
        return []
    if files:
        # A danger shows in every file of the person whom it threatens: one is enough.
        return [
            UrgentLink(label="Signaler un danger dans ce dossier", url=reverse("danger_record", args=[max(files)]))
        ]
    sheet = UrgentLink(label="Enregistrer une séparation et son danger", url=reverse("separation_create"))
    listed = UrgentLink(label="Retrouver le dossier dans une liste", url=reverse("separation_list"))
    return [sheet, listed] if may_record(agent) else [listed]
