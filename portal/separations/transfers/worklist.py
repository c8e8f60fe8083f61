"""Transfers on the home pages: those a manager is to answer, and what came of those one asked."""

from django.urls import reverse

from portal.accounts.dated_settings.in_force import value_of
from portal.foundation.access.roles import CAF_ROLES, Role
from portal.foundation.contributions.worklist import TaskLine, task_group, work_list
from portal.separations.replacements.models import stands_for
from portal.separations.transfers.caf_settings import TOLD_DAYS
from portal.separations.transfers.models import Transfer


@work_list(Role.RESPONSABLE, order=12)
def transfers_to_answer(agent):
    """Files that another Caf asks to pass here, the longest wait first; nothing at all when there is none."""
    rows = Transfer.objects.visible_to(agent).received_by(agent).asked()
    return task_group(
        rows.order_by("asked_at", "pk"),
        lambda row: TaskLine(
            text=row.parents_in_words,
            url=row.get_absolute_url(),
            since=row.asked_at,
            note=f"de la {row.caf}, {row.children_in_words}",
            todo=f"La {row.caf} vous transmet le dossier de {row.parents_in_words} : répondez-lui.",
        ),
        show=_shown,
        title="Transferts à accepter ou à refuser",
        url=reverse("transfer_list", query={"sens": "recus", "etat": "asked"}),
        button="Lire et répondre",
        nothing="",
    )


@work_list(*CAF_ROLES, order=36)
def answered_transfers(agent):
    """Those that the agent asked, or somebody they replace, and that were answered; the latest first."""
    sent, agents = Transfer.objects.visible_to(agent).sent_by(agent), stands_for(agent)
    told_days = value_of(TOLD_DAYS, caf=agent.caf_id)
    keys = sent.keys_to_follow(agents, told_days=told_days)
    if not keys:
        return None
    return task_group(
        sent,
        lambda row: TaskLine(
            text=row.parents_in_words,
            url=row.get_absolute_url(),
            since=row.ended_at,
            note=f"{row.get_state_display()} par la {row.to_caf}",
        ),
        keys=keys,
        count=len(keys),
        show=_shown,
        title="Réponses à mes transferts",
        url=reverse("transfer_list", query={"sens": "envoyes"}),
        button="Lire la réponse",
        nothing="",
    )


def _shown(agent):
    return Transfer.objects.visible_to(agent).select_related("caf", "to_caf")
