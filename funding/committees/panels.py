"""What committees said of a service, on its page."""

from espaces_rencontre.spaces.models import MeetingSpace
from funding.committees.models import Meeting, Opinion
from mediation.services.models import Service
from portal.foundation.contributions.panels import Panel, panel

SHOWN = 10


@panel(MeetingSpace, order=30)
@panel(Service, order=30)
def opinions_on_the_service(service, agent):
    """The last opinions whose minutes are signed, the latest exercice first; nothing when there is none."""
    rows = Opinion.objects.visible_to(agent).filter(service=service.pk, meeting__state=Meeting.State.HELD)
    opinions = list(rows.select_related("meeting").order_by("-exercice", "-meeting__held_on", "-pk")[:SHOWN])
    return Panel(template="funding/committees/_opinions.html", context={"opinions": opinions}) if opinions else None
