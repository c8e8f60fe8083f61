"""What makes a family file somebody's: its référent, its next date, its closing with an outcome and its reopening."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.recorder import record
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, locked, transition
from portal.separations.families.permissions import may_entrust, may_follow

CHOOSE_OUTCOME = "Choisissez l’issue : elle dit pourquoi le dossier se ferme."
CHOOSE_REASON = "Choisissez le motif de la réouverture."
NOT_A_CASEWORKER = "Choisissez un conseiller ou un travailleur social de votre Caf, dont le compte est ouvert."
# What is nobody's edit of the sheet: a file that changes hands does not make a page of the sheet stale.
OWN_COLUMNS = ("state", "referent", "hand_over", "due_on", "step_for", "closed_at", "closed_by", "outcome")

REFERENT_WORKS_HERE = pgtrigger.Trigger(
    name="referent_works_here",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.referent_id IS NOT NULL"),
    func="""
        IF TG_OP = 'UPDATE' AND OLD.referent_id IS NOT DISTINCT FROM NEW.referent_id THEN RETURN NEW; END IF;
        IF NOT EXISTS (
            SELECT 1 FROM accounts_agent WHERE id = NEW.referent_id AND caf_id = NEW.caf_id AND is_active
            AND role IN ('conseiller', 'travailleur_social')
        ) THEN
            RAISE EXCEPTION 'a file is followed by a caseworker of its Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
# `due_on` is the term of the step to do and `step_for` who is to do it, kept on the file so that a list of thousands
# is read in its order from one index. Whoever saves the file, and whatever they had read, they are read again here.
DUE_ON_IS_READ = pgtrigger.Trigger(
    name="due_on_is_read",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func="""
        SELECT due_on, for_agent_id INTO NEW.due_on, NEW.step_for_id
        FROM separations_nextstep WHERE family_id = NEW.id AND state = 'todo';
        RETURN NEW;
    """,
)
CLOSED_WITHOUT_DANGER = pgtrigger.Trigger(
    name="closed_without_danger",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.state = 'closed' AND OLD.state <> 'closed'"),
    func="""
        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.id AND lifted_at IS NULL) THEN
            RAISE EXCEPTION 'a file is not closed while a danger is recorded' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
CANCELLED_WITHOUT_DANGER = pgtrigger.Trigger(
    name="cancelled_without_danger",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.cancelled_at IS NOT NULL AND OLD.cancelled_at IS NULL"),
    func="""
        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.id AND lifted_at IS NULL) THEN
            RAISE EXCEPTION 'a file is not cancelled while a danger is recorded' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
OWN_TRIGGERS = [REFERENT_WORKS_HERE, DUE_ON_IS_READ, CLOSED_WITHOUT_DANGER, CANCELLED_WITHOUT_DANGER]
OWN_INDEXES = [
    # « Mes dossiers » and those of the Caf, in the order of their terms.
    models.Index(fields=["referent", "state", "due_on", "id"], name="family_by_referent"),
    models.Index(
        fields=["caf", "state", "due_on", "id"], include=["referent", "cancelled_at"], name="family_by_due_day"
    ),
    # « Mes prochaines étapes », on whoever's files they are.
    models.Index(
        fields=["step_for", "due_on", "id"],
        include=["caf"],
        name="family_by_step",
        condition=Q(step_for__isnull=False),
    ),
    # The few that no list shows but their own.
    models.Index(fields=["caf"], name="family_cancelled", condition=Q(cancelled_at__isnull=False)),
]
CLOSED_IFF_OUTCOME = models.CheckConstraint(
    name="family_closed_iff_date_agent_outcome",
    condition=Q(state="open", closed_at=None, closed_by=None, outcome="")
    | (Q(state="closed", closed_at__isnull=False, closed_by__isnull=False) & ~Q(outcome="")),
)


