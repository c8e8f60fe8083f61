"""Money taken from the share of a Caf: to another Caf or back to the line, proposed by one and approved by another."""

from decimal import Decimal
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property

from funding.envelopes.models import Envelope, Share, ShareEntry
from funding.grants.models import FundingRequest
from funding.proposals.guards import PROPOSAL_STAYS
from funding.proposals.models import Proposal, ProposalQuerySet, ProposalState, proposal_constraints
from funding.proposals.permissions import may_answer_proposal
from funding.transfers.guards import APPROVED_MOVES_BOTH, PROPOSED_FIRST
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.text.french import euros
from portal.foundation.workflow.transitions import ActionRefused, transition
from portal.journal.models import Entry
from portal.territory.models import Caf


class ShareTransferQuerySet(ProposalQuerySet):
    """Transfers."""

    def for_list(self) -> Self:
        """With what a line of a list and the page show."""
        return self.select_related(
            "share__envelope", "share__caf__departement", "to_caf__departement", "proposed_by", "answered_by"
        )


class ShareTransfer(Proposal):
    """`amount` euros of the share of a Caf, given to another Caf of the same line, or back to the line itself.

    Source: ps_rules § 6, « a transfer between shares is two entries with one reason and one approver who is not its
    author ». That a withdrawal follows the same way, and that money already committed does not move, is our reading
    (« interprétation » on screen).
    """

    caf_path = "share__caf"
    other_caf_path = "to_caf"
    open_to_national = True
    url_prefix = "share_transfer"

    share = models.ForeignKey(Share, models.PROTECT, verbose_name="part", related_name="transfers")
    # None: the money goes back to the line, for any Caf.
    to_caf = models.ForeignKey(
        Caf, models.PROTECT, verbose_name="Caf qui reçoit", null=True, blank=True, related_name="+"
    )
    amount = models.DecimalField("montant", max_digits=14, decimal_places=2)

    objects: ClassVar = ShareTransferQuerySet.as_manager()

    class Meta:
        verbose_name = "transfert de part"
        verbose_name_plural = "transferts de part"
        ordering = ["-pk"]
        triggers = [PROPOSAL_STAYS, PROPOSED_FIRST, APPROVED_MOVES_BOTH]
        constraints = [
            *proposal_constraints("share_transfer"),
            models.CheckConstraint(name="share_transfer_positive", condition=Q(amount__gt=0)),
            models.CheckConstraint(name="share_transfer_has_reason", condition=~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{'transfert' if self.to_caf_id else 'retrait'} n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the transfer."""
        return reverse("share_transfer_detail", args=[self.pk])

    @property
    def is_withdrawal(self) -> bool:
        """Whether the money goes back to the line."""
        return self.to_caf_id is None

    @property
    def receiver(self) -> str:
        """« Caf du Rhône », or « ligne nationale »."""
        return str(self.to_caf) if self.to_caf else "ligne nationale"

    @property
    def destination(self) -> str:
        """The same in a sentence: « la Caf du Rhône »."""
        return f"la {self.receiver}"

    @property
    def in_words(self) -> str:
        """« 8 000,00 € de la part de la Caf du Nord vers la Caf du Rhône »."""
        return f"{euros(self.amount)} de la part de la {self.share.caf} vers {self.destination}"

    @property
    def button_in_words(self) -> str:
        """What the button of the approval says."""
        return f"Approuver : prendre {euros(self.amount)} à la {self.share.caf}"

    @cached_property
    def giving_share(self) -> Share:
        """The share that gives, with its totals."""
        return Share.objects.with_totals().get(pk=self.share_id)

    def stranded(self, requests: ScopedQuerySet[FundingRequest]) -> list[FundingRequest]:
        """Those of `requests` handed in that what is left covers today, and would no longer cover after.

        Interpretation: what is left goes to the requests in the order in which they were handed in.
        """
        envelope, left = self.share.envelope, self.giving_share.left
        if envelope.fund != Envelope.Fund.ESPACES_RENCONTRE:
            return []
        waiting = requests.filter(
            state=FundingRequest.State.SUBMITTED, caf=self.share.caf_id, exercice=envelope.exercice
        )
        found, asked = [], Decimal(0)
        for request in waiting.select_related("space").order_by("submitted_at", "pk"):
            asked += request.amount_requested
            if left - self.amount < asked <= left:
                found.append(request)
        return found

    @transition(ProposalState.PROPOSED, to=ProposalState.APPROVED, allowed=may_answer_proposal, button="Approuver")
    def approve(self, *, by: Agent) -> str:
        """Write both entries, with one reason, in this transaction; refused when the share no longer holds it."""
        envelope = Envelope.objects.get(pk=self.share.envelope_id)
        concerned = [self.share.caf, *([self.to_caf] if self.to_caf else [])]
        # The line first, then the shares in one order: two transfers that cross never wait for each other.
        held = {caf.pk: envelope.locked_share(caf) for caf in sorted(concerned, key=lambda caf: caf.pk)}
        giving = held[self.share.caf_id]
        refuse_more_than_left(giving, self.amount)
        self._move(giving, -self.amount, by)
        if self.to_caf:
            self._move(held[self.to_caf.pk], self.amount, by)
        self._answered(by)
        return self.in_words

    def _move(self, share: Share, amount: Decimal, by: Agent) -> None:
        entry = ShareEntry.objects.write(share=share, amount=amount, reason=self.reason, by=by, transfer=self)
        Entry.objects.record(by=by, action="create", target=entry, note=f"{self} : {euros(amount)}")


def refuse_more_than_left(share: Share, amount: Decimal) -> None:
    """Raise `ActionRefused` when `share`, with its totals, holds less than `amount` uncommitted."""
    if amount > share.left:
        raise ActionRefused(
            f"{share.caf} a {euros(share.entered)} et en a engagé {euros(share.committed)} : "
            f"on ne peut lui prendre que {euros(max(share.left, Decimal(0)))}."
        )


def propose(
    *, envelope: Envelope, from_caf: Caf, to_caf: Caf | None, amount: Decimal, reason: str, by: Agent
) -> ShareTransfer:
    """A transfer that another person will approve; raises `ActionRefused` when the share holds less than that."""
    share = (
        Share.objects.with_totals().select_related("envelope", "caf").filter(envelope=envelope, caf=from_caf).first()
    )
    if share is None:
        raise ActionRefused(f"{from_caf} n’a pas de part dans cette ligne : il n’y a rien à lui prendre.")
    refuse_more_than_left(share, amount)
    transfer = ShareTransfer.objects.create(share=share, to_caf=to_caf, amount=amount, reason=reason, proposed_by=by)
    Entry.objects.record(by=by, action="create", target=transfer, after=transfer.state, note=transfer.in_words)
    return transfer
