"""A proposal about money: written by one person of the Cnaf, approved or refused by another, or cancelled."""

from datetime import timedelta
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from funding.proposals.permissions import may_answer_proposal, may_cancel_proposal
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition

# How long the home page tells those concerned what was answered.
TOLD_FOR = timedelta(days=30)
REASON_MISSING = "Dites pourquoi : la personne qui a proposé le lira."


class ProposalState(StateChoices):
    """Where a proposal stands."""

    PROPOSED = "proposed", "à approuver", Tone.WAITING
    APPROVED = "approved", "accord donné", Tone.DONE
    REFUSED = "refused", "accord refusé", Tone.REFUSED
    CANCELLED = "cancelled", "abandon par l’auteur", Tone.DRAFT


class ProposalQuerySet(ScopedQuerySet[Any]):
    """Proposals."""

    def waiting(self) -> Self:
        """Not answered yet, the longest wait first."""
        return self.filter(state=ProposalState.PROPOSED).order_by("proposed_at", "pk")

    def approved_lately(self) -> Self:
        """Approved in the last month, latest first."""
        since = timezone.now() - TOLD_FOR
        return self.filter(state=ProposalState.APPROVED, answered_at__gte=since).order_by("-answered_at")


def proposal_constraints(name: str) -> list[models.BaseConstraint]:
    """The constraints of a concrete proposal, named after `name`: answered by another, cancelled by its author."""
    answered = Q(answered_at__isnull=False, answered_by__isnull=False)
    return [
        models.CheckConstraint(
            name=f"{name}_answered_iff_date",
            condition=Q(state="proposed", answered_at=None, answered_by=None) | (~Q(state="proposed") & answered),
        ),
        models.CheckConstraint(
            name=f"{name}_not_answered_by_author",
            condition=~Q(state__in=["approved", "refused"]) | ~Q(answered_by=F("proposed_by")),
        ),
        models.CheckConstraint(
            name=f"{name}_cancelled_by_author",
            condition=~Q(state="cancelled") | Q(answered_by=F("proposed_by")),
        ),
        models.CheckConstraint(name=f"{name}_refused_with_reason", condition=~Q(state="refused") | ~Q(answer_note="")),
    ]


class Proposal(StatefulModel):
    """What a concrete proposal shares; it adds its subject, `approve`, `proposal_constraints(…)`, `PROPOSAL_STAYS`."""

    State = ProposalState

    reason = models.CharField("motif", max_length=200)
    state = models.CharField("état", max_length=10, choices=ProposalState, default=ProposalState.PROPOSED)
    proposed_at = models.DateTimeField("proposé le", auto_now_add=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="proposé par", related_name="+"
    )
    answered_at = models.DateTimeField("répondu le", null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="répondu par", null=True, blank=True, related_name="+"
    )
    answer_note = models.CharField("motif du refus", max_length=200, blank=True)

    objects: ClassVar = ProposalQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_waiting(self) -> bool:
        """Whether another person is still to answer."""
        return self.state == self.State.PROPOSED

    @transition(ProposalState.PROPOSED, to=ProposalState.REFUSED, allowed=may_answer_proposal, button="Refuser")
    def refuse(self, *, by: Agent, answer_note: str) -> str:
        """Change nothing, for a reason."""
        if not answer_note.strip():
            raise ActionRefused(REASON_MISSING)
        self.answer_note = answer_note
        self._answered(by)
        return answer_note

    @transition(ProposalState.PROPOSED, to=ProposalState.CANCELLED, allowed=may_cancel_proposal, button="Annuler")
    def cancel(self, *, by: Agent) -> None:
        """Take back what nobody answered."""
        self._answered(by)

    def _answered(self, by: Agent) -> None:
        self.answered_at, self.answered_by = timezone.now(), by
