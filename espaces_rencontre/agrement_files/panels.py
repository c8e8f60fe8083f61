"""The files of agrément of a meeting space, on its page."""

from django.urls import reverse

from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrement_files.permissions import may_prepare_file
from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.contributions.panels import Panel, panel

SHOWN = 10


@panel(MeetingSpace, order=5)
def files_of_the_space(space, agent):
    """The last files; who may open one is led there when none is open."""
    rows = list(AgrementFile.objects.visible_to(agent).filter(space=space)[:SHOWN])
    is_open = any(row.state in AgrementFile.OPEN for row in rows)
    may_open = may_prepare_file(agent, space) and not is_open
    return Panel(
        template="espaces_rencontre/agrement_files/_space_panel.html",
        context={"files": rows, "create_url": reverse("agrement_file_create", args=[space.pk]) if may_open else ""},
    )
