"""Which family separates when, in which Caf, and with what story: the small sample and the whole nation."""

from bisect import bisect
from datetime import date
from itertools import accumulate
from random import Random

from demonstration.accounts import NORD, RHONE
from demonstration.days import number
from demonstration.spread import apportion
from demonstration.stories import DESK, IN_DANGER, OUT_OF_DANGER, QUIET, referral_stories

SMALL, NATIONAL = 3_000, 3_000_000
FROM = number(date(2012, 1, 1))
RECENT_DAYS = 540
# The sample thickens where the demonstration looks: the years of the official figures, and the last months.
PERIODS = (
    (date(2012, 1, 1), date(2012, 12, 31), 0.15, 0.12),
    (date(2013, 1, 1), date(2013, 12, 31), 0.18, 0.12),
    (date(2014, 1, 1), date(2014, 12, 31), 0.30, 0.16),
    (date(2015, 1, 1), None, 0.12, 0.10),
)
RECENT_REFERRED = 0.22
REFERRED = 0.104
FAVOURED = {NORD: 3.0, RHONE: 3.4}
# Shares of the files whose danger stands, and whose danger was lifted.
RECENT_DANGER, OLD_DANGER = (0.065, 0.015), (0.008, 0.022)
# Days from one step to the next, at least and at most: opened, prepared, sent, answered, started, ended.
DELAYS = ((1, 40), (0, 20), (1, 12), (1, 18), (6, 35), (40, 170))
PACES = 4096


class Chance:
    """Draws the stories and their pace; two of the same seed draw alike."""

    def __init__(self, seed):
        self.random = Random(seed)
        stories, weights = referral_stories()
        self._stories = self.random.choices(stories, weights, k=10_000)
        self._paces = [tuple(accumulate(self.random.randint(*bounds) for bounds in DELAYS)) for _ in range(PACES)]

    def story(self, referred, danger):
        """A quiet file most often; referred, or in danger, as often as said."""
        draw = self.random.random()
        if draw < referred:
            return self._stories[int(draw / referred * 10_000)]
        if draw < referred + danger[0]:
            return IN_DANGER
        return OUT_OF_DANGER if draw < referred + sum(danger) else QUIET

    def pace(self):
        """Days from the separation to each step."""
        return self._paces[int(self.random.random() * PACES)]


def small_plans(cafs, calendar, seed, size=SMALL):
    """Plans (day of the separation, rank of the Caf, story, pace) of the sample, oldest first.

    `cafs`: the Caf with their `code` and `population`, in order.
    """
    chance = Chance(f"{seed}:small")
    weights = {rank: int(caf.population * FAVOURED.get(caf.code, 1)) for rank, caf in enumerate(cafs)}
    plans = []
    for first, last, share, referred in PERIODS:
        days = number(first), number(last) if last else calendar.last - RECENT_DAYS
        plans += _spread(round(size * share), weights, days, chance, referred, OLD_DANGER)
    recent = round(size * (1 - sum(period[2] for period in PERIODS)))
    desks = [plan for rank, caf in enumerate(cafs) if caf.code in FAVOURED for plan in _desk(rank, calendar, chance)]
    days = calendar.last - RECENT_DAYS, calendar.last - 3
    plans += desks + _spread(recent - len(desks), weights, days, chance, RECENT_REFERRED, RECENT_DANGER)
    return sorted(plans, key=lambda plan: plan[:2])


def _spread(size, weights, days, chance, referred, danger):
    """`size` plans between two days, by the weights of the Caf."""
    draw, (first, last) = chance.random, days
    return [
        (draw.randint(first, max(first, last)), rank, chance.story(referred, danger), chance.pace())
        for rank, count in apportion(max(size, 0), weights).items()
        for _ in range(count)
    ]


def _desk(rank, calendar, chance):
    """One plan per line of the desk: the step was reached so many days ago."""
    for story, step, days in DESK:
        pace = chance.pace()
        yield calendar.last - days - pace[step], rank, story, pace


def national_plans(cafs, calendar, seed, size=NATIONAL):
    """As many plans as asked, one at a time and oldest first, from 2012 to today, Caf drawn by population."""
    chance = Chance(f"{seed}:national")
    draw, steps = chance.random.random, list(accumulate(caf.population for caf in cafs))
    days, people = calendar.last - FROM - 2, steps[-1]
    recent = calendar.last - RECENT_DAYS
    for rank in range(size):
        day = FROM + days * rank // size
        danger = RECENT_DANGER if day > recent else OLD_DANGER
        yield day, bisect(steps, draw() * people), chance.story(REFERRED, danger), chance.pace()
