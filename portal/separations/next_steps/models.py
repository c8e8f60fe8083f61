"""The next step of a family file: what, for whom, until when. Rows are added and ended, never written over."""

from datetime import date
from typing import ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.text.french import fr_date, relative
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import StatefulModel, transition
from portal.separations.families.models import Family
from portal.separations.next_steps.permissions import may_step

KEPT = pgtrigger.Trigger(
    name="next_step_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'UPDATE' AND OLD.state = 'todo' AND NEW.state <> 'todo'
           AND (NEW.family_id, NEW.what, NEW.for_agent_id, NEW.due_on, NEW.written_at)
               = (OLD.family_id, OLD.what, OLD.for_agent_id, OLD.due_on, OLD.written_at)
           AND (NEW.written_by_id, NEW.corrects_id) IS NOT DISTINCT FROM (OLD.written_by_id, OLD.corrects_id) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a next step is kept as it was written' USING ERRCODE = 'check_violation';
    """,
)
FOR_AN_AGENT_HERE = pgtrigger.Trigger(
    name="for_an_agent_here",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (
            SELECT 1 FROM accounts_agent agent JOIN separations_family family ON family.caf_id = agent.caf_id
            WHERE agent.id = NEW.for_agent_id AND family.id = NEW.family_id
        ) THEN
            RAISE EXCEPTION 'a next step is for an agent of the Caf of the file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
# The file keeps the term of its step and who is to do it; copies of whole files come with them, nothing is written.
TELLS_THE_FILE = pgtrigger.Trigger(
    name="tells_the_file",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    declare=[("term", "date"), ("agent", "bigint")],
    func="""
        SELECT due_on, for_agent_id INTO term, agent
        FROM separations_nextstep WHERE family_id = NEW.family_id AND state = 'todo';
        UPDATE separations_family SET due_on = term, step_for_id = agent
        WHERE id = NEW.family_id AND (due_on, step_for_id) IS DISTINCT FROM (term, agent);
        RETURN NULL;
    """,
)


class NextStepQuerySet(ScopedQuerySet["NextStep"]):
    """Next steps, those of the past included."""

    def todo(self) -> Self:
        """Those to do: one at most per file."""
        return self.filter(state=NextStep.State.TO_DO)

    def decided(self) -> Self:
        """Those that somebody wrote anew; a correction of the typing decides nothing."""
        return self.filter(corrects=None)

    def end(self, *, by: Agent, how: str) -> int:
        """End the step to do as `how` says: replaced, corrected, or closed with the file."""
        return self.todo().update(state=how, ended_at=timezone.now(), ended_by=by)


class NextStep(StatefulModel):
    """What is to be done on a file, by an agent of its Caf, until a day."""

    class State(StateChoices):
        TO_DO = "todo", "à faire", Tone.WAITING
        DONE = "done", "faite", Tone.DONE
        REPLACED = "replaced", "remplacée", Tone.DRAFT
        CORRECTED = "corrected", "corrigée", Tone.DRAFT
        WITHDRAWN = "withdrawn", "retirée", Tone.DRAFT
        CLOSED = "closed", "dossier fermé", Tone.DRAFT

    caf_path = "family__caf"
    file_path = "family_id"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="next_steps")
    what = models.CharField("ce qu’il faut faire", max_length=200)
    for_agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="pour qui", related_name="+", db_index=False
    )
    due_on = models.DateField("avant le")
    written_at = models.DateTimeField("écrite le", auto_now_add=True)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="écrite par", null=True, related_name="+"
    )
    corrects = models.OneToOneField(
        "self", models.PROTECT, verbose_name="corrige", null=True, blank=True, related_name="corrected_by"
    )
    state = models.CharField("état", max_length=10, choices=State, default=State.TO_DO)
    ended_at = models.DateTimeField("finie le", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="finie par", null=True, blank=True, related_name="+"
    )

    objects: ClassVar = NextStepQuerySet.as_manager()

    class Meta:
        verbose_name = "prochaine étape"
        verbose_name_plural = "prochaines étapes"
        triggers = [KEPT, FOR_AN_AGENT_HERE, TELLS_THE_FILE]
        indexes = [
            # Whether somebody wrote a step after the answer of a service.
            models.Index(fields=["family", "written_at"], name="next_step_decided", condition=Q(corrects=None)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["family"], condition=Q(state="todo"), name="next_step_one_todo"),
            models.CheckConstraint(name="next_step_says_something", condition=~Q(what="")),
            models.CheckConstraint(
                name="next_step_ended_iff_date_and_agent",
                condition=Q(state="todo", ended_at=None, ended_by=None)
                | (~Q(state="todo") & Q(ended_at__isnull=False, ended_by__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"étape n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the file, which opens on it."""
        return self.family.get_absolute_url()

    @property
    def is_todo(self) -> bool:
        """Whether it is still to do."""
        return bool(self.state == self.State.TO_DO)

    @property
    def is_late(self) -> bool:
        """Whether it is to do and its day is past."""
        return self.is_todo and self.due_on < timezone.localdate()

    @property
    def term_in_words(self) -> str:
        """« avant le 3 mars 2014, dans 3 jours »; « pour le 1er mars 2014, il y a 2 jours » once past."""
        return term_in_words(self.due_on)

    @transition(State.TO_DO, to=State.DONE, allowed=may_step, button="C’est fait")
    def finish(self, *, by: Agent) -> None:
        """What was to be done is done."""
        self.ended_at, self.ended_by = timezone.now(), by

    @transition(State.TO_DO, to=State.WITHDRAWN, allowed=may_step, button="Retirer cette étape")
    def withdraw(self, *, by: Agent) -> None:
        """It was written by mistake, or nothing is to be done any more."""
        self.ended_at, self.ended_by = timezone.now(), by


def term_in_words(due_on: date) -> str:
    """A term as every page says it."""
    today = timezone.localdate()
    return f"{'pour' if due_on < today else 'avant'} le {fr_date(due_on)}, {relative(due_on, today)}"
