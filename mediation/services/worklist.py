"""Mediation services whose sheet nobody checked for twelve months, in the day of managers and partners."""

from django.urls import reverse

from mediation.services.models import Service
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import work_list
from portal.partners.services.work import services_to_check


@work_list(Role.RESPONSABLE, Role.PARTENAIRE, order=72)
def services_of_mediation_to_check(agent):
    """Those of the Caf, or the own ones."""
    url = reverse("service_list", query={"fraicheur": "a_verifier"})
    return services_to_check(Service.objects.visible_to(agent), title="Services de médiation à vérifier", url=url)
