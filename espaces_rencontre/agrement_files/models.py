"""A file of agrément (R.216-2 of the Code de l'action sociale et des familles)."""

from datetime import date
from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrement_files import guards
from espaces_rencontre.agrement_files.content import in_words, missing
from espaces_rencontre.agrement_files.permissions import may_prepare_file, may_record_answer
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.agrements.recording import record_agrement
from espaces_rencontre.time_limits import acquired_on
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition

NOT_BEFORE = "La décision ne peut pas précéder le jour où le dossier était complet ({}) : vérifiez les dates."
ACQUIRED = (
    "L’agrément est acquis depuis le {} par le silence de l’administration : une décision postérieure ne change plus "
    "ce dossier. Un arrêté de confirmation s’enregistre sur la page de l’espace, un retrait sur celle de l’agrément."
)
ONE_OPEN = "Un dossier d’agrément est déjà ouvert pour cet espace : reprenez-le ou abandonnez-le d’abord."
FROZEN = "Ce dossier est complet ou terminé : ses lieux et ses pièces ne changent plus."
IN_TIME = "Un arrêté pris avant la fin des deux mois remplace l’agrément tacite."


class AgrementFileQuerySet(ScopedQuerySet["AgrementFile"]):
    """Files of agrément."""

    def open(self) -> Self:
        """Those that still wait for something."""
        return self.filter(state__in=AgrementFile.OPEN)

    def acquired_before(self, day: date) -> Self:
        """Complete ones whose two months of silence were over before `day`."""
        return self.filter(state=AgrementFile.State.COMPLETE, tacit_on__lt=day)

    def matching(self, words: str) -> Self:
        """Files whose space, commune or operator contains each of `words`."""
        found = self
        for word in words.split():
            named = Q(space__name__icontains=word) | Q(space__city__icontains=word)
            found = found.filter(named | Q(space__operator__name__icontains=word))
        return found

    def for_page(self) -> Self:
        """With what a page or a line shows."""
        return self.select_related("space__operator", "space__caf__departement", "prepared_by", "agrement")


