"""On the family file: per parent, the clock of the ASF and the rights to examine; then the steps about maintenance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.contributions.panels import Panel, panel
from portal.separations.events.models import Separation
from portal.separations.families.models import Family, Parent
from portal.separations.families.permissions import may_record
from portal.separations.rights.asf.cases import MAYOTTE, AsfRow
from portal.separations.rights.asf.clock import asf_clock
from portal.separations.rights.clock_line import ClockLine, clock_line
from portal.separations.rights.models import AsfOpening, FoundRight, Procedure
from portal.separations.rights.parent_facts import (
    FileRows,
    asf_rows,
    facts_of,
    nothing_to_examine,
    rights_of,
    rows_of,
)
from portal.separations.rights.permissions import may_examine_rights
from portal.separations.rights.rule.facts_read import digests_of
from portal.separations.rights.terms.facts import (
    Confidence,
    Maintenance,
    OtherParent,
    ParentFacts,
    RightToExamine,
    Source,
)

NOTHING = "Aucun droit à examiner avec ce que dit le dossier."
STILL_OPEN = "Pas d’horloge : vérifiez si l’ASF est terminée, et notez sa fin."
FIXED = "Pas d’horloge : une pension est fixée."
NO_STEP_IS_AWAITED = {
    OtherParent.DECEASED: "Pas d’horloge : l’autre parent est décédé, aucune démarche n’est attendue.",
    OtherParent.NOT_RECOGNISED: "Pas d’horloge : l’enfant n’est pas reconnu, aucune démarche n’est attendue.",
}


@dataclass(frozen=True, kw_only=True)
class ShownRight:
    """A right to examine, the row that keeps it (None before the first night), and whether its facts changed since.

    `said`: the outcome in words, while the facts are those that were examined.
    """

    right: RightToExamine
    row: FoundRight | None
    has_changed: bool

    @property
    def said(self) -> str:
        """« droit ouvert, le 3 mars 2014 par Camille Vanhoutte », or ""."""
        return self.row.outcome_in_words if self.row and self.row.is_examined and not self.has_changed else ""

    @property
    def state(self) -> str:
        """« examiné » or « à examiner »."""
        return "examiné" if self.said else "à examiner"

    @property
    def verb(self) -> str:
        """What the link to its page says."""
        return "Revoir ce qui a été dit" if self.said else "Dire ce qu’il en est"

    @property
    def texts(self) -> str:
        """What is missing, and the texts that the right comes from, drawn."""
        return _texts(self.right.missing, self.right.confidence, self.right.sources)

    @property
    def before(self) -> str:
        """What was said of other facts than those of today, or ""."""
        return self.row.outcome_in_words if self.row and self.row.is_examined and self.has_changed else ""


@lru_cache(maxsize=256)
def _texts(missing: Sequence[str], confidence: Confidence, sources: Sequence[Source]) -> str:
    """What is to ask for a right and its texts, as the page draws them: words of the rule, of nobody; drawn once."""
    context = {"missing": missing, "confidence": confidence, "sources": sources}
    return render_to_string("separations/rights/_texts.html", context)


@dataclass(frozen=True, kw_only=True)
class ParentRights:
    """The column of one parent: the ASF as it was recorded, its clock, and what is to examine, or why nothing is."""

    parent: Parent
    opening: AsfOpening | None
    past: Sequence[AsfOpening]
    clock: ClockLine | None
    no_clock: str
    rights: Sequence[ShownRight]
    nothing: str

    @property
    def asf_may_be_open(self) -> bool:
        """Whether a case of the ASF is to examine, though nobody wrote since when it is open."""
        return self.opening is None and any(shown.right.code.value.startswith("asf_") for shown in self.rights)


@panel(Family, order=40)
def rights(family, agent):
    """What each parent may have, and the steps about maintenance; nothing on a file that has neither."""
    rows = rows_of(family, agent)
    today = timezone.localdate()
    columns, found = [], {}
    if not family.cancelled_at:
        figures, found = asf_rows(today), _found(family, agent)
        columns = [_column(parent, today, rows, figures, found) for parent in family.both_parents if parent]
    may_write = may_record(agent) and family.cancelled_at is None
    if not (columns or rows.procedures or may_write):
        return None
    context = {
        "family": family,
        "columns": columns,
        "procedures": rows.procedures,
        "may_write": may_write,
        "may_examine": may_examine_rights(agent, family),
        "there_is_an_asf": family.caf.departement_id != MAYOTTE,
        "court_without_date": _says_a_court_without_its_date(family, rows),
    }
    timeline_rows = [*rows.procedures, *rows.openings, *(row for row in found.values() if row.is_examined)]
    return Panel(template="separations/rights/_rights.html", context=context, timeline_rows=timeline_rows)


def _says_a_court_without_its_date(family: Family, rows: FileRows) -> bool:
    """Whether the sheet says that a court was asked, and no step says since when: the clock cannot count it."""
    separation = family.latest_separation
    begun = separation is not None and separation.procedure == Separation.ProcedureBegun.BEGUN
    return begun and not any(row.kind == Procedure.Kind.COURT for row in rows.procedures)


def _found(family: Family, agent: Agent) -> dict[tuple[int, str], FoundRight]:
    """What is kept of the rights of the file: {(parent, right): the row}."""
    rows = FoundRight.objects.visible_to(agent).live().filter(family=family).select_related("examined_by")
    return {(row.parent_id, row.code): row for row in rows}


def _column(
    parent: Parent,
    today: date,
    rows: FileRows,
    figures: Sequence[AsfRow],
    found: Mapping[tuple[int, str], FoundRight],
) -> ParentRights:
    facts, family = facts_of(parent, today, rows), parent.family
    opening = rows.opening_of(parent, today)
    ended = nothing_to_examine(parent, today)
    stopped = _why_no_clock(facts, ended) if opening else ""
    clock = None
    if opening and not stopped:
        # The danger is what the page says to everybody, by « contact par le référent ».
        clock = asf_clock(
            opening.opened_on, facts.steps, today, facts.departement, violence_is_open=family.danger_is_open
        )
    return ParentRights(
        parent=parent,
        opening=opening,
        past=[row for row in rows.openings_of(parent) if row != opening],
        clock=clock_line(clock) if clock else None,
        no_clock=stopped,
        rights=_shown(parent, facts, figures, found),
        nothing=ended or NOTHING,
    )


def _shown(
    parent: Parent, facts: ParentFacts, figures: Sequence[AsfRow], found: Mapping[tuple[int, str], FoundRight]
) -> list[ShownRight]:
    rights = rights_of(facts, parent, figures)
    digests = digests_of(facts, [right.code for right in rights])
    rows = [found.get((parent.pk, right.code.value)) for right in rights]
    return [
        ShownRight(right=right, row=row, has_changed=row is not None and row.facts != digests[right.code])
        for right, row in zip(rights, rows, strict=True)
    ]


def _why_no_clock(facts: ParentFacts, ended: str) -> str:
    """Why no step is awaited though the ASF is open, or "": the clock is that of an ASF without maintenance fixed."""
    if ended:
        return STILL_OPEN
    if facts.other_parent in NO_STEP_IS_AWAITED:
        return NO_STEP_IS_AWAITED[facts.other_parent]
    return FIXED if facts.maintenance not in (Maintenance.NONE, None) else ""
