"""Giving the files of a hand-over on its first day and returning them on its last: chunk by chunk, safe to run twice.

Each chunk is one transaction that moves files, writes their lines of the journal and counts them. Whoever is killed
half-way leaves whole chunks; whoever comes next, at the same time or later, goes on with what is left. A file that
somebody gave to another colleague meanwhile has left the hand-over, and stays where it is.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

import structlog
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerAway

from portal.accounts.models import Agent
from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.hand_overs.models import HandOver

CHUNK = 200
State = HandOver.State
log = structlog.get_logger(__name__)


def queue(task: Any, hand_over: HandOver) -> None:
    """Let a worker move the files of `hand_over` once this is committed; the daily task does it when it cannot."""
    transaction.on_commit(partial(_send, task, hand_over.pk))


def _send(task: Any, pk: int) -> None:
    try:
        task.delay(pk)
    except BrokerAway:
        log.warning("hand_over_not_queued", hand_over=pk)


def move_due(day: date | None = None) -> None:
    """Give and return what is due on `day`, today by default."""
    day = day or timezone.localdate()
    for pk in HandOver.objects.due(day).order_by("pk").values_list("pk", flat=True):
        move(pk, day)


def move(pk: int, day: date | None = None) -> None:
    """Give, or return, the files of one hand-over, as far as its days say."""
    day = day or timezone.localdate()
    for caf in HandOver.unscoped.filter(pk=pk).values_list("caf", flat=True):
        while _move_chunk(pk, day, caf):
            pass


def _move_chunk(pk: int, day: date, caf: str) -> bool:
    """Whether there may be more to do, in the perimeter of the Caf."""
    with in_perimeter_of_caf(caf):
        return _move(pk, day)


def _move(pk: int, day: date) -> bool:
    rows = HandOver.unscoped.select_for_update(of=("self",)).select_related("giver", "receiver")
    hand_over = rows.filter(pk=pk).first()
    if hand_over is None:
        return False
    if hand_over.state == State.PLANNED and hand_over.starts_on <= day:
        return _give(hand_over)
    if hand_over.state == State.RUNNING and hand_over.returns_on and hand_over.returns_on <= day:
        return _return(hand_over)
    return False


def _give(hand_over: HandOver) -> bool:
    if not _works_here(hand_over.receiver, hand_over):
        _leave(Family.unscoped.filter(hand_over=hand_over))
        _end(hand_over, State.CANCELLED, "le collègue ne travaille plus dans cette Caf")
        return False
    kept = None if hand_over.whole else hand_over.pk
    rows = Family.objects.open().filter(referent=hand_over.giver, hand_over=kept)
    given = _chunk(rows)
    mark = hand_over if hand_over.returns_on else None
    Family.unscoped.filter(pk__in=given).update(referent=hand_over.receiver, hand_over=mark)
    _tell(given, "hand_over:give", hand_over)
    hand_over.given += len(given)
    if len(given) == CHUNK:
        hand_over.save(update_fields=["given"])
        return True
    _leave(Family.unscoped.filter(hand_over=hand_over).exclude(referent=hand_over.receiver))
    _end(hand_over, State.RUNNING if hand_over.returns_on else State.DONE)
    return bool(hand_over.returns_on)


def _return(hand_over: HandOver) -> bool:
    if not _works_here(hand_over.giver, hand_over):
        _leave(Family.unscoped.filter(hand_over=hand_over))
        _end(hand_over, State.DONE, "l’agent ne travaille plus dans cette Caf : ses dossiers restent où ils sont")
        return False
    returned = _chunk(Family.unscoped.filter(hand_over=hand_over, referent=hand_over.receiver))
    Family.unscoped.filter(pk__in=returned).update(referent=hand_over.giver, hand_over=None)
    _tell(returned, "hand_over:return", hand_over)
    hand_over.returned += len(returned)
    if len(returned) == CHUNK:
        hand_over.save(update_fields=["returned"])
        return True
    _leave(Family.unscoped.filter(hand_over=hand_over))
    _end(hand_over, State.DONE)
    return False


def _works_here(agent: Agent, hand_over: HandOver) -> bool:
    return agent.is_caseworker_now and agent.caf_id == hand_over.caf_id


def _chunk(rows: QuerySet[Family]) -> list[int]:
    """The keys of the next files, locked in the order of their keys."""
    return list(rows.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True)[:CHUNK])


def _leave(rows: QuerySet[Family]) -> None:
    """These files leave the hand-over and stay with whoever follows them."""
    rows.update(hand_over=None)


def _tell(families: Sequence[int], action: str, hand_over: HandOver) -> None:
    """One line of the journal per file, by the portal itself."""
    label = Family._meta.label_lower
    lines = [Entry(action=action, target_type=label, target_id=pk, note=hand_over.note) for pk in families]
    Entry.objects.bulk_create(lines)


def _end(hand_over: HandOver, state: str, note: str = "") -> None:
    before, hand_over.state = hand_over.state, state
    hand_over.save(update_fields=["state", "given", "returned"])
    Entry.objects.record(by=None, action="hand_over:move", target=hand_over, before=before, after=state, note=note)
