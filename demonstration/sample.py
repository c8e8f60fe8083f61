"""Which family separates when, in which Caf and with what scenario: the files that the portal itself records."""

from bisect import bisect
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from demonstration.accounts import NORD, RHONE
from demonstration.apportionment import apportion
from demonstration.clock import moment_of, run_in_order
from demonstration.family_files import FamilyFile, PlannedFile
from demonstration.persons import PersonDraw
from demonstration.scenarios import DELAYS, LIFTED_DANGER, NOT_REFERRED, OPEN_DANGER, WORK_LIST, weighted_referrals

# Files recorded for the small scale, which copies bring to SMALL; and for the national one, where copies are many.
RECORDED, SMALL = 120, 1_000
RECORDED_NATIONAL = 1_000
FIRST_DAY = date(2012, 1, 1)
RECENT_DAYS = 540
FAVOURED = {NORD: 3.0, RHONE: 3.4}
WORK_LISTS = {NORD: WORK_LIST, RHONE: WORK_LIST[::2]}
# Part of the sample, beside the work lists, that is spread evenly from 2012 to today, as in the whole country: what is
# multiplied.
TYPICAL_SHARE, REFERRED = 0.6, 0.104
# The rest thickens where the demonstration looks: (first day, last day, share, share of those referred). When files
# are few these are multiplied too: the official years would be empty.
OFFICIAL_YEARS = (
    (date(2012, 1, 1), date(2012, 12, 31), 0.05, 0.12),
    (date(2013, 1, 1), date(2013, 12, 31), 0.05, 0.12),
    (date(2014, 1, 1), date(2014, 12, 31), 0.13, 0.16),
)
FEW_SHARES = (0.3, (0.06, 0.06, 0.4))
RECENT_REFERRED = 0.22
# Shares of the files whose danger is open, and whose danger was lifted.
RECENT_DANGERS, OLD_DANGERS = (0.065, 0.015), (0.008, 0.022)


def record_sample(places, names, *, seed, last, size):
    """Record `size` family files up to the day `last`; the keys of the typical ones, oldest first."""
    persons = PersonDraw(names, seed)
    files = [FamilyFile(plan, persons, last) for plan in Plans(places, seed, last).of_sample(size)]
    processes = [process for file in files for process in file.processes()]
    run_in_order(processes, until=moment_of(last, 23))
    return sorted(file.family.pk for file in files if file.plan.typical)


class Plans:
    """Draws `PlannedFile`s up to the day `last`; the same for the same seed."""

    def __init__(self, places, seed, last):
        self.places, self.last, self.rng = places, last, Random(f"{seed}:sample")
        weights = weighted_referrals()
        self.scenarios, self.thresholds = list(weights), list(accumulate(weights.values()))
        self.favoured = {
            rank: int(place.population * FAVOURED.get(place.code, 1)) for rank, place in enumerate(places)
        }

    def of_sample(self, size):
        """The work lists, then up to `size` plans: typical ones, the official years, recent files after them."""
        recent, plans = self.last - timedelta(days=RECENT_DAYS), list(self._work_lists())
        others = max(size - len(plans), 0)
        few = size < RECORDED_NATIONAL
        typical, shares = FEW_SHARES if few else (TYPICAL_SHARE, [share for *_, share, _ in OFFICIAL_YEARS])
        plans += self._typical(max(round(others * typical), 1), recent)
        for (first, last, _, referred), share in zip(OFFICIAL_YEARS, shares, strict=True):
            plans += self._between(first, last, round(others * share), referred, OLD_DANGERS, typical=few)
        left = max(size - len(plans), 0)
        return plans + self._between(recent, self.last - timedelta(days=3), left, RECENT_REFERRED, RECENT_DANGERS)

    def _typical(self, size, recent):
        """One file every so many days."""
        span = (self.last - FIRST_DAY).days - 2
        days = [FIRST_DAY + timedelta(days=span * rank // size) for rank in range(size)]
        dangers = [RECENT_DANGERS if day > recent else OLD_DANGERS for day in days]
        return [
            self._plan(place, day, self._scenario(draw, REFERRED, danger), typical=True)
            for place, day, draw, danger in zip(self._places(size), days, self._draws(size), dangers, strict=True)
        ]

    def _between(self, first, last, size, referred, dangers, *, typical=False):
        span = max((last - first).days, 0)
        days = [first + timedelta(days=self.rng.randint(0, span)) for _ in range(size)]
        return [
            self._plan(place, day, self._scenario(draw, referred, dangers), typical=typical)
            for place, day, draw in zip(self._places(size), days, self._draws(size), strict=True)
        ]

    def _draws(self, size):
        """One draw in each part of [0, 1), in no order: the shares are kept, however few the files."""
        draws = [(rank + self.rng.random()) / size for rank in range(size)]
        self.rng.shuffle(draws)
        return draws

    def _work_lists(self):
        """The last step of each scenario was so many days before the last day."""
        for place in self.places:
            for scenario, ago in WORK_LISTS.get(place.code, ()):
                days = self._days()
                separated_on = self.last - timedelta(days=ago + days[scenario.last_step])
                yield PlannedFile(place=place, separated_on=separated_on, scenario=scenario, days=days)

    def _plan(self, place, day, scenario, *, typical=False):
        opened, *others = self._days()
        days = (min(opened, (self.last - day).days), *others)
        return PlannedFile(place=place, separated_on=day, scenario=scenario, days=days, typical=typical)

    def _places(self, size):
        """`size` places by population, more of the favoured ones, in no order."""
        counts = apportion(size, self.favoured)
        places = [self.places[rank] for rank, number in counts.items() for _ in range(number)]
        self.rng.shuffle(places)
        return places

    def _scenario(self, draw, referred, dangers):
        """Not referred most often; referred, with an open danger or with a lifted one as often as said.

        `draw` is one of [0, 1): its place among the referred says what became of the referral.
        """
        if draw < referred:
            return self.scenarios[bisect(self.thresholds, draw / referred * self.thresholds[-1])]
        if draw < referred + dangers[0]:
            return OPEN_DANGER
        return LIFTED_DANGER if draw < referred + sum(dangers) else NOT_REFERRED

    def _days(self):
        return tuple(accumulate(self.rng.randint(*bounds) for bounds in DELAYS))
