"""On the family file: per parent, what was offered, what they answered, and what was never offered; one query."""

from portal.foundation.contributions.panels import Panel, panel
from portal.separations.families.models import Family
from portal.separations.families.permissions import may_record
from portal.separations.offers.models import Offer
from portal.separations.offers.on_file import offers_of


@panel(Family, order=45)
def offers(family, agent):
    """Two columns as everywhere; nothing on a cancelled file, nor where there is nothing to read or to write."""
    if family.cancelled_at:
        return None
    rows = list(Offer.objects.visible_to(agent).of_file(family))
    parents = [parent for parent in family.both_parents if parent]
    may_write = may_record(agent)
    if not parents or not (rows or may_write):
        return None
    context = {
        "columns": [offers_of(parent, rows, family=family, reader=agent) for parent in parents],
        "may_write": may_write,
        "contact_first": family.danger_is_open,
    }
    return Panel(template="separations/offers/_offers.html", context=context, timeline_rows=rows)
