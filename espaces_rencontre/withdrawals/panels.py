"""The withdrawals of an agrément, on its page."""

from django.urls import reverse

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from espaces_rencontre.withdrawals.permissions import may_open_withdrawal
from portal.foundation.contributions.panels import Panel, panel


@panel(Agrement, order=10)
def withdrawals_of_the_agrement(agrement, agent):
    """Each procedure with its steps; who may open one is led there."""
    rows = list(AgrementWithdrawal.objects.visible_to(agent).for_page().filter(agrement=agrement))
    stands = any(row.state != AgrementWithdrawal.State.DROPPED for row in rows)
    may_open = may_open_withdrawal(agent, agrement) and not stands
    return Panel(
        template="espaces_rencontre/withdrawals/_agrement_panel.html",
        context={
            "withdrawals": [(row, _links(row, agent)) for row in rows],
            "open_url": reverse("agrement_withdrawal_open", args=[agrement.pk]) if may_open else "",
        },
        timeline_rows=rows,
    )


def _links(row, agent):
    """(verb, address) of each step that the agent may take now."""
    steps = row.available_steps(agent).values()
    return [(step.button, reverse(row.step_url_name(step.name), args=[row.pk])) for step in steps]
