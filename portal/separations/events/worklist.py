"""How many separations were dated lately, on the home pages of a Caf."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.contributions.worklist import Figure, home_figures
from portal.foundation.text.french import number
from portal.separations.events.models import Separation

RECENT_DAYS = 30


@home_figures(*CAF_ROLES, order=20)
def recent_separations(agent):
    """Separations of the last `RECENT_DAYS` days."""
    since = timezone.localdate() - timedelta(days=RECENT_DAYS)
    recent = Separation.objects.visible_to(agent).standing().filter(separated_on__gte=since).count()
    label = f"séparations datées des {RECENT_DAYS} derniers jours"
    return [Figure(value=number(recent), label=label, url=reverse("separation_list"))]
