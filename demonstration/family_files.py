"""Invented family files, recorded and moved by the functions and transitions of the portal, step by step."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from demonstration.clock import moment_of, working_day
from demonstration.places import Place
from demonstration.scenarios import ANSWERED, ENDED, OPENED, PREPARED, SENT, STARTED, Scenario
from mediation.preparation.process import prepare_referral
from portal.foundation.workflow.obstacles import obstacles_to
from portal.separations.first_contacts.models import ContactAttempt, FirstContact
from portal.separations.first_contacts.process import note_attempt
from portal.separations.next_steps.process import write_step
from portal.separations.recording.process import record_separation
from portal.separations.rights.models import Procedure

PURPOSES = [
    "",
    "L’organisation des week-ends et des vacances.",
    "La résidence des enfants et le montant de la pension.",
    "Retrouver un dialogue autour de la scolarité.",
    "Le partage des frais de santé et d’activités.",
    "La place des grands-parents et des nouveaux conjoints.",
]
DANGERS = [
    "Faits rapportés en entretien. Ne pas communiquer l’adresse à l’autre parent.",
    "Dépôt de plainte signalé. Joindre par téléphone uniquement, le matin.",
    "Ordonnance de protection demandée. Accompagnement par une association spécialisée.",
    "Inquiétude pour un enfant, transmise au service compétent.",
]
LIFTED = ["Situation revue avec l’intéressée, plus de crainte exprimée.", "Signalement sans suite après évaluation."]
# What the caseworker writes that comes next: at the opening, after a refusal, after an acceptance, at the end.
FIRST_STEPS = [
    "Rappeler le parent qui n’a pas encore été joint",
    "Vérifier les droits : Asf, aide au logement",
    "Proposer un rendez-vous avec le travailleur social",
    "Relancer pour la pièce qui manque",
]
AFTER_REFUSAL, AFTER_ACCEPTANCE = "Proposer un autre service aux parents", "Vérifier que la première séance est fixée"
AFTER_REOPENING = "Reprendre la situation avec le parent qui rappelle"
# Outcomes of files that nobody referred, by their weight.
OUTCOMES = {"stable": 60, "no_follow_up": 25, "reconciled": 8, "moved": 5, "mistake": 1, "deceased": 1}
# Shares of the files with a first step, whose step was done, whose answer was followed, that were opened again.
STEP_WRITTEN, STEP_DONE, ANSWER_FOLLOWED, REOPENED = 0.85, 0.6, 0.75, 0.03
# Share of those threatened whom the first attempt reaches.
REACHED_AT_ONCE = 0.7
# Days after which a file where nothing happens any more is closed.
QUIET = (60, 200)
# Shares of the files with such a step about maintenance, added up.
COURT, HORS_ETAT, DISPENSE = 0.14, 0.16, 0.17
COURT_DAYS = 150
# A draft that nobody completes is withdrawn after so many days.
DRAFT_DAYS = 60


@dataclass(frozen=True, kw_only=True)
class PlannedFile:
    """A family file to come; `days`: since the separation, one per `Step`. `typical`: may be multiplied."""

    place: Place
    separated_on: date
    scenario: Scenario
    days: tuple[int, ...]
    typical: bool = False


# Who is threatened, and by whom, when it was told at the first meeting.
HER_BY_HIM = {"threatened": ["parent_1"], "threat_from": "parent_2"}


class FamilyFile:
    """Carries out one `PlannedFile`; its processes are for `clock.run_in_order`. `last`: the last day of all.

    `family` is None until the file is opened.
    """

    def __init__(self, plan, persons, last):
        self.plan, self.persons, self.last = plan, persons, last
        self.place, self.scenario = plan.place, plan.scenario
        self.rng = persons.rng
        self.agent = self.rng.choice(self.place.caseworkers)
        self.family, self.parents, self.danger = None, (), None

    def processes(self):
        """What happens to the file side by side."""
        yield self._course()
        share = self.rng.random()
        if share < DISPENSE:
            kind = "court" if share < COURT else "hors_etat" if share < HORS_ETAT else "dispense"
            yield self._maintenance(kind, days=20 + int(share * 600))
        if self.scenario.danger in ("open", "lifted"):
            yield self._first_contact(self.plan.days[OPENED] + 1)

    def _first_contact(self, days):
        """Somebody of the Caf reaches the person within days; now and then it takes two attempts."""
        contacts = FirstContact.objects.waiting()
        for tried, reached in ((0, self.rng.random() < REACHED_AT_ONCE), (1, True)):
            yield self._moment(days + tried, 9, 35)
            if contact := contacts.filter(family=self.family).first():
                means = self.rng.choice(ContactAttempt.Means.values[:2])
                note_attempt(contact, by=self.rng.choice(self.place.danger_lifters), means=means, reached=reached)

    def _told(self):
        """Those who are asked were written to."""
        FirstContact.objects.untold().filter(family=self.family).update(told_at=timezone.now())

    def _moment(self, days, hour, minute=0):
        day = self.plan.separated_on + timedelta(days=days)
        return moment_of(working_day(day, self.last), hour, minute)

    def _course(self):
        """From the opening to the last step of the scenario; dangers on the way."""
        scenario, days = self.scenario, self.plan.days
        yield self._moment(days[OPENED], 7, self.rng.randrange(60))
        self._open()
        if scenario.danger == "lifted":
            yield self._moment(days[PREPARED], 8, 10)
            self.danger.lift(by=self.rng.choice(self.place.danger_lifters), reason=self.rng.choice(LIFTED))
        if scenario.last_step >= PREPARED:
            services = self.rng.sample(self.place.services, len(self.place.services))
            yield from self._referral(services.pop(), days, scenario)
            if scenario.second_service and services:
                later = [day + days[ANSWERED] - days[PREPARED] + 1 for day in days]
                yield from self._referral(services.pop(), later, Scenario(last_step=SENT))
        if scenario.danger == "late":
            yield self._moment(days[scenario.last_step] + 2, 15, 30)
            self.family.report_danger(by=self.agent, **self._said())
            self._told()
            yield from self._first_contact(days[scenario.last_step] + 3)
        yield from self._ending()

    def _ending(self):
        """The first step is done in time or stays late; a quiet file is closed; a few are opened again."""
        if self.rng.random() < STEP_DONE:
            yield self._in(self.rng.randint(4, 9), 10, 5)
            step = self.family.next_steps.todo().first()
            if step and not step.is_late:
                step.finish(by=self.agent)
                self._write(self.rng.choice(FIRST_STEPS))
        yield self._in(self.rng.randint(*QUIET), 11, 15)
        if not obstacles_to(self.family, "close"):
            agreed = self.scenario.outcome in ("written", "oral")
            drawn = self.rng.choices(list(OUTCOMES), list(OUTCOMES.values()))[0]
            self.family.close(by=self.agent, outcome="agreement" if agreed else drawn)
            if self.rng.random() < REOPENED:
                yield self._in(self.rng.randint(20, 90), 14, 25)
                self.family.reopen(by=self.agent, reason="return")
                self._write(AFTER_REOPENING)
                yield self._in(self.rng.randint(*QUIET), 11, 25)
                if not obstacles_to(self.family, "close"):
                    self.family.close(by=self.agent, outcome="stable")

    def _in(self, days, hour, minute):
        """So many days after what was just done."""
        return moment_of(working_day(timezone.localdate() + timedelta(days=days), self.last), hour, minute)

    def _write(self, what):
        """The caseworker writes what comes next, for a colleague now and then."""
        current = self.family.next_steps.todo().first()
        colleague = self.rng.choice(self.place.caseworkers) if self.rng.random() < 0.1 else self.agent
        due_on = timezone.localdate() + timedelta(days=self.rng.randint(5, 30))
        seen = current.pk if current else None
        write_step(self.family, by=self.agent, what=what, for_agent=colleague, due_on=due_on, seen=seen)

    def _open(self):
        separated_on = self.plan.separated_on
        self.parents = self.persons.parents(self.place, separated_on)
        self.family = record_separation(
            by=self.agent,
            parents=self.parents,
            separation=self.persons.separation(separated_on),
            children=self.persons.children(separated_on, self.parents),
            danger=self._said(**HER_BY_HIM) if self.scenario.danger in ("open", "lifted") else None,
        )
        self._told()
        if self.rng.random() < STEP_WRITTEN:
            self._write(self.rng.choice(FIRST_STEPS))
        self.danger = self.family.dangers.first() if self.scenario.danger == "lifted" else None

    def _said(self, **named):
        """What was said of a danger; told later, in haste, nobody is named."""
        return {"note": self.rng.choice(DANGERS), **named}

    def _referral(self, served, days, scenario):
        """One referral to a service, given with the partner who answers for it."""
        service, partner = served
        yield self._moment(days[PREPARED], 8, 30)
        purpose = self.rng.choice(PURPOSES)
        referral = prepare_referral(by=self.agent, family=self.family, service=service, purpose=purpose)
        yield self._moment(days[PREPARED], 8, 50)
        for parent in self.family.parents.all()[: scenario.consents]:
            referral.record_consent(by=self.agent, parent=parent, given_on=self._day(days[PREPARED]))
        if scenario.last_step == PREPARED:
            yield self._moment(days[PREPARED] + DRAFT_DAYS, 15, 10)
            referral.withdraw(by=self.agent)
            return
        yield self._moment(days[SENT], 9, 40)
        referral.send(by=self.agent)
        if scenario.last_step == SENT:
            return
        yield self._moment(days[ANSWERED], 14)
        self._answer(referral, partner, scenario)
        if referral.answered_at and self.rng.random() < ANSWER_FOLLOWED:
            yield self._moment(days[ANSWERED] + 1, 9, 30)
            self._write(AFTER_REFUSAL if scenario.refusal else AFTER_ACCEPTANCE)
        if scenario.last_step > ANSWERED:
            yield from self._mediation(referral, partner, days, scenario)

    def _answer(self, referral, partner, scenario):
        if scenario.withdrawn:
            referral.withdraw(by=self.agent)
        elif scenario.refusal:
            referral.refuse(by=partner, refusal=scenario.refusal)
        else:
            referral.accept(by=partner)

    def _mediation(self, referral, partner, days, scenario):
        if scenario.outcome != "not_engaged":
            yield self._moment(days[STARTED], 16)
            started_on, covered = self._day(days[STARTED]), scenario.covers_maintenance
            referral.start(by=partner, started_on=started_on, covers_maintenance=covered)
        if scenario.last_step == ENDED:
            yield self._moment(days[ENDED], 16, 30)
            referral.end(by=partner, ended_on=self._day(days[ENDED]), outcome=scenario.outcome)

    def _day(self, days):
        return self._moment(days, 0).date()

    def _maintenance(self, kind, days):
        """A step about maintenance outside the portal: the court decides in the end, the others stay."""
        yield self._moment(max(days, self.plan.days[OPENED] + 1), 9, 15)
        since = self._day(max(days, self.plan.days[OPENED] + 1))
        procedure = Procedure.objects.create(family=self.family, kind=kind, from_on=since, covers_maintenance=True)
        if kind == "court":
            until = working_day(since + timedelta(days=COURT_DAYS), self.last)
            yield moment_of(until, 9, 15)
            procedure.until_on, procedure.outcome = until, Procedure.Outcome.NONE
            procedure.save()
