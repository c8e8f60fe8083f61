"""On the page of a convention: its amendments in order, both values of each, and the way to prepare one."""

from mediation.amendments.models import ConventionAmendment
from mediation.conventions.models import Convention
from mediation.conventions.permissions import may_keep_convention
from portal.foundation.contributions.panels import Panel, panel


@panel(Convention, order=20)
def amendments(convention, agent):
    """Nothing while the convention is prepared."""
    rows = list(ConventionAmendment.objects.visible_to(agent).filter(convention=convention).for_page())
    waits = any(row.is_prepared for row in rows)
    may_prepare = convention.is_signed and may_keep_convention(agent, convention) and not waits
    if not rows and not convention.is_signed:
        return None
    context = {
        "convention": convention,
        "amendments": [(row, row.available_steps(agent)) for row in rows],
        "may_prepare": may_prepare,
    }
    return Panel(template="mediation/amendments/_amendments.html", context=context, timeline_rows=rows)
