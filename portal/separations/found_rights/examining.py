"""What an agent says of a right: judged again on the file as it is now, whatever the last night kept of it."""

from dataclasses import dataclass

from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.separations.families.models import Family, Parent
from portal.separations.rights.models import FoundRight
from portal.separations.rights.parent_facts import asf_rows, facts_of, rights_of, rows_of
from portal.separations.rights.rule.facts_read import digests_of
from portal.separations.rights.terms.facts import RightToExamine

GONE = "Ce droit n’est plus à examiner avec ce que dit le dossier aujourd’hui."


@dataclass(frozen=True, kw_only=True)
class RightNow:
    """A right as the file gives it now, with the digest of its facts."""

    parent: Parent
    right: RightToExamine
    facts: int


def right_now(family: Family, parent: Parent, code: str, reader: Agent) -> RightNow | None:
    """The right of this code, if the facts of `parent` give it; `family` comes from `for_file()`."""
    if family.cancelled_at is not None:
        return None
    today = timezone.localdate()
    facts = facts_of(parent, today, rows_of(family, reader))
    rights = rights_of(facts, parent, asf_rows(today))
    right = next((right for right in rights if right.code.value == code and not right.is_confidential), None)
    return RightNow(parent=parent, right=right, facts=digests_of(facts, [right.code])[right.code]) if right else None


def row_of(now: RightNow, reader: Agent) -> FoundRight | None:
    """The row that keeps the right, if any."""
    rows = FoundRight.objects.visible_to(reader).live().select_related("examined_by")
    return rows.filter(parent=now.parent, code=now.right.code.value).first()


def examine(now: RightNow, *, by: Agent, outcome: str, outcome_reason: str) -> FoundRight:
    """Write what came of the right; its row is made when the night has not, and made anew for other facts."""
    with locked(now.parent):
        row = row_of(now, by)
        if row is not None and row.is_examined and row.facts != now.facts:
            row.state, row.ended_on = FoundRight.State.ENDED, timezone.localdate()
            row.save(update_fields=["state", "ended_on"])
            row = None
        if row is None:
            row = _made(now, by)
        row.family = now.parent.family
        row.examine(by=by, outcome=outcome, outcome_reason=outcome_reason, facts=now.facts)
    return row


def _made(now: RightNow, by: Agent) -> FoundRight:
    """The row of a right that was not found yet, unless the night writes it at this very moment."""
    today, right = timezone.localdate(), now.right
    row = FoundRight(
        family=now.parent.family, caf_id=now.parent.caf_id, parent=now.parent, code=right.code.value,
        because=right.because.value, since_on=today, until_on=right.until, facts=now.facts, facts_on=today,
    )  # fmt: skip
    FoundRight.write_if_new(row)
    kept = row_of(now, by)
    if kept is None:
        raise ActionRefused(GONE)
    return kept