class OwnedFileQuerySet(ScopedQuerySet[Any]):
    """Family files as somebody follows them."""

    def open(self) -> Self:
        """Neither closed nor cancelled."""
        return self.filter(state="open", cancelled_at=None)

    def closed(self) -> Self:
        """Closed with an outcome, and not cancelled."""
        return self.filter(state="closed", cancelled_at=None)

    def followed_by(self, agents: Iterable[int]) -> Self:
        """Those whose référent is one of these keys."""
        return self.filter(referent__in=list(agents))

    def waiting_for(self, agents: Iterable[int]) -> Self:
        """Those whose step to do is for one of these keys."""
        return self.filter(step_for__in=list(agents))

    def without_referent(self) -> Self:
        """Open, and followed by nobody: no référent was named, or they no longer work here as a caseworker."""
        here = Agent.unscoped.filter(pk__in=Agent.objects.caseworkers().values("pk"), caf=models.OuterRef("caf"))
        followed = models.Exists(here.filter(pk=models.OuterRef("referent")))
        return self.open().filter(~followed)

    def late(self) -> Self:
        """Open, whose next step was due before today."""
        return self.open().filter(due_on__lt=timezone.localdate())

    def without_next_step(self) -> Self:
        """Open, and nobody wrote what comes next."""
        return self.open().filter(due_on=None)

    def for_follow_up(self) -> Self:
        """With what a list of followed files shows, the first due first, those without a next step after."""
        rows = self.select_related("referent").prefetch_related("parents", "next_steps__for_agent")
        return rows.order_by("due_on", "pk")


