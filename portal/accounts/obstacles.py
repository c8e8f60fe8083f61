"""What accounts hinder: a service that an open account of a partner names keeps its operator."""

from portal.accounts.models import Agent
from portal.foundation.workflow.obstacles import obstacle
from portal.partners.models import Service

SHOWN = 10


@obstacle(Service, "change_operator")
def accounts_that_name_it(service):
    """Nobody gains or loses a service unseen: an administrator closes these accounts, or narrows them, first."""
    named = Agent.objects.active().filter(services__contains=[service.pk]).order_by("last_name", "first_name", "pk")
    names = [str(agent) for agent in named[: SHOWN + 1]]
    if not names:
        return ""
    shown = ", ".join(names[:SHOWN]) + (" et d’autres" if len(names) > SHOWN else "")
    return (
        f"Des partenaires du gestionnaire {service.operator} travaillent dans ce service : {shown}. Demandez d’abord "
        "à un administrateur de leur retirer ce service, ou de désactiver leur compte ; il le leur rend ensuite sous "
        "le nouveau gestionnaire."
    )