@pghistory.track()
class AgrementFile(StatefulModel, Versioned, ScopedModel):
    """What a meeting space hands to the prefect of its département; `tacit_on`: when silence will grant it."""

    class State(StateChoices):
        DRAFT = "draft", "en préparation", Tone.DRAFT
        DEPOSITED = "deposited", "déposé, à compléter", Tone.WAITING
        COMPLETE = "complete", "complet, le délai court", Tone.WAITING
        GRANTED = "granted", "agréé par arrêté", Tone.DONE
        TACIT = "tacit", "agréé tacitement", Tone.DONE
        REFUSED = "refused", "refusé", Tone.REFUSED
        ABANDONED = "abandoned", "abandonné", Tone.DRAFT

    class Means(models.TextChoices):
        RECORDED_LETTER = "recorded_letter", "lettre recommandée avec avis de réception"
        RECEIPT = "receipt", "remise contre récépissé"
        ELECTRONIC = "electronic", "envoi recommandé électronique"
        ONLINE = "online", "téléservice avec accusé d’enregistrement"

    OPEN = (State.DRAFT, State.DEPOSITED, State.COMPLETE)
    caf_path = "space__caf"
    service_path = "space"
    open_to_national = True

    space = models.ForeignKey(
        "espaces_rencontre.MeetingSpace", models.PROTECT, verbose_name="espace", related_name="agrement_files"
    )
    state = models.CharField("état", max_length=9, choices=State, default=State.DRAFT)
    private_body = models.BooleanField("le gestionnaire est une personne morale de droit privé", default=True)
    premises = models.TextField("lieux d’accueil dans le département")
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="préparé par", null=True, related_name="+"
    )
    created_at = models.DateTimeField("préparé le", default=timezone.now, editable=False)
    deposited_on = models.DateField("reçu par la préfecture le", null=True, blank=True)
    deposit_means = models.CharField("moyen de dépôt", max_length=15, choices=Means, blank=True)
    complete_on = models.DateField("complet le", null=True, blank=True)
    tacit_on = models.DateField("acquis par le silence le", null=True, blank=True, editable=False)
    agrement = models.OneToOneField(
        Agrement, models.PROTECT, verbose_name="agrément", null=True, blank=True, related_name="agrement_file"
    )
    refused_on = models.DateField("refusé le", null=True, blank=True)
    refusal_reference = models.CharField("numéro de l’arrêté de refus", max_length=60, blank=True)
    refusal_reasons = models.TextField("motifs du refus", blank=True)
    refusal_proof = models.FileField("arrêté de refus (PDF)", upload_to=random_path, blank=True)
    abandon_reason = models.CharField("motif de l’abandon", max_length=300, blank=True)

    objects: ClassVar = AgrementFileQuerySet.as_manager()

    class Meta:
        verbose_name = "dossier d’agrément"
        verbose_name_plural = "dossiers d’agrément"
        ordering = ["-pk"]
        triggers = [
            counts_changes(),
            guards.FILE_STAYS,
            guards.FILE_OF_ITS_SPACE,
            guards.COMPLETE_HAS_ITS_DOCUMENTS,
            guards.ANSWERED_BY_ITS_AGREMENT,
        ]
        indexes = [models.Index(fields=["tacit_on"], condition=Q(state="complete"), name="file_by_end_of_silence")]
        constraints = [
            models.UniqueConstraint(
                fields=["space"],
                condition=Q(state__in=["draft", "deposited", "complete"]),
                name="agrement_file_one_open",
                violation_error_message=ONE_OPEN,
            ),
            models.CheckConstraint(
                name="agrement_file_deposit_is_certain",
                condition=Q(deposited_on=None, deposit_means="", state__in=["draft", "abandoned"])
                | (Q(deposited_on__isnull=False) & ~Q(deposit_means="") & ~Q(state="draft")),
            ),
            models.CheckConstraint(
                name="agrement_file_complete_iff_date",
                condition=Q(complete_on=None, tacit_on=None, state__in=["draft", "deposited", "abandoned"])
                | (
                    Q(
                        complete_on__gte=F("deposited_on"),
                        tacit_on=Func(
                            F("complete_on"),
                            template="((%(expressions)s + interval '2 months')::date)",
                            output_field=models.DateField(),
                        ),
                    )
                    & ~Q(state__in=["draft", "deposited"])
                ),
            ),
            models.CheckConstraint(
                name="agrement_file_granted_iff_agrement",
                condition=Q(state__in=["granted", "tacit"], agrement__isnull=False)
                | (~Q(state__in=["granted", "tacit"]) & Q(agrement=None)),
            ),
            models.CheckConstraint(
                name="agrement_file_refused_iff_reasons",
                condition=(
                    Q(state="refused", refused_on__gte=F("complete_on"), refused_on__lte=F("tacit_on"))
                    & ~Q(refusal_reasons="")
                    & ~Q(refusal_reference="")
                )
                | (~Q(state="refused") & Q(refused_on=None, refusal_reasons="", refusal_reference="")),
            ),
            models.CheckConstraint(
                name="agrement_file_abandoned_iff_reason",
                condition=(Q(state="abandoned") & ~Q(abandon_reason=""))
                | (~Q(state="abandoned") & Q(abandon_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return f"dossier d’agrément n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the file."""
        return reverse("agrement_file_detail", args=[self.pk])

    @property
    def is_changeable(self) -> bool:
        """Whether its premises and documents may still change: it was not found complete."""
        return self.state in (self.State.DRAFT, self.State.DEPOSITED)

    @property
    def is_complete(self) -> bool:
        """Whether the two months run, or are over and not told yet."""
        return self.state == self.State.COMPLETE

    @property
    def is_refused(self) -> bool:
        """Whether the prefect refused, with reasons."""
        return self.state == self.State.REFUSED

    def missing_documents(self) -> list[str]:
        """What is still to be joined, in words, in the order of the text."""
        held = {document.letter for document in self.documents.all()}
        return [in_words(letter) for letter in missing(held, private_body=self.private_body)]

    @transition(State.DRAFT, to=State.DEPOSITED, allowed=may_prepare_file, button="Noter le dépôt")
    def deposit(self, *, by: Agent, deposited_on: date, deposit_means: str) -> None:
        """The préfecture received it on a certain day, by one of the means of R.216-2."""
        self.deposited_on, self.deposit_means = deposited_on, deposit_means

    @transition(
        State.DEPOSITED, to=State.COMPLETE, allowed=may_record_answer, button="Noter que le dossier est complet"
    )
    def complete(self, *, by: Agent, complete_on: date) -> None:
        """Every document is there: the two months run from this day."""
        if lacking := self.missing_documents():
            raise ActionRefused(f"Le dossier n’est pas complet, il manque : {' ; '.join(lacking)}.")
        if self.deposited_on and complete_on < self.deposited_on:
            raise ActionRefused(f"Le dossier n’est pas complet avant son dépôt, le {fr_date(self.deposited_on)}.")
        self.complete_on, self.tacit_on = complete_on, acquired_on(complete_on)

    @transition(
        State.COMPLETE, State.TACIT, to=State.GRANTED, allowed=may_record_answer, button="Noter l’arrêté d’agrément"
    )
    def grant(self, *, by: Agent, reference: str, granted_on: date, expires_on: date | None, proof: Any) -> str:
        """The prefect agreed within the two months: the agrément is recorded, in place of one that silence gave."""
        self._refuse_unless_in_time(granted_on)
        self._undo_agrement(by=by, reason=IN_TIME)
        agrement = Agrement(
            space_id=self.space_id, reference=reference, granted_on=granted_on, expires_on=expires_on, proof=proof,
            premises=self.premises,
        )  # fmt: skip
        self.agrement = record_agrement(agrement, by=by)
        return f"arrêté {reference} du {fr_date(granted_on)}"

    @transition(State.COMPLETE, State.TACIT, to=State.REFUSED, allowed=may_record_answer, button="Noter le refus")
    def refuse(self, *, by: Agent, refused_on: date, reference: str, reasons: str, proof: Any) -> str:
        """The prefect refused within the two months, by an arrêté that gives its reasons (R.216-2)."""
        self._refuse_unless_in_time(refused_on)
        self._undo_agrement(by=by, reason="Le préfet a refusé avant la fin des deux mois.")
        self.refused_on, self.refusal_reference, self.refusal_reasons = refused_on, reference, reasons
        self.refusal_proof = proof
        return f"arrêté {reference} du {fr_date(refused_on)}"

    @transition(
        State.COMPLETE, State.GRANTED, State.TACIT, State.REFUSED,
        to=State.DEPOSITED, allowed=may_record_answer, button="Rouvrir le dossier",
    )  # fmt: skip
    def reopen(self, *, by: Agent, reason: str) -> str:
        """Completeness or its answer was recorded by mistake; an agrément recorded with it is cancelled."""
        self.complete_on = self.tacit_on = self.refused_on = None
        self.refusal_reference = self.refusal_reasons = ""
        self.refusal_proof = ""
        self._undo_agrement(by=by, reason=reason)
        return reason

    @transition(State.DEPOSITED, to=State.DRAFT, allowed=may_prepare_file, button="Annuler le dépôt")
    def undo_deposit(self, *, by: Agent, reason: str) -> str:
        """The deposit was recorded by mistake."""
        self.deposited_on, self.deposit_means = None, ""
        return reason

    @transition(*OPEN, to=State.ABANDONED, allowed=may_prepare_file, button="Abandonner le dossier")
    def abandon(self, *, by: Agent, reason: str) -> str:
        """The file is given up; another may be opened."""
        self.abandon_reason = reason
        return reason

    def _refuse_unless_in_time(self, day: date) -> None:
        """A decision stands between the day the file was complete and the last of the two months."""
        if self.complete_on and day < self.complete_on:
            raise ActionRefused(NOT_BEFORE.format(fr_date(self.complete_on)))
        if self.tacit_on and day > self.tacit_on:
            raise ActionRefused(ACQUIRED.format(fr_date(self.tacit_on)))

    def _undo_agrement(self, *, by: Agent, reason: str) -> None:
        """Detach the agrément of the file, then cancel it: no file points at one that counts for nothing."""
        agrement = self.agrement
        if agrement is None:
            return
        self.agrement, standing = None, self.state
        self.state = self.State.COMPLETE if self.complete_on else self.State.DEPOSITED
        self.save()
        agrement.cancel(by=by, reason=reason)
        self.state = standing
