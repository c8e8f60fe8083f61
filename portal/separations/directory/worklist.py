"""Places of the directory that nobody confirmed for long, in the day of the managers."""

from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.directory.models import DirectoryPlace


@work_list(Role.RESPONSABLE, order=70)
def places_to_confirm(agent):
    """The one confirmed longest ago first; no group while there is none."""
    return task_group(
        DirectoryPlace.objects.visible_to(agent).to_confirm(agent.caf_id),
        _line,
        title="Annuaire à confirmer",
        url=reverse("directory_place_list", query={"fraicheur": "a_confirmer"}),
        button="Vérifier la structure",
        nothing="",
    )


def _line(place):
    return TaskLine(
        text=f"{place.name}, {place.city}",
        url=place.get_absolute_url(),
        since=place.known_on,
        note="confirmée" if place.confirmed_on else "saisie, jamais confirmée",
        todo=f"Annuaire : vérifiez {place.name}, {place.city}, puis confirmez.",
    )
