"""Turns plans into lines for COPY: family files with two parents, children, separation, dangers and procedures."""

from dataclasses import dataclass
from random import Random

from demonstration.bulk import COLUMNS, NULL
from demonstration.names import NUMBERS, telephone
from demonstration.referrals import write_referrals
from demonstration.stories import OPENED, PREPARED

TITLES = [("mother", "father")] * 97 + [("mother", "mother")] * 2 + [("father", "father")]
# Union and mode, out of a hundred: marriage 45, Pacs 15, concubinage 36, never together 4 (HCF 2010: 45 % divorces).
UNIONS = (
    ["marriage\tdivorce_consent"] * 21
    + ["marriage\tdivorce_contested"] * 9
    + ["marriage\tde_facto"] * 13
    + ["marriage\tlegal"] * 2
    + ["pacs\tpacs_break"] * 12
    + ["pacs\tde_facto"] * 3
    + ["cohabitation\tde_facto"] * 36
    + ["never\tde_facto"] * 4
)
# Where the children live, in thousandths (decisions of 2010: mother 73,5 %, alternating 16,5 %, father 10 %).
RESIDENCES = ["parent_1"] * 728 + ["alternating"] * 163 + ["parent_2"] * 99 + ["third_party"] * 6 + ["not_fixed"] * 4
CHILDREN = [0] * 4 + [1] * 39 + [2] * 37 + [3] * 15 + [4] * 4 + [5]
NOTES = [""] * 30 + [
    "Souhaite un rendez-vous en fin de journée.",
    "Les parents vivent encore sous le même toit, le temps de trouver un logement.",
    "Demande d’ASF déposée ; pas de pension fixée.",
    "Pension fixée par le juge, versée irrégulièrement.",
    "Changement d’école à prévoir pour la rentrée.",
    "À rappeler après l’audience.",
]
DANGERS = [
    "Faits rapportés en entretien. Ne pas communiquer l’adresse à l’autre parent.",
    "Dépôt de plainte signalé. Joindre par téléphone uniquement, le matin.",
    "Ordonnance de protection demandée. Accompagnement par une association spécialisée.",
    "Inquiétude pour un enfant, transmise au service compétent.",
]
LIFTED = ["Situation revue avec l’intéressée, plus de crainte exprimée.", "Signalement sans suite après évaluation."]
COURT_SHARE, HORS_ETAT_SHARE, DISPENSE_SHARE = 0.14, 0.16, 0.17
ADULT, YEAR = 19, 365.25


@dataclass(frozen=True, kw_only=True)
class Place:
    """A Caf as the files see it; `services` are (service key, key of the partner who answers)."""

    code: str
    population: int
    caseworkers: tuple
    services: tuple
    towns: tuple
    postcode: str


