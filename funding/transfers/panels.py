"""Transfers and withdrawals of a line, on its page."""

from funding.envelopes.models import Envelope
from funding.transfers.models import ShareTransfer
from portal.foundation.contributions.panels import Panel, panel

SHOWN = 25


@panel(Envelope, order=20)
def transfers_of_the_line(envelope, agent):
    """The last ones that the agent may see; nothing when there is none."""
    rows = ShareTransfer.objects.visible_to(agent).filter(share__envelope=envelope).for_list().order_by("-pk")[:SHOWN]
    found = list(rows)
    return Panel(template="funding/transfers/_transfers_panel.html", context={"transfers": found}) if found else None
