"""How many separations were dated lately, on the home pages of a Caf."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from portal.accounts.dated_settings.in_force import value_of
from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.contributions.worklist import Figure, home_figures
from portal.foundation.text.french import number
from portal.separations.events.caf_settings import RECENT_DAYS
from portal.separations.events.models import Separation


@home_figures(*CAF_ROLES, order=20)
def recent_separations(agent):
    """Separations of the last days, as many as the Caf decided."""
    days = value_of(RECENT_DAYS, caf=agent.caf_id)
    since = timezone.localdate() - timedelta(days=days)
    recent = Separation.objects.visible_to(agent).standing().filter(separated_on__gte=since).count()
    label = f"séparations datées des {days} derniers jours"
    return [Figure(value=number(recent), label=label, url=reverse("separation_list"))]
