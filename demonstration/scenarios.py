"""What may happen to a family file, from its opening to the outcome of a mediation, and how often."""

from dataclasses import dataclass, replace
from enum import IntEnum


class Step(IntEnum):
    """Steps of a file, in order; each has its day. A referral that is withdrawn is so instead of being answered."""

    OPENED = 0
    PREPARED = 1
    SENT = 2
    ANSWERED = 3
    STARTED = 4
    ENDED = 5


OPENED, PREPARED, SENT, ANSWERED, STARTED, ENDED = Step
# Days from one step to the next, at least and at most; the first from the separation.
DELAYS = ((1, 40), (0, 20), (1, 12), (1, 18), (6, 35), (40, 170))


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """How far a file goes when time allows, and what the persons answer on the way.

    `consents`: how many of the two parents consent, below two the referral stays a draft. `danger`: "" or "open",
    "lifted" (before a referral), "late" (recorded after `last_step`). `second_service`: a refusal is followed by a
    referral to another service of the Caf.
    """

    last_step: Step = OPENED
    consents: int = 2
    refusal: str = ""
    withdrawn: bool = False
    outcome: str = ""
    covers_maintenance: bool = False
    danger: str = ""
    second_service: bool = False


NOT_REFERRED = Scenario()
OPEN_DANGER = Scenario(danger="open")
LIFTED_DANGER = Scenario(danger="lifted")

# Outcomes of mediations that began, in percent: written, oral, progress, none (Cnaf, Atlas 2024).
OUTCOMES = {"written": 28, "oral": 34, "progress": 15, "none": 23}
REFUSALS = {"full": 35, "out_of_area": 15, "not_suited": 20, "no_contact": 25, "conflict": 5}


def _ended(outcome, covers_maintenance=False):
    return Scenario(last_step=ENDED, outcome=outcome, covers_maintenance=covers_maintenance)


def weighted_referrals():
    """{scenario: weight} of the files that are referred: seven in ten come to a mediation that ends."""
    weights = {
        _ended(outcome, covers): 70 * percent * share / 10_000
        for outcome, percent in OUTCOMES.items()
        for covers, share in ((True, 40), (False, 60))
    }
    weights[_ended("not_engaged")] = 12
    for refusal, percent in REFUSALS.items():
        weights[Scenario(last_step=ANSWERED, refusal=refusal)] = 10 * percent / 100
    weights[Scenario(last_step=ANSWERED, withdrawn=True)] = 6
    weights[replace(_ended("oral"), danger="lifted")] = 1
    weights[Scenario(last_step=PREPARED, consents=1)] = 1
    return weights


# What waits for the named accounts of the Nord, every second one for those of the Rhône: (scenario, its last step was
# so many days ago).
WORK_LIST = (
    (Scenario(last_step=SENT), 1),
    (Scenario(last_step=SENT), 4),
    (Scenario(last_step=SENT), 8),
    (Scenario(last_step=SENT), 16),
    (Scenario(last_step=SENT), 27),
    (Scenario(last_step=PREPARED, consents=0), 2),
    (Scenario(last_step=PREPARED, consents=1), 6),
    (Scenario(last_step=PREPARED, consents=1), 19),
    (Scenario(last_step=PREPARED, consents=1), 80),
    (Scenario(last_step=PREPARED), 1),
    (Scenario(last_step=PREPARED), 5),
    (Scenario(last_step=ANSWERED), 2),
    (Scenario(last_step=ANSWERED), 12),
    (Scenario(last_step=ANSWERED), 35),
    (Scenario(last_step=ANSWERED, refusal="full"), 3),
    (Scenario(last_step=ANSWERED, refusal="full", second_service=True), 10),
    (Scenario(last_step=ANSWERED, refusal="no_contact"), 9),
    (Scenario(last_step=ANSWERED, refusal="out_of_area", second_service=True), 20),
    (Scenario(last_step=ANSWERED, withdrawn=True), 7),
    (Scenario(last_step=STARTED, covers_maintenance=True), 8),
    (Scenario(last_step=STARTED, covers_maintenance=True), 41),
    (Scenario(last_step=STARTED), 63),
    (_ended("written", True), 5),
    (_ended("written"), 30),
    (_ended("oral"), 12),
    (_ended("progress"), 20),
    (_ended("none", True), 15),
    (_ended("not_engaged"), 9),
    (OPEN_DANGER, 2),
    (OPEN_DANGER, 40),
    (Scenario(last_step=SENT, danger="late"), 11),
    (Scenario(last_step=ANSWERED, danger="late"), 14),
    (LIFTED_DANGER, 60),
    (replace(_ended("oral"), danger="lifted"), 22),
    (NOT_REFERRED, 0),
    (NOT_REFERRED, 1),
    (NOT_REFERRED, 3),
    (NOT_REFERRED, 9),
    (NOT_REFERRED, 28),
)
