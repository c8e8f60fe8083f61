"""What may happen to a family file, from the separation to the outcome; the day of today cuts the story short."""

from dataclasses import dataclass, replace

# Steps of a story, in order; each has its day.
OPENED, PREPARED, SENT, ANSWERED, STARTED, ENDED = range(6)


@dataclass(frozen=True, kw_only=True)
class Story:
    """How far a file goes when time allows, and what is said on the way.

    `last`: the last step; `consents`: how many of the two parents agree, which holds a draft back below two;
    `danger`: "" or "open", "lifted", "after" (recorded once the referral is sent).
    """

    last: int = OPENED
    consents: int = 2
    refusal: str = ""
    withdrawn: bool = False
    outcome: str = ""
    covers_maintenance: bool = False
    danger: str = ""
    tried_elsewhere: bool = False


QUIET = Story()
IN_DANGER = Story(danger="open")
OUT_OF_DANGER = Story(danger="lifted")

# Outcomes of mediations that began, in percent: written, oral, progress, none (Cnaf, Atlas 2024).
OUTCOMES = {"written": 28, "oral": 34, "progress": 15, "none": 23}
REFUSALS = {"full": 35, "out_of_area": 15, "not_suited": 20, "no_contact": 25, "conflict": 5}


def _ended(outcome, covers_maintenance):
    return Story(last=ENDED, outcome=outcome, covers_maintenance=covers_maintenance)


def referral_stories():
    """(stories, weights) of the files that are referred: seven in ten come to a mediation that ends."""
    weighted = {
        _ended(outcome, covers): 70 * percent * share / 10_000
        for outcome, percent in OUTCOMES.items()
        for covers, share in ((True, 40), (False, 60))
    }
    weighted[Story(last=ENDED, outcome="not_engaged")] = 12
    for refusal, percent in REFUSALS.items():
        weighted[Story(last=ANSWERED, refusal=refusal)] = 10 * percent / 100
    weighted[Story(last=ANSWERED, withdrawn=True)] = 6
    weighted[Story(last=ENDED, outcome="oral", danger="lifted")] = 1
    weighted[Story(last=PREPARED, consents=1)] = 1
    return list(weighted), list(weighted.values())


# What the agents of the Nord and of the Rhône find on their desks: (story, step reached, days since).
DESK = (
    (Story(last=SENT), SENT, 1),
    (Story(last=SENT), SENT, 4),
    (Story(last=SENT), SENT, 8),
    (Story(last=SENT), SENT, 16),
    (Story(last=SENT), SENT, 27),
    (Story(last=PREPARED, consents=0), PREPARED, 2),
    (Story(last=PREPARED, consents=1), PREPARED, 6),
    (Story(last=PREPARED, consents=1), PREPARED, 19),
    (Story(last=PREPARED), PREPARED, 1),
    (Story(last=PREPARED), PREPARED, 5),
    (Story(last=ANSWERED), ANSWERED, 2),
    (Story(last=ANSWERED), ANSWERED, 12),
    (Story(last=ANSWERED), ANSWERED, 35),
    (Story(last=ANSWERED, refusal="full"), ANSWERED, 3),
    (Story(last=ANSWERED, refusal="no_contact"), ANSWERED, 9),
    (Story(last=ANSWERED, refusal="full", tried_elsewhere=True), ANSWERED, 10),
    (Story(last=ANSWERED, refusal="out_of_area", tried_elsewhere=True), ANSWERED, 20),
    (Story(last=ANSWERED, withdrawn=True), ANSWERED, 7),
    (Story(last=STARTED, covers_maintenance=True), STARTED, 8),
    (Story(last=STARTED, covers_maintenance=True), STARTED, 41),
    (Story(last=STARTED), STARTED, 63),
    (Story(last=ENDED, outcome="written", covers_maintenance=True), ENDED, 5),
    (Story(last=ENDED, outcome="written"), ENDED, 30),
    (Story(last=ENDED, outcome="oral"), ENDED, 12),
    (Story(last=ENDED, outcome="progress"), ENDED, 20),
    (Story(last=ENDED, outcome="none", covers_maintenance=True), ENDED, 15),
    (Story(last=ENDED, outcome="not_engaged"), ENDED, 9),
    (IN_DANGER, OPENED, 2),
    (IN_DANGER, OPENED, 40),
    (Story(last=SENT, danger="after"), SENT, 11),
    (Story(last=ANSWERED, danger="after"), ANSWERED, 14),
    (OUT_OF_DANGER, OPENED, 60),
    (replace(_ended("oral", False), danger="lifted"), ENDED, 22),
    (QUIET, OPENED, 0),
    (QUIET, OPENED, 1),
    (QUIET, OPENED, 3),
    (QUIET, OPENED, 9),
    (QUIET, OPENED, 28),
)
