"""On the page of a mediation service: its conventions, and the way to prepare one."""

from django.urls import reverse

from mediation.conventions.models import Convention
from mediation.services.models import Service
from portal.foundation.access.roles import is_manager
from portal.foundation.contributions.panels import Action, Panel, panel

SHOWN = 10


@panel(Service, order=20)
def conventions_of_the_service(service, agent):
    """The latest first."""
    rows = Convention.objects.visible_to(agent).filter(service=service.pk).order_by("-starts_on", "-pk")[:SHOWN]
    url = reverse("convention_create", query={"service": service.pk})
    may_prepare = is_manager(agent) and agent.caf_id == service.caf_id
    return Panel(
        template="mediation/convention_lists/_service_panel.html",
        context={"conventions": list(rows)},
        action=Action(label="Préparer une convention", url=url) if may_prepare else None,
    )
