"""Delegations whose term comes within a month, or came yesterday."""

from django.urls import reverse
from django.utils import timezone

from funding.delegations.models import Delegation
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import fr_date


@work_list(Role.RESPONSABLE, order=15)
def to_renew(agent):
    """Those of the Caf, the nearest term first; nothing at all when no term is near."""
    rows = Delegation.objects.visible_to(agent).ending(timezone.localdate())
    return task_group(
        rows.order_by("until_on", "pk"),
        _to_renew,
        show=_shown,
        title="Délégations à renouveler",
        url=reverse("delegation_list"),
        button="Ouvrir la délégation",
        nothing="",
    )


def _shown(agent):
    return Delegation.objects.visible_to(agent).select_related("agent")


def _to_renew(delegation):
    over = delegation.until_on < timezone.localdate()
    ends = f"{'a pris' if over else 'prend'} fin le {fr_date(delegation.until_on)}"
    return TaskLine(
        text=f"{delegation.agent}, {delegation.get_act_display()}",
        url=delegation.get_absolute_url(),
        note=ends,
        late=over,
        todo=f"La délégation de {delegation.agent} ({delegation.get_act_display()}) {ends} : demandez un acte.",
    )
