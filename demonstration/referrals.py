"""Lines for COPY of what follows a file: referrals, both consents, the mediation and its procedure, the journal."""

from demonstration.bulk import NULL
from demonstration.stories import ANSWERED, ENDED, PREPARED, SENT, STARTED

PURPOSES = [
    "",
    "L’organisation des week-ends et des vacances.",
    "La résidence des enfants et le montant de la pension.",
    "Retrouver un dialogue autour de la scolarité.",
    "Le partage des frais de santé et d’activités.",
    "La place des grands-parents et des nouveaux conjoints.",
]
KIND = "mediation.referral"
# A draft that nobody completes is withdrawn in the end.
FORGOTTEN_DAYS = 60


def write_referrals(writer, place, file, separated, story, pace):
    """The referral of a file as far as time allows; after a refusal, one to another service when the story says so.

    `file`: its key, the keys of both parents, and that of its caseworker.
    """
    days = [separated + step for step in pace]
    reached = max((step for step in range(story.last + 1) if days[step] <= writer.calendar.last), default=0)
    if reached < PREPARED:
        return
    services = list(place.services)
    service = services.pop(int(writer.draw() * len(services)))
    Course(writer, place, file, service, story, days, reached).write()
    if story.tried_elsewhere and reached >= ANSWERED and services:
        later = [day + days[ANSWERED] - days[PREPARED] + 1 for day in days]
        Course(writer, place, file, services[0], story, later, SENT).write()


class Course:
    """One referral at the step `reached`: each date is known, or NULL as long as the step is ahead."""

    def __init__(self, writer, place, file, service, story, days, reached):
        self.writer, self.place, self.story, self.reached = writer, place, story, reached
        self.family, self.parents, self.agent = file
        self.service, self.partner = service
        self.key = writer.next["referral"]
        writer.next["referral"] += 1
        dates = [writer.calendar.iso[writer.calendar.worked(day)] for day in days]
        given_up = days[PREPARED] + FORGOTTEN_DAYS
        self.forgotten = reached == PREPARED and given_up < writer.calendar.last
        self.given_up = (
            f"{writer.calendar.iso[writer.calendar.worked(given_up)]} 15:10:00+00" if self.forgotten else NULL
        )
        begun = reached >= STARTED and story.outcome != "not_engaged"
        self.prepared = dates[PREPARED]
        self.created = f"{dates[PREPARED]} 08:30:00+00"
        self.sent = f"{dates[SENT]} 09:40:00+00" if reached >= SENT else NULL
        self.settled = f"{dates[ANSWERED]} 14:00:00+00" if reached >= ANSWERED else NULL
        self.started = dates[STARTED] if begun else NULL
        self.ended = dates[ENDED] if reached == ENDED else NULL
        self.covers = "t" if begun and story.covers_maintenance else "f"

    @property
    def state(self):
        """The state of the referral."""
        if self.ended != NULL:
            return "ended"
        if self.started != NULL:
            return "started"
        if self.reached >= ANSWERED:
            return "withdrawn" if self.story.withdrawn else "refused" if self.story.refusal else "accepted"
        if self.reached == SENT:
            return "sent"
        return "withdrawn" if self.forgotten else "draft"

    def write(self):
        """Its lines."""
        self._write_referral()
        for rank, parent in enumerate(self.parents):
            agreed = self.reached >= SENT or rank < self.story.consents
            given = f"{self.prepared}\t{self.agent}" if agreed else f"{NULL}\t{NULL}"
            self.writer.out["consent"].append(f"{self.key}\t{parent}\t{given}\n")
        if self.started != NULL:
            self._write_procedure()
        self._tell()

    def _write_referral(self):
        state = self.state
        answered = state not in ("draft", "sent", "withdrawn")
        cells = (
            self.key, self.family, self.place.code, self.service, state, self.writer.pick(PURPOSES),
            self.created, self.agent, self.sent,
            self.settled if answered else NULL, self.partner if answered else NULL,
            self.story.refusal if state == "refused" else "",
            self.started, self.covers, self.ended, self.story.outcome if state == "ended" else "",
        )  # fmt: skip
        self.writer.out["referral"].append("\t".join(map(str, cells)) + "\n")

    def _write_procedure(self):
        """What the ASF clock reads, as the transitions leave it."""
        outcome = ""
        if self.ended != NULL:
            outcome = "agreement" if self.story.outcome == "written" else "none"
        self.writer.out["procedure"].append(
            f"{self.family}\tmediation\t{self.started}\t{self.ended}\t{self.covers}\t{outcome}\treferral:{self.key}\n"
        )

    def _tell(self):
        """The lines of the journal that the transitions would have left."""
        story, agent, partner = self.story, self.agent, self.partner
        steps = [(self.created, agent, "create", "draft"), (self.sent, agent, "transition:send", "sent")]
        if self.forgotten:
            steps.append((self.given_up, agent, "transition:withdraw", "withdrawn"))
        elif story.withdrawn:
            steps.append((self.settled, agent, "transition:withdraw", "withdrawn"))
        elif story.refusal:
            steps.append((self.settled, partner, "transition:refuse", "refused"))
        else:
            steps.append((self.settled, partner, "transition:accept", "accepted"))
        if self.started != NULL:
            steps.append((f"{self.started} 16:00:00+00", partner, "transition:start", "started"))
        if self.ended != NULL:
            steps.append((f"{self.ended} 16:30:00+00", partner, "transition:end", "ended"))
        before = ""
        for at, who, action, after in steps:
            if at != NULL:
                self.writer.tell(at, who, action, KIND, self.key, before, after)
                before = after
