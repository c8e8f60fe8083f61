"""A transfer: one Caf asks another to go on with a family file. No row changes its Caf: a new file opens there."""

from collections.abc import Iterable
from datetime import timedelta
from typing import ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.text.french import counted
from portal.foundation.text.phones import readable
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import StatefulModel, transition
from portal.separations.families.models import Family, reference_of
from portal.separations.next_steps.models import NextStep
from portal.separations.people.models import ContactPoint
from portal.separations.transfers.permissions import may_answer_transfer, may_withdraw_transfer
from portal.territory.models import Caf

ALREADY_ASKED = "Un transfert de ce dossier est déjà demandé : attendez sa réponse, ou retirez-le d’abord."
NOBODY_THERE = (
    "Aucun responsable de la {caf} n’ouvre encore le portail : personne ne lirait votre demande. Appelez cette Caf."
)
NOT_TO_ITSELF = "Choisissez une autre Caf que la vôtre, dans la liste."

_ASKED_FOR = (
    "caf_id", "to_caf_id", "family_id", "reason", "contact_id", "contact_phone", "contact_first", "with_notes",
    "with_step", "parents_in_words", "children_count", "asked_at", "asked_by_id",
)  # fmt: skip


def _of(row: str) -> str:
    return f"({', '.join(f'{row}.{column}' for column in _ASKED_FOR)})"


