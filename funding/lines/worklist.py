"""Corrections of lines that wait for a second person."""

from django.urls import reverse

from funding.lines.models import EnvelopeCorrection
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.foundation.text.french import euros


@work_list(Role.CNAF, order=12)
def corrections_to_approve(agent):
    """The longest wait first; one’s own wait for somebody else. Nothing at all when there is none."""
    return task_group(
        EnvelopeCorrection.objects.visible_to(agent).waiting().select_related("envelope", "proposed_by"),
        lambda row: _line(row, agent),
        title="Corrections de lignes à approuver",
        url=reverse("envelope_list"),
        button="Relire et répondre",
        nothing="",
    )


def _line(row, agent):
    may_answer = "approve" in row.available_steps(agent)
    todo = f"La correction de {euros(row.amount)}, {row.envelope}, attend votre accord."
    return TaskLine(
        text=f"{row.envelope}, {euros(row.amount)}",
        url=row.get_absolute_url(),
        since=row.proposed_at,
        note=f"par {row.proposed_by}" if may_answer else "proposée par vous : une autre personne répond",
        todo=todo if may_answer else "",
    )