class OwnedFile(StatefulModel):
    """The part of a family file that says who follows it and whether it is open."""

    if TYPE_CHECKING:  # what the file itself adds
        caf_id: Any
        opened_by: Any
        next_steps: Any
        cancelled_at: Any

    class State(StateChoices):
        OPEN = "open", "ouvert", Tone.WAITING
        CLOSED = "closed", "fermé", Tone.DONE

    class Outcome(models.TextChoices):
        AGREEMENT = "agreement", "accord entre les parents"
        STABLE = "stable", "droits ouverts, situation stabilisée"
        RECONCILED = "reconciled", "réconciliation"
        MOVED = "moved", "départ vers une autre Caf"
        DECEASED = "deceased", "décès d’un parent"
        NO_FOLLOW_UP = "no_follow_up", "sans suite : la famille ne donne plus de nouvelles"
        MISTAKE = "mistake", "ouvert par erreur"

    class Reopening(models.TextChoices):
        RETURN = "return", "la famille revient"
        NEW_FACT = "new_fact", "un fait nouveau"
        MISTAKE = "mistake", "fermé par erreur"
        CONTACT = "contact", "contact par le référent"

    state = models.CharField("état", max_length=8, choices=State, default=State.OPEN)
    referent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="référent", null=True, blank=True,
        related_name="followed_families", db_index=False,
    )  # fmt: skip
    # The hand-over that this file goes through: it goes to a colleague on its first day, or comes back on its last.
    hand_over = models.ForeignKey(
        "separations.HandOver", models.PROTECT, verbose_name="passation", null=True, blank=True,
        related_name="files", editable=False,
    )  # fmt: skip
    due_on = models.DateField("échéance de la prochaine étape", null=True, blank=True, editable=False)
    step_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="pour qui", null=True, blank=True,
        related_name="+", db_index=False, editable=False,
    )  # fmt: skip
    closed_at = models.DateTimeField("fermé le", null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="fermé par", null=True, blank=True, related_name="+"
    )
    outcome = models.CharField("issue", max_length=12, choices=Outcome, blank=True)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Whoever opens the file follows it at first, when they may."""
        opener = self.opened_by
        if self._state.adding and self.referent_id is None and opener and opener.is_caseworker_now:
            self.referent = opener
        super().save(*args, **kwargs)

    @property
    def is_closed(self) -> bool:
        """Whether it was closed with an outcome."""
        return bool(self.state == self.State.CLOSED)

    @property
    def is_followed(self) -> bool:
        """Whether its référent still works in this Caf as a caseworker."""
        referent: Any = self.referent
        return bool(referent and referent.is_caseworker_now and referent.caf_id == self.caf_id)

    @property
    def next_step(self) -> Any:
        """The step to do, or None; reads what `for_follow_up` prefetched."""
        return next((step for step in self.next_steps.all() if step.is_todo), None)

    @property
    def referent_in_words(self) -> str:
        """« suivi par Camille Vanhoutte »."""
        return f"suivi par {self.referent}" if self.is_followed else "sans référent"

    @property
    def standing(self) -> str:
        """« ouvert, suivi par Camille Vanhoutte »; « annulé »."""
        return "annulé" if self.cancelled_at else f"{self.get_state_display()}, {self.referent_in_words}"

    @property
    def seen_as(self) -> str:
        """Another state, référent or hand-over is another file to whoever looked at it."""
        return f"{self.state}.{self.referent_id or ''}.{self.hand_over_id or ''}"

    # Steps --------------------------------------------------------------------------------------------------------

    @transition(State.OPEN, to=State.OPEN, allowed=may_entrust, button="Confier à un collègue")
    def entrust(
        self, *, by: Agent, colleague: Agent, starts_on: date | None = None, returns_on: date | None = None
    ) -> str:
        """Give the file to `colleague`, from `starts_on` (today); it comes back on `returns_on`, or never."""
        if not colleague.is_caseworker_now or colleague.caf_id != self.caf_id:
            raise ActionRefused(NOT_A_CASEWORKER)
        if self.referent_id == colleague.pk:
            raise ActionRefused(f"Ce dossier est déjà suivi par {colleague}.")
        later = starts_on is not None and starts_on > timezone.localdate()
        hand_over = None
        if later or (returns_on and self.is_followed):
            hand_overs: Any = self._meta.get_field("hand_over").related_model
            hand_over = hand_overs.objects.for_one_file(
                self, by=by, receiver=colleague, starts_on=starts_on, returns_on=returns_on
            )
        self.hand_over = hand_over
        if not later:
            self.referent = colleague
        since = f", à partir du {fr_date(starts_on)}" if later else ""
        until = f", jusqu’au {fr_date(returns_on)}" if returns_on else ""
        return f"à {colleague}{since}{until}"

    @transition(State.OPEN, to=State.CLOSED, allowed=may_follow, button="Fermer le dossier")
    def close(self, *, by: Agent, outcome: str) -> str:
        """Close the file for a coded `outcome`; the step to do ends with it."""
        if outcome not in self.Outcome.values:
            raise ActionRefused(CHOOSE_OUTCOME)
        self._end(by=by, outcome=outcome)
        return str(self.Outcome(outcome).label)

    def move_out(self, *, by: Agent, note: str) -> None:
        """Close the file because another Caf opened its own for the family: `by` accepted it there, `note` says where.

        What hinders is asked by the caller, in words that another Caf may read; the database has the last word.
        """
        with locked(self):
            if self.is_closed:
                raise ActionRefused(f"Ce dossier est {self.standing} : il ne se transfère plus.")
            before = self.state
            self._end(by=by, outcome=self.Outcome.MOVED)
            self.state = self.State.CLOSED
            self.save()
            record(by=by, action="transfer:close", target=self, before=before, after=self.state, note=note)

    def _end(self, *, by: Agent, outcome: str) -> None:
        self.next_steps.end(by=by, how="closed")
        self.outcome, self.closed_at, self.closed_by = outcome, timezone.now(), by

    @transition(State.CLOSED, to=State.OPEN, allowed=may_follow, button="Rouvrir le dossier")
    def reopen(self, *, by: Agent, reason: str) -> str:
        """Open the file again for a coded `reason`, which the journal keeps; its référent is who followed it."""
        if reason not in self.Reopening.values:
            raise ActionRefused(CHOOSE_REASON)
        self.outcome, self.closed_at, self.closed_by = "", None, None
        return str(self.Reopening(reason).label)

    def reopen_if_closed(self, *, by: Agent) -> None:
        """A danger that is told opens the file again, in the neutral words that everyone of the Caf reads."""
        self.refresh_from_db(fields=["state"])
        if self.is_closed:
            self.reopen(by=by, reason=self.Reopening.CONTACT)
