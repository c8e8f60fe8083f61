"""What committees said of a service, on its page; on the page of a convention, where its Etp differ as well."""

from espaces_rencontre.spaces.models import MeetingSpace
from funding.committees.gaps import gaps_of, opinions_on
from mediation.conventions.models import Convention
from mediation.services.models import Service
from portal.foundation.access.roles import is_partner
from portal.foundation.contributions.panels import Panel, panel

SHOWN = 10


@panel(MeetingSpace, order=30)
@panel(Service, order=30)
def opinions_on_the_service(service, agent):
    """The last opinions whose minutes are signed, the latest exercice first; nothing when there is none."""
    opinions = list(opinions_on(service.pk, agent).order_by("-exercice", "-meeting__held_on", "-pk")[:SHOWN])
    return Panel(template="funding/committees/_opinions.html", context={"opinions": opinions}) if opinions else None


@panel(Convention, order=30)
def opinions_on_the_convention(convention, agent):
    """The last opinions on its service, the latest meeting first, and each gap; nothing when there is none."""
    rows = opinions_on(convention.service_id, agent).order_by("-meeting__held_on", "-exercice", "-pk")
    opinions = list(rows[:SHOWN])
    if not opinions:
        return None
    context = {
        "opinions": opinions, "gaps": gaps_of(convention, agent), "may_open_meetings": not is_partner(agent),
    }  # fmt: skip
    return Panel(template="funding/committees/_opinions_on_convention.html", context=context)
