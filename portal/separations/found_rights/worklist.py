"""How many rights wait to be examined, on the home pages of a Caf: a figure that leads to the list, never a pile."""

from django.urls import reverse

from portal.foundation.access.roles import CAF_ROLES, Role
from portal.foundation.contributions.worklist import Figure, home_figures
from portal.foundation.text.french import number
from portal.separations.replacements.models import stands_for
from portal.separations.rights.models import FoundRight

COUNTED = 1000


@home_figures(*CAF_ROLES, order=15)
def rights_to_examine(agent):
    """Of the files that one follows; of the whole Caf for its manager. Nothing is counted past a thousand.

    Those that a danger masks are counted: a number tells nothing, and the list says where they are read.
    """
    rows = FoundRight.objects.visible_to(agent).to_examine().of_open_files()
    follows = agent.role != Role.RESPONSABLE
    rows = rows.followed_by(stands_for(agent)) if follows else rows
    found = rows.values("pk")[: COUNTED + 1].count()
    value = f"plus de {number(COUNTED)}" if found > COUNTED else number(found)
    query = {"suivi": "moi"} if agent.role == Role.TRAVAILLEUR_SOCIAL else {}
    label = "droits à examiner dans vos dossiers" if follows else "droits à examiner dans votre Caf"
    return [Figure(value=value, label=label, url=reverse("right_list", query=query))]
