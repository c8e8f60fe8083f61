"""Meeting spaces whose sheet nobody checked for twelve months, in the day of managers and partners."""

from django.urls import reverse

from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import work_list
from portal.partners.services.work import services_to_check


@work_list(Role.RESPONSABLE, Role.PARTENAIRE, order=74)
def spaces_to_check(agent):
    """Those of the Caf, or the own ones."""
    url = reverse("space_list", query={"fraicheur": "a_verifier"})
    return services_to_check(MeetingSpace.objects.visible_to(agent), title="Espaces de rencontre à vérifier", url=url)
