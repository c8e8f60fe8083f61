"""The first section of a family file: what to do next, for whom, until when, and who follows the file."""

from django.urls import reverse

from portal.foundation.contributions.panels import Panel, panel
from portal.foundation.submissions.drafts import typed
from portal.separations.families.models import Family
from portal.separations.families.permissions import may_follow
from portal.separations.next_steps.forms import NextStepForm
from portal.separations.replacements.models import substitute_of

PAST_SHOWN = 5


@panel(Family, order=0, with_form=True)
def what_comes_next(family, agent, request):
    """The step to do, the form that writes one, the steps of the past, the référent and who replaces them."""
    if family.cancelled_at:
        return None
    writers = ("for_agent", "written_by", "ended_by")
    steps = list(family.next_steps.visible_to(agent).select_related(*writers).order_by("-pk"))
    step = next((row for row in steps if row.is_todo), None)
    form = None
    if not family.is_closed and may_follow(agent, family):
        url = reverse("next_step_create", args=[family.pk])
        form = NextStepForm(typed(request, url), agent=agent, family=family)
    for row in steps:
        row.family = family  # its own steps ask who may
    context = {
        "family": family,
        "agent": agent,
        "step": step,
        "form": form,
        "past": [row for row in steps if not row.is_todo][:PAST_SHOWN],
        "substitute": substitute_of(family.referent, reader=agent) if family.is_followed else None,
        "steps": family.available_steps(agent),
    }
    return Panel(
        template="separations/ownership/_next_step_panel.html", context=context, timeline_rows=steps, leads=True
    )
