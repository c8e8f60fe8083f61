"""The corrections of a line, on its page."""

from funding.envelopes.models import Envelope
from funding.lines.models import EnvelopeCorrection
from portal.foundation.contributions.panels import Panel, panel

SHOWN = 25


@panel(Envelope, order=10)
def corrections_of_the_line(envelope, agent):
    """The last corrections, for the Cnaf; nothing when there is none."""
    rows = list(EnvelopeCorrection.objects.visible_to(agent).filter(envelope=envelope).order_by("-pk")[:SHOWN])
    return Panel(template="funding/lines/_corrections_panel.html", context={"corrections": rows}) if rows else None
