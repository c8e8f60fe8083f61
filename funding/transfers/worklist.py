"""Transfers that wait for a second person, and what managers are told of them, before and after."""

from django.urls import reverse

from funding.transfers.models import ShareTransfer
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import Notice, TaskLine, home_notices, task_group, work_list
from portal.foundation.text.french import euros, fr_date

TOLD = 3


@work_list(Role.CNAF, order=13)
def transfers_to_approve(agent):
    """The longest wait first; one’s own wait for somebody else. Nothing at all when there is none."""
    return _group(
        agent,
        lambda row: _to_approve(row, agent),
        title="Transferts et retraits de parts à approuver",
        button="Relire et répondre",
    )


@work_list(Role.RESPONSABLE, order=30)
def transfers_announced(agent):
    """What the Cnaf proposes to take from the share of the Caf, or to add to it, before it is done."""
    return _group(
        agent,
        lambda row: TaskLine(
            text=row.in_words, url=row.get_absolute_url(), since=row.proposed_at, note="pas encore approuvé"
        ),
        title="Mouvements annoncés sur les parts",
        button="Voir le mouvement",
    )


@home_notices(Role.RESPONSABLE, order=40)
def transfers_made(agent):
    """What was moved in the last month."""
    seen = ShareTransfer.objects.visible_to(agent)
    # Most days there is none: what a sentence joins is read only when there is one.
    keys = list(seen.approved_lately().values_list("pk", flat=True)[:TOLD])
    rows = seen.approved_lately().filter(pk__in=keys).for_list() if keys else []
    return [
        Notice(
            tone="late" if row.share.caf_id == agent.caf_id else "done",
            text=f"Le {fr_date(row.answered_at)}, {row.in_words} : {row.reason}.",
            url=row.get_absolute_url(),
            link="Voir le mouvement",
        )
        for row in rows
    ]


def _to_approve(row, agent):
    may_answer = "approve" in row.available_steps(agent)
    return TaskLine(
        text=row.in_words,
        url=row.get_absolute_url(),
        since=row.proposed_at,
        note=f"par {row.proposed_by}" if may_answer else "proposé par vous : une autre personne répond",
        todo=f"Le mouvement de {euros(row.amount)} attend votre accord : {row.in_words}." if may_answer else "",
    )


def _group(agent, line, **words):
    rows = ShareTransfer.objects.visible_to(agent).waiting()
    return task_group(rows, line, show=_shown, url=reverse("share_transfer_list"), nothing="", **words)


def _shown(agent):
    return ShareTransfer.objects.visible_to(agent).for_list()
