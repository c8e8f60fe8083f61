"""Where a danger is told when nothing else opens: the form of the file asked for, else a new sheet or a list."""

from django.urls import reverse

from portal.foundation.contributions.urgent_links import UrgentLink, urgent_links
from portal.separations.dangers.permissions import may_report_danger
from portal.separations.families.models import Family
from portal.separations.families.permissions import may_record


@urgent_links
def where_a_danger_is_told(agent, files):
    """The form of the file, which says its number and no name; after a search, the ways to a file."""
    if not may_report_danger(agent):
        return []
    if links := _of_files(agent, files):
        return links
    sheet = UrgentLink(label="Enregistrer une séparation et son danger", url=reverse("separation_create"))
    listed = UrgentLink(label="Retrouver le dossier dans une liste", url=reverse("separation_list"))
    return [sheet, listed] if may_record(agent) else [listed]


def _of_files(agent, files):
    """One link per file that the agent may see: a transfer received is about a file of another Caf, and has none."""
    if not files:
        return []
    families = Family.objects.visible_to(agent).filter(pk__in=files).order_by("pk")
    label = "Signaler un danger dans le dossier {}" if len(families) > 1 else "Signaler un danger dans ce dossier"
    return [
        UrgentLink(label=label.format(family.reference), url=reverse("danger_record", args=[family.pk]))
        for family in families
    ]