KEPT = pgtrigger.Trigger(
    name="transfer_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=f"""
        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'
           AND {_of("NEW")} IS NOT DISTINCT FROM {_of("OLD")} THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a transfer is kept as it was asked and answered' USING ERRCODE = 'check_violation';
    """,
)


def nobody_reads_at(caf: Caf) -> str:
    """Why `caf` cannot be asked, as a sentence; empty when a manager there opens the portal."""
    return "" if Agent.objects.managers().filter(caf=caf).exists() else NOBODY_THERE.format(caf=caf)


class TransferQuerySet(ScopedQuerySet["Transfer"]):
    """Transfers, as both Caf see them."""

    def asked(self) -> Self:
        """Those that wait for an answer."""
        return self.filter(state=Transfer.State.ASKED)

    def received_by(self, agent: Agent) -> Self:
        """Those that another Caf asks of the one of `agent`."""
        return self.filter(to_caf=agent.caf_id)

    def sent_by(self, agent: Agent) -> Self:
        """Those that the Caf of `agent` asks of another."""
        return self.filter(caf=agent.caf_id)

    def about(self, family: Family) -> Self:
        """Those by which `family` leaves its Caf, or by which it came."""
        return self.filter(Q(family=family) | Q(new_family=family))

    def answered_to(self, agents: Iterable[int]) -> Self:
        """Accepted or refused, and asked by one of these keys."""
        return self.filter(asked_by__in=list(agents), state__in=(Transfer.State.ACCEPTED, Transfer.State.REFUSED))

    def keys_to_follow(self, agents: Iterable[int], *, told_days: int) -> list[int]:
        """Answered, asked by one of these keys, and still to be dealt with; the latest first.

        A refusal waits for another request, another step of the file or its end; a file that stays open until its
        danger is told waits for its end; an acceptance is told for `told_days` days.
        """
        refused = Q(state=Transfer.State.REFUSED, family__state="open")
        told = Q(contact_first=True, family__state="open") | Q(ended_at__gt=timezone.now() - timedelta(days=told_days))
        rows = self.answered_to(agents).filter(refused | Q(told, state=Transfer.State.ACCEPTED))
        found = dict(rows.order_by("-ended_at", "-pk").values_list("pk", "state"))
        # What was done since is asked of refusals alone, which most agents have none of.
        refusals = [pk for pk, state in found.items() if state == Transfer.State.REFUSED]
        waiting = (
            set(self.filter(pk__in=refusals).not_dealt_with().values_list("pk", flat=True)) if refusals else set()
        )
        return [pk for pk, state in found.items() if state == Transfer.State.ACCEPTED or pk in waiting]

    def not_dealt_with(self) -> Self:
        """Neither another request nor another step of the file came after the answer."""
        after = NextStep.objects.decided().filter(family=OuterRef("family"), written_at__gt=OuterRef("ended_at"))
        later = Transfer.unscoped.filter(family=OuterRef("family"), pk__gt=OuterRef("pk"))
        return self.exclude(Exists(after)).exclude(Exists(later))

    def for_page(self) -> Self:
        """With what a line or a page shows, the latest first."""
        rows = self.select_related("caf", "to_caf", "asked_by", "contact", "ended_by")
        return rows.order_by("-asked_at", "-pk")


@pghistory.track()
class Transfer(StatefulModel):
    """`caf` asks `to_caf` to go on with `family`; once accepted, `new_family` is the file that opened there.

    What is passed was chosen by who asked: the notes of separations, the next step, and contact points one by one
    (`PassedContact`). The other Caf reads `parents_in_words` and `children_count`, written when it was asked, and
    nothing of the file itself. `contact_first`: nobody is called or written to before the `contact` was.
    """

    class State(StateChoices):
        ASKED = "asked", "demandé", Tone.WAITING
        ACCEPTED = "accepted", "accepté", Tone.DONE
        REFUSED = "refused", "refusé", Tone.REFUSED
        WITHDRAWN = "withdrawn", "retiré", Tone.DRAFT

    class Reason(models.TextChoices):
        MOVE = "move", "déménagement de la famille"
        CHILDREN = "children", "les enfants vivent désormais dans l’autre département"
        RIGHTS = "rights", "les droits sont repris par l’autre Caf"
        MISTAKE = "mistake", "dossier ouvert dans la mauvaise Caf"

    class Refusal(models.TextChoices):
        NOT_OURS = "not_ours", "la famille ne relève pas de notre Caf"
        KNOWN = "known", "la famille a déjà son dossier dans notre Caf"
        INCOMPLETE = "incomplete", "il manque de quoi reprendre le dossier"

    caf_path = "caf"
    other_caf_path = "to_caf"
    file_path = "family_id"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf d’origine", related_name="+")
    to_caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf demandée", related_name="+")
    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="transfers")
    reason = models.CharField("motif", max_length=10, choices=Reason)
    contact = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="qui appeler à la Caf d’origine", related_name="+"
    )
    contact_phone = models.CharField("téléphone professionnel", max_length=20)
    contact_first = models.BooleanField("appel avant tout contact", default=False)
    with_notes = models.BooleanField("notes de suivi", default=False)
    with_step = models.BooleanField("prochaine étape", default=False)
    parents_in_words = models.CharField("parents", max_length=500)
    children_count = models.PositiveSmallIntegerField("enfants")
    state = models.CharField("état", max_length=10, choices=State, default=State.ASKED)
    asked_at = models.DateTimeField("demandé le", auto_now_add=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="demandé par", related_name="+"
    )
    ended_at = models.DateTimeField("répondu le", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="répondu par", null=True, blank=True, related_name="+"
    )
    refusal = models.CharField("motif du refus", max_length=10, choices=Refusal, blank=True)
    refusal_note = models.CharField("précision", max_length=300, blank=True)
    new_family = models.OneToOneField(
        Family, models.PROTECT, verbose_name="dossier ouvert", null=True, blank=True, related_name="came_by"
    )

    objects: ClassVar = TransferQuerySet.as_manager()

    class Meta:
        verbose_name = "transfert"
        verbose_name_plural = "transferts"
        triggers = [KEPT]
        indexes = [models.Index(fields=["to_caf"], name="transfer_to_answer", condition=Q(state="asked"))]
        constraints = [
            models.UniqueConstraint(
                fields=["family"],
                condition=Q(state="asked"),
                name="transfer_one_asked",
                violation_error_message=ALREADY_ASKED,
            ),
            models.CheckConstraint(
                name="transfer_to_another_caf",
                condition=~Q(caf=F("to_caf")),
                violation_error_message=NOT_TO_ITSELF,
            ),
            models.CheckConstraint(
                name="transfer_ended_iff_date_and_agent",
                condition=Q(state="asked", ended_at=None, ended_by=None)
                | (~Q(state="asked") & Q(ended_at__isnull=False, ended_by__isnull=False)),
            ),
            models.CheckConstraint(
                name="transfer_accepted_iff_new_file",
                condition=Q(state="accepted", new_family__isnull=False)
                | (~Q(state="accepted") & Q(new_family__isnull=True)),
            ),
            models.CheckConstraint(
                name="transfer_refused_iff_reason",
                condition=(Q(state="refused") & ~Q(refusal=""))
                | (~Q(state="refused") & Q(refusal="", refusal_note="")),
            ),
        ]

    def __str__(self) -> str:
        return f"transfert n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page that both Caf read."""
        return reverse("transfer_detail", args=[self.pk])

    @property
    def is_asked(self) -> bool:
        """Whether it waits for an answer."""
        return bool(self.state == self.State.ASKED)

    @property
    def is_accepted(self) -> bool:
        """Whether a file opened in the other Caf."""
        return bool(self.state == self.State.ACCEPTED)

    @property
    def old_reference(self) -> str:
        """The number of the file that was left, as agents give it on the telephone."""
        return reference_of(self.caf_id, self.family_id)

    @property
    def new_reference(self) -> str:
        """The number of the file that opened, or ""."""
        return reference_of(self.to_caf_id, self.new_family_id) if self.new_family_id else ""

    @property
    def contact_phone_in_words(self) -> str:
        """« 03 20 00 00 00 »."""
        return readable(self.contact_phone)

    @property
    def children_in_words(self) -> str:
        """« 2 enfants »."""
        return counted(self.children_count, "enfant") if self.children_count else "aucun enfant renseigné"

    def is_received_by(self, agent: Agent) -> bool:
        """Whether `agent` works in the Caf that is asked."""
        return bool(agent.caf_id == self.to_caf_id)

    def names_for(self, agent: Agent) -> str:
        """The parents; nothing to the Caf that was asked once it is refused or taken back."""
        hidden = self.is_received_by(agent) and not (self.is_asked or self.is_accepted)
        return "" if hidden else self.parents_in_words

    # Steps --------------------------------------------------------------------------------------------------------

    @transition(State.ASKED, to=State.ACCEPTED, allowed=may_answer_transfer, button="Accepter le dossier")
    def accept(self, *, by: Agent, new_family: Family) -> None:
        """The Caf that was asked goes on with the family, in the file that opened there (`process`)."""
        self.new_family = new_family
        self.ended_at, self.ended_by = timezone.now(), by

    @transition(State.ASKED, to=State.REFUSED, allowed=may_answer_transfer, button="Refuser le dossier")
    def refuse(self, *, by: Agent, refusal: str, refusal_note: str = "") -> str:
        """The file stays where it is, for a coded `refusal`."""
        self.refusal, self.refusal_note = refusal, refusal_note
        self.ended_at, self.ended_by = timezone.now(), by
        return str(self.Refusal(refusal).label)

    @transition(State.ASKED, to=State.WITHDRAWN, allowed=may_withdraw_transfer, button="Retirer la demande")
    def withdraw(self, *, by: Agent) -> None:
        """The file stays where it is; the other Caf no longer reads the names."""
        self.ended_at, self.ended_by = timezone.now(), by


class PassedContact(ScopedModel):
    """A contact point that passes with a transfer, chosen when it was asked."""

    caf_path = "transfer__caf"
    # How many pass is read by both.
    other_caf_path = "transfer__to_caf"

    transfer = models.ForeignKey(Transfer, models.PROTECT, verbose_name="transfert", related_name="passed_contacts")
    contact_point = models.ForeignKey(ContactPoint, models.PROTECT, verbose_name="coordonnée", related_name="+")
    # A shelter passes when it was chosen as one: not an address that became a shelter since.
    as_shelter = models.BooleanField("choisie comme hébergement protégé", default=False)

    class Meta:
        verbose_name = "coordonnée transférée"
        verbose_name_plural = "coordonnées transférées"
        triggers = [pgtrigger.Protect(name="passed_contact_kept", operation=pgtrigger.Update | pgtrigger.Delete)]
        constraints = [models.UniqueConstraint(fields=["transfer", "contact_point"], name="passed_contact_once")]

    def __str__(self) -> str:
        return f"coordonnée du transfert n° {self.transfer_id}"