class Writer:
    """Writes plans as lines of text; keys follow one another, from those given in `next_keys`."""

    def __init__(self, places, names, calendar, seed, next_keys, telling):
        self.places, self.names, self.calendar, self.seed = places, names, calendar, seed
        self.next = dict(next_keys)
        # Whether the journal tells who opened each file and who recorded each danger, or referrals alone.
        self.telling = telling
        self.telephones = [telephone(rank) for rank in range(NUMBERS)]

    def lines(self, plans):
        """{kind: text for COPY} of these plans; the draws depend on the seed and on the first key alone."""
        self.draw = Random(f"{self.seed}:{self.next['family']}").random
        self.out = {kind: [] for kind in COLUMNS}
        for day, rank, story, pace in plans:
            self._write(self.places[rank], day, story, pace)
        return {kind: "".join(rows) for kind, rows in self.out.items()}

    def pick(self, choices):
        """One of `choices`, each as likely."""
        return choices[int(self.draw() * len(choices))]

    def _write(self, place, separated, story, pace):
        calendar, family = self.calendar, self.next["family"]
        self.next["family"] = family + 1
        agent = self.pick(place.caseworkers)
        opened = calendar.worked(separated + pace[OPENED])
        at = f"{calendar.iso[opened]} 07:{int(self.draw() * 60):02d}:00+00"
        self.out["family"].append(f"{family}\t{place.code}\t{at}\t{agent}\n")
        self.out["separation"].append(
            f"{family}\t{place.code}\t{calendar.iso[separated]}\t{self.pick(UNIONS)}\t{self.pick(NOTES)}\t{at}\t{agent}\t1\n"
        )
        if self.telling:
            self.tell(at, agent, "create", "separations.family", family)
        parents, youngest = self._parents(place, family, separated)
        self._children(family, separated, youngest)
        self._procedure(family, separated)
        if story.last > OPENED:
            write_referrals(self, place, (family, parents, agent), separated, story, pace)
        if story.danger:
            self._danger(family, agent, separated, story, pace)

    def tell(self, at, agent, action, kind, key, before="", after=""):
        """One line of the journal."""
        self.out["journal"].append(f"{at}\t{agent}\t{action}\t{kind}\t{key}\t{before}\t{after}\t\n")

    def _parents(self, place, family, separated):
        """Write both parents; (their keys, days since the birth of the younger one)."""
        titles, names = self.pick(TITLES), self.names
        phone, town = int(self.draw() * NUMBERS), self.pick(place.towns)
        age = ADULT + 2 + self.draw() * 16 + self.draw() * 16
        keys, ages = (2 * family - 1, 2 * family), (age, max(ADULT + 1, age - 4 + self.draw() * 12))
        for position in (0, 1):
            last, last_key = self.pick(names.last)
            first, first_key = self.pick(names.mothers if titles[position] == "mother" else names.fathers)
            if self.draw() < 0.3:  # moved to another town
                town = self.pick(place.towns)
            reach, key = self.draw(), keys[position]
            number = 1_000_000 + key if reach < (0.92, 0.45)[position] else ""
            told = self.telephones[(phone + 777 * position) % NUMBERS] if reach < 0.85 else ""
            email = f"{first_key}.{last_key}.{key}@example.org".replace(" ", "-") if reach < 0.6 else ""
            birth = self.calendar.iso[separated - int(ages[position] * YEAR)]
            self.out["parent"].append(
                f"{key}\t{family}\t{place.code}\t{position + 1}\t{titles[position]}\t{last}\t{first}\t"
                f"{last_key} {first_key}\t{birth}\t{number}\t{told}\t"
                f"{email}\t{int(1 + reach * 120)} {self.pick(names.streets)}\t{place.postcode}\t{town}\n"
            )
        return keys, min(ages)

    def _children(self, family, separated, youngest):
        count = self.pick(CHILDREN)
        if not count:
            return
        residence, longest = self.pick(RESIDENCES), max(0.3, min(17.9, youngest - ADULT))
        for _ in range(count):
            birth = self.calendar.iso[separated - int(self.draw() * longest * YEAR)]
            self.out["child"].append(f"{family}\t{self.pick(self.names.children)}\t{birth}\t{residence}\n")

    def _procedure(self, family, separated):
        draw = self.draw()
        if draw < DISPENSE_SHARE:
            kind = "court" if draw < COURT_SHARE else "hors_etat" if draw < HORS_ETAT_SHARE else "dispense"
            since = self.calendar.worked(separated + 20 + int(draw * 600))
            until = since + 150
            over = kind == "court" and until < self.calendar.last
            self.out["procedure"].append(
                f"{family}\t{kind}\t{self.calendar.iso[since]}\t{self.calendar.iso[until] if over else NULL}\tt\t"
                f"{'none' if over else ''}\t\n"
            )

    def _danger(self, family, agent, separated, story, pace):
        """Recorded with the file, or once the referral went as far as it goes; lifted before one is prepared."""
        calendar, lifted = self.calendar, NULL
        recorded = separated + pace[OPENED]
        if story.danger == "after":
            recorded = separated + pace[story.last] + 2
            if separated + pace[story.last] > calendar.last:
                return
        elif story.danger == "lifted" and separated + pace[PREPARED] <= calendar.last:
            lifted = f"{calendar.iso[calendar.worked(separated + pace[PREPARED])]} 08:10:00+00"
        at = f"{calendar.iso[calendar.worked(recorded)]} {'15:30' if story.danger == 'after' else '08:00'}:00+00"
        key = self.next["danger"]
        self.next["danger"] = key + 1
        lift = f"{lifted}\t{NULL}\t" if lifted == NULL else f"{lifted}\t{agent}\t{self.pick(LIFTED)}"
        self.out["danger"].append(f"{key}\t{family}\t{self.pick(DANGERS)}\t{at}\t{agent}\t{lift}\n")
        if self.telling:
            self.tell(at, agent, "danger:record", "separations.dangerreport", key)
            if lifted != NULL:
                self.tell(lifted, agent, "danger:lift", "separations.dangerreport", key)
