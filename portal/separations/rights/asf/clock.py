"""The clock of the ASF without maintenance fixed: its months, the step that each rests on, the one awaited. Pure.

Source: domain/ps_rules.md § 8, domain/separations_and_rights.md § 2.2 and 2.3. Months 1 to 4 ask for nothing; from
month 5 the right goes on only while a step counts. The portal shows the clock; it decides and pays nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from portal.separations.rights.asf.cases import EVERYWHERE_FROM, FOUR_MONTHS, MAYOTTE
from portal.separations.rights.terms.facts import (
    Confidence,
    Outcome,
    Source,
    Step,
    StepKind,
    add_months,
    in_french,
    interpretation,
)

UNCONDITIONAL_MONTHS = 4
ALERT_MONTHS = (2, 3, 4)
DAY = timedelta(days=1)

MEDIATION_RULE = Source(
    reference="circulaire Cnaf de 2011 (numéro non retrouvé) : la médiation qui porte sur la pension vaut démarche "
    "tant qu’elle dure",
    confidence=Confidence.MEDIUM,
    paragraph="séparations et droits § 2.3",
)
DISPENSE_RULE = interpretation("Une dispense vaut démarche.", "règles § 8")
DEED_RULE = Source(
    reference="titres autres qu’une décision (avocat, notaire, Caf) acceptés depuis le 1er avril 2016",
    confidence=Confidence.HIGH,
    paragraph="séparations et droits § 2.2",
)
# « A new démarche is required », « otherwise stop » (mediation_familiale § 9.3): the texts give the four monthly
# payments once, from the opening, so no text supports four more after a mediation.
NEW_STEP_READING = interpretation(
    "Après une médiation close sans accord écrit, la démarche est attendue dès le lendemain ; les quatre mois sans "
    "condition ne recommencent pas.",
    "séparations et droits § 2.3",
)
WHOLE_MONTH_READING = interpretation(
    "Un mois est couvert dès qu’une démarche compte un jour de ce mois ; un mois écoulé sans démarche le reste.",
    "séparations et droits § 2.2",
)

SINCE = {
    StepKind.COURT: "une action devant le juge est engagée",
    StepKind.MEDIATION: "une médiation familiale qui porte sur la pension est engagée",
    StepKind.HORS_ETAT: "l’autre parent est reconnu hors d’état (à vérifier au moins une fois par an)",
    StepKind.DISPENSE: "une dispense court",
    StepKind.DECISION: "une décision exécutoire compte",
    StepKind.DEED: "un titre exécutoire compte",
}
ASK_COVERS = "Demander au service si la médiation familiale porte sur la pension."
ASK_OUTCOME = "Demander si la médiation familiale s’est terminée par un accord écrit sur la pension."
ASK_AGREEMENT = "Vérifier si l’accord écrit fixe la pension, et s’il a été rendu exécutoire."
ASK_JUDGMENT = "L’action devant le juge est terminée : demander ce qui a été décidé sur la pension."


class MonthState(Enum):
    """What a month of the ASF, or a day, rests on."""

    UNCONDITIONAL = "sans condition"
    COVERED = "couvert par une démarche"
    AWAITED = "démarche attendue"
    UNCOVERED = "sans démarche"
    TO_CLARIFY = "à préciser"


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockMonth:
    """One month of the ASF; `step` is the one that counts in it."""

    number: int
    first_day: date
    state: MonthState
    step: Step | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AsfClock:
    """The clock on a day: the months from the opening to the fifth, or to the current one if later.

    `state` is that of the day itself: a month may be covered by a step that has just ended while a new one is awaited.
    `awaited_since`: the first day without a step, from month 5 on. `counts` is the step that counts today, up to
    `counts_until` (None: no end known). `next_alert_on`: today or later; None once month 4 has begun, or while a step
    counts. `accepted`: the kinds of step that would count. `missing`: what to ask, in French.
    """

    months: tuple[ClockMonth, ...]
    number: int
    state: MonthState
    awaited_since: date | None
    counts: Step | None
    next_alert_on: date | None
    accepted: tuple[StepKind, ...]
    missing: str
    sentence: str
    sources: tuple[Source, ...]

    @property
    def counts_until(self) -> date | None:
        """The last day of the step that counts, where it is known."""
        return self.counts.until_on if self.counts else None


def asf_clock(
    opened_on: date | None,
    steps: Iterable[Step],
    today: date,
    departement: str | None,
    *,
    violence_is_open: bool | None = None,
) -> AsfClock | None:
    """The clock of an ASF opened on `opened_on`; None if it is not open yet, and in Mayotte, where it is not paid.

    Steps that begin after `today` are left out. With violence open, mediation is not among the steps to propose.
    """
    if opened_on is None or opened_on > today or departement == MAYOTTE:
        return None
    begun = sorted(
        (step for step in (_usable(step) for step in steps) if step.from_on <= min(today, step.until_on or today)),
        key=lambda step: (step.from_on, step.until_on or date.max, step.kind.value),
    )
    start = opened_on.replace(day=1)
    number = (today.year - start.year) * 12 + today.month - start.month + 1
    firsts = [add_months(start, months) for months in range(max(number, UNCONDITIONAL_MONTHS + 1))]
    fifth = firsts[UNCONDITIONAL_MONTHS]
    counts = _counting(begun, today, today)
    state = _state(begun, today, today, number)
    awaited_since = _awaited_since(begun, today, fifth) if state is MonthState.AWAITED else None
    missing = _question(begun, today, today) if state is not MonthState.COVERED else ""
    return AsfClock(
        months=tuple(_month(begun, place, first, number) for place, first in enumerate(firsts, 1)),
        number=number,
        state=state,
        awaited_since=awaited_since,
        counts=counts,
        next_alert_on=_next_alert(begun, firsts, today),
        accepted=tuple(kind for kind in _accepted(today) if not (violence_is_open and kind is StepKind.MEDIATION)),
        missing=missing,
        sentence=_sentence(begun, number, state, counts, awaited_since, fifth, missing),
        sources=_sources(begun),
    )


def _usable(step: Step) -> Step:
    """A deed counts from 1 April 2016 on, however old it is."""
    if step.kind is not StepKind.DEED or step.from_on >= EVERYWHERE_FROM:
        return step
    return Step(kind=step.kind, from_on=EVERYWHERE_FROM, until_on=step.until_on, outcome=step.outcome)


def _accepted(today: date) -> list[StepKind]:
    return [kind for kind in StepKind if kind is not StepKind.DEED or today >= EVERYWHERE_FROM]


def _counts(step: Step) -> bool:
    return step.kind is not StepKind.MEDIATION or step.covers_maintenance is True


def _runs(step: Step, first: date, last: date) -> bool:
    return step.from_on <= last and (step.until_on is None or step.until_on >= first)


def _counting(steps: Sequence[Step], first: date, last: date) -> Step | None:
    """The step that counts between these days: that which lasts longest, then the oldest."""
    running = [step for step in steps if _counts(step) and _runs(step, first, last)]
    return max(running, key=lambda step: step.until_on or date.max, default=None)


def _last_ended(steps: Sequence[Step], before: date) -> Step | None:
    """The last step that counted, or may have, and ended before this day."""
    ended = [
        step
        for step in steps
        if step.until_on and step.until_on < before and not (step.covers_maintenance is False and not _counts(step))
    ]
    return max(ended, key=lambda step: step.until_on or date.max, default=None)


def _question(steps: Sequence[Step], first: date, last: date) -> str:
    """What must be asked before a step is said to be awaited between these days; empty when all is known."""
    if any(not _counts(step) and step.covers_maintenance is None and _runs(step, first, last) for step in steps):
        return ASK_COVERS
    # A judgment not known may be the title asked for, whatever was tried since.
    if any(_waits_for_judgment(step, first) for step in steps) and not _has_decision(steps, last):
        return ASK_JUDGMENT
    ended = _last_ended(steps, first)
    if ended is None or ended.kind is not StepKind.MEDIATION or ended.outcome is Outcome.NONE:
        return ""
    if ended.covers_maintenance is None:
        return ASK_COVERS
    return ASK_AGREEMENT if ended.outcome is Outcome.AGREEMENT else ASK_OUTCOME


def _waits_for_judgment(step: Step, before: date) -> bool:
    is_over = step.kind is StepKind.COURT and step.until_on is not None and step.until_on < before
    return is_over and step.outcome is not Outcome.NO_MAINTENANCE


def _has_decision(steps: Sequence[Step], by: date) -> bool:
    return any(step.kind is StepKind.DECISION and step.from_on <= by for step in steps)


def _state(steps: Sequence[Step], first: date, last: date, number: int) -> MonthState:
    """Of the days from `first` to `last`, in the month of this number; « uncovered » is for the past alone."""
    if number <= UNCONDITIONAL_MONTHS:
        return MonthState.UNCONDITIONAL
    if _counting(steps, first, last):
        return MonthState.COVERED
    return MonthState.TO_CLARIFY if _question(steps, first, last) else MonthState.AWAITED


def _month(steps: Sequence[Step], number: int, first: date, current: int) -> ClockMonth:
    last = add_months(first, 1) - DAY
    state = _state(steps, first, last, number)
    if state is MonthState.AWAITED and number < current:
        state = MonthState.UNCOVERED
    return ClockMonth(number=number, first_day=first, state=state, step=_counting(steps, first, last))


def _awaited_since(steps: Sequence[Step], today: date, fifth: date) -> date:
    ended = _last_ended(steps, today)
    return max(fifth, ended.until_on + DAY) if ended and ended.until_on else fifth


def _next_alert(steps: Sequence[Step], firsts: Sequence[date], today: date) -> date | None:
    alerts = (firsts[number - 1] for number in ALERT_MONTHS)
    return next((day for day in alerts if day >= today and not _counting(steps, day, day)), None)


def _sentence(
    steps: Sequence[Step],
    number: int,
    state: MonthState,
    counts: Step | None,
    awaited_since: date | None,
    fifth: date,
    missing: str,
) -> str:
    """One plain French sentence or two; it names the steps that are known, and proposes none."""
    opening = f"Mois {number} de l’ASF :"
    known = f"{SINCE[counts.kind]} depuis le {in_french(counts.from_on)}" if counts else ""
    if counts and counts.until_on:
        known += f", jusqu’au {in_french(counts.until_on)}"
    if state is MonthState.UNCONDITIONAL:
        then = known or f"une démarche sur la pension sera attendue à partir du {in_french(fifth)}"
        return f"{opening} sans condition jusqu’au {in_french(fifth - DAY)} ; {then}."
    if state is MonthState.COVERED:
        return f"{opening} {known}."
    if state is MonthState.TO_CLARIFY or awaited_since is None:
        return f"{opening} la situation est à préciser. {missing}"
    ended = _last_ended(steps, awaited_since)
    if ended and ended.kind is StepKind.MEDIATION and ended.until_on:
        end = f"la médiation familiale s’est terminée le {in_french(ended.until_on)} sans accord écrit sur la pension"
        return f"{opening} {end} ; une nouvelle démarche est attendue depuis le {in_french(awaited_since)}."
    new = "une nouvelle démarche" if ended else "une démarche"
    return f"{opening} {new} sur la pension est attendue depuis le {in_french(awaited_since)}."


def _sources(steps: Sequence[Step]) -> tuple[Source, ...]:
    kinds = {step.kind for step in steps}
    sources = [FOUR_MONTHS, WHOLE_MONTH_READING]
    if StepKind.MEDIATION in kinds:
        sources += [MEDIATION_RULE, NEW_STEP_READING]
    if StepKind.DISPENSE in kinds:
        sources.append(DISPENSE_RULE)
    if StepKind.DEED in kinds:
        sources.append(DEED_RULE)
    return tuple(sources)
