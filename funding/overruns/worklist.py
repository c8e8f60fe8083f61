"""Overrun on the home pages: to the manager of the Caf and to the Cnaf, at once."""

from django.db.models import Count, Sum
from django.urls import reverse

from funding.envelopes.models import Share
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import Notice, home_notices
from portal.foundation.text.french import counted, euros


@home_notices(Role.RESPONSABLE, Role.CNAF, order=50)
def overruns(agent):
    """What was committed beyond shares, of every exercice: it is called for until the share covers it."""
    found = Share.objects.visible_to(agent).exceeded().aggregate(number=Count("pk"), total=Sum("left"))
    if not found["number"]:
        return []
    return [
        Notice(
            tone="late",
            text=f"{counted(found['number'], 'part')} en dépassement : {euros(-found['total'])} engagés au-delà.",
            url=reverse("overrun_list"),
            link="Voir l’appel de fonds",
        )
    ]
