"""The correction of the amount of a published line: an entry with its reason and source, made by two persons."""

from decimal import Decimal

from django.db import models
from django.db.models import Q
from django.urls import reverse

from funding.envelopes.models import Envelope
from funding.lines.guards import APPLIED_TO_ITS_LINE
from funding.proposals.guards import PROPOSAL_STAYS
from funding.proposals.models import Proposal, ProposalState, proposal_constraints
from funding.proposals.permissions import may_answer_proposal
from portal.accounts.models import Agent
from portal.foundation.text.french import euros
from portal.foundation.workflow.transitions import ActionRefused, transition


class EnvelopeCorrection(Proposal):
    """`amount` euros added to a published line, or taken from it when negative; the figure before is never lost."""

    open_to_national = True
    url_prefix = "envelope_correction"

    envelope = models.ForeignKey(Envelope, models.PROTECT, verbose_name="ligne", related_name="corrections")
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)
    source = models.CharField("source", max_length=300)

    class Meta:
        verbose_name = "correction de ligne"
        verbose_name_plural = "corrections de ligne"
        ordering = ["-pk"]
        triggers = [PROPOSAL_STAYS, APPLIED_TO_ITS_LINE]
        constraints = [
            *proposal_constraints("envelope_correction"),
            models.CheckConstraint(name="envelope_correction_not_zero", condition=~Q(amount=0)),
            models.CheckConstraint(name="envelope_correction_has_source", condition=~Q(source="")),
            models.UniqueConstraint(
                fields=["envelope"], condition=Q(state="proposed"), name="envelope_correction_one_waiting"
            ),
        ]

    def __str__(self) -> str:
        return f"correction n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the correction."""
        return reverse("envelope_correction_detail", args=[self.pk])

    @property
    def corrected(self) -> Decimal:
        """What the line amounts to once this is approved, in euros."""
        return self.envelope.amount + self.amount

    @property
    def button_in_words(self) -> str:
        """What the button of the approval says."""
        return f"Approuver : la ligne passe de {euros(self.envelope.amount)} à {euros(self.corrected)}"

    @transition(
        ProposalState.PROPOSED,
        to=ProposalState.APPROVED,
        allowed=may_answer_proposal,
        button="Approuver",
        on_conflict="Ce montant ne couvrirait plus les parts de la ligne : elle reste comme elle est.",
    )
    def approve(self, *, by: Agent) -> str:
        """Let the database add the amount to the line, under its lock; the shares of a binding line stay covered."""
        envelope = Envelope.objects.select_for_update(no_key=True).get(pk=self.envelope_id)
        split = Envelope.objects.with_totals().get(pk=envelope.pk).split
        after = envelope.amount + self.amount
        if after <= 0:
            raise ActionRefused("Le montant d’une ligne reste supérieur à 0.")
        if envelope.binding and after < split:
            raise ActionRefused(f"{euros(split)} sont déjà répartis : cette ligne ne peut pas descendre plus bas.")
        self._answered(by)
        return f"{euros(envelope.amount)} devient {euros(after)}"
