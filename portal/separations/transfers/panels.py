"""What the page of a family file says of its transfers: where it came from, where it goes, and the way to ask."""

from portal.foundation.contributions.panels import Panel, panel
from portal.separations.families.models import Family
from portal.separations.transfers.models import Transfer
from portal.separations.transfers.permissions import may_ask_transfer
from portal.separations.transfers.process import is_overtaken


@panel(Family, order=-1)
def call_first(family, agent):
    """Above all else, on a file that came with a danger: whom to call before anybody reaches the family."""
    came = next((row for row in _about(family, agent) if row.new_family_id == family.pk), None)
    if came is None or not came.contact_first or not family.danger_is_open:
        return None
    return Panel(template="separations/transfers/_call_first_panel.html", context={"came": came}, leads=True)


@panel(Family, order=2)
def transfers(family, agent):
    """The one that waits or was accepted last, the one by which the file came, and the link that asks for one."""
    rows = _about(family, agent)
    sent = [row for row in rows if row.family_id == family.pk]
    latest = sent[0] if sent else None
    for row in sent:
        row.family = family  # its dangers are read already
    came = next((row for row in rows if row.new_family_id == family.pk), None)
    tell = latest is not None and latest.is_accepted and latest.contact_first and not family.is_closed
    may_ask = may_ask_transfer(agent, family) and not (family.is_closed or tell or (latest and latest.is_asked))
    if not (latest or came or may_ask):
        return None
    context = {
        "family": family,
        "came": came,
        "latest": latest,
        "tell": tell,
        "overtaken": latest is not None and is_overtaken(latest),
        "may_ask": may_ask,
    }
    return Panel(template="separations/transfers/_family_panel.html", context=context, timeline_rows=rows, leads=True)


def _about(family, agent):
    """The transfers of this file, the latest first; read once for the two panels of a page."""
    if "transfers_of_page" not in vars(family):
        rows = Transfer.objects.visible_to(agent).about(family)
        family.transfers_of_page = list(rows.for_page()) if rows.exists() else []  # few files have any
    return family.transfers_of_page
