"""The procedure that withdraws an agrément (article D.216-6 of the Code de l'action sociale et des familles)."""

from datetime import date
from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Func, Q
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement, AgrementChange
from espaces_rencontre.time_limits import first_day_of_withdrawal
from espaces_rencontre.withdrawals.guards import NOTICE_STAYS, WITHDRAWAL_STAYS
from espaces_rencontre.withdrawals.permissions import may_record_withdrawal
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, locked, transition

TOO_EARLY = "Le gestionnaire a jusqu’au {} pour présenter ses observations : l’agrément ne se retire qu’après."
ONE_OPEN = "Une procédure de retrait est déjà en cours pour cet agrément."
ENDED = "L’agrément n’est plus en vigueur le {} : il n’y a rien à retirer."


class WithdrawalQuerySet(ScopedQuerySet["AgrementWithdrawal"]):
    """Withdrawals."""

    def under_way(self) -> Self:
        """Those that wait for the end of the month, or for the decision."""
        return self.filter(state=AgrementWithdrawal.State.TOLD)

    def for_page(self) -> Self:
        """With what a page or a line shows."""
        return self.select_related("agrement__space__caf", "recorded_by")


@pghistory.track()
class AgrementWithdrawal(StatefulModel):
    """The manager of the space is told on a day; a month later the agrément may be withdrawn, or nothing follows."""

    class State(StateChoices):
        TOLD = "told", "gestionnaire informé", Tone.WAITING
        WITHDRAWN = "withdrawn", "agrément retiré", Tone.REFUSED
        DROPPED = "dropped", "sans suite", Tone.DRAFT

    class Means(models.TextChoices):
        RECORDED_LETTER = "recorded_letter", "lettre recommandée avec avis de réception"
        OTHER = "other", "autre moyen donnant une date certaine"

    caf_path = "agrement__space__caf"
    service_path = "agrement__space"
    open_to_national = True

    agrement = models.ForeignKey(Agrement, models.PROTECT, verbose_name="agrément", related_name="withdrawals")
    state = models.CharField("état", max_length=9, choices=State, default=State.TOLD)
    told_on = models.DateField("gestionnaire informé le")
    means = models.CharField("moyen", max_length=15, choices=Means, default=Means.RECORDED_LETTER)
    grounds = models.TextField("ce que le préfet reproche")
    notice = models.FileField("courrier au gestionnaire (PDF)", upload_to=random_path, blank=True)
    observations_until = models.DateField("observations attendues jusqu’au", editable=False)
    observed_on = models.DateField("observations reçues le", null=True, blank=True)
    observations = models.TextField("observations du gestionnaire", blank=True)
    withdrawn_on = models.DateField("retiré le", null=True, blank=True)
    reference = models.CharField("numéro de l’arrêté de retrait", max_length=60, blank=True)
    reasons = models.TextField("motifs du retrait", blank=True)
    proof = models.FileField("arrêté de retrait (PDF)", upload_to=random_path, blank=True)
    recorded_at = models.DateTimeField("enregistré le", default=timezone.now, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistré par", null=True, related_name="+"
    )

    objects: ClassVar = WithdrawalQuerySet.as_manager()

    class Meta:
        verbose_name = "retrait d’agrément"
        verbose_name_plural = "retraits d’agrément"
        ordering = ["-told_on", "-pk"]
        triggers = [WITHDRAWAL_STAYS, NOTICE_STAYS]
        constraints = [
            models.UniqueConstraint(
                fields=["agrement"],
                condition=~Q(state="dropped"),
                name="withdrawal_one_at_once",
                violation_error_message=ONE_OPEN,
            ),
            models.CheckConstraint(
                name="withdrawal_month_of_observations",
                condition=Q(
                    observations_until=Func(
                        F("told_on"),
                        template="((%(expressions)s + interval '1 month')::date)",
                        output_field=models.DateField(),
                    )
                ),
            ),
            models.CheckConstraint(
                name="withdrawal_after_the_month",
                condition=(
                    Q(state="withdrawn", withdrawn_on__gt=F("observations_until")) & ~Q(reference="") & ~Q(reasons="")
                )
                | (~Q(state="withdrawn") & Q(withdrawn_on=None, reference="", reasons="")),
            ),
            models.CheckConstraint(
                name="withdrawal_observed_once_told",
                condition=Q(observed_on=None, observations="")
                | (Q(observed_on__gte=F("told_on")) & ~Q(observations="")),
            ),
            models.CheckConstraint(name="withdrawal_has_grounds", condition=~Q(grounds="")),
        ]

    def __str__(self) -> str:
        return f"retrait d’agrément n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the agrément, where it is read and decided."""
        return self.agrement.get_absolute_url()

    @property
    def possible_from(self) -> date:
        """The day from which the agrément may be withdrawn."""
        return first_day_of_withdrawal(self.told_on)

    @property
    def is_withdrawn(self) -> bool:
        """Whether the agrément ended by it."""
        return self.state == self.State.WITHDRAWN

    @transition(
        State.TOLD, to=State.TOLD, allowed=may_record_withdrawal, button="Noter les observations du gestionnaire"
    )
    def record_observations(self, *, by: Agent, observed_on: date, observations: str) -> None:
        """What the manager of the space answered; recorded again, it replaces what was typed, kept by the history."""
        self.observed_on, self.observations = observed_on, observations

    @transition(State.TOLD, to=State.WITHDRAWN, allowed=may_record_withdrawal, button="Noter le retrait")
    def withdraw(self, *, by: Agent, withdrawn_on: date, reference: str, reasons: str, proof: Any) -> str:
        """The prefect withdrew it by a reasoned arrêté, once the month had run."""
        if withdrawn_on < self.possible_from:
            raise ActionRefused(TOO_EARLY.format(fr_date(self.observations_until)))
        with locked(self.agrement):
            end = self.agrement.no_longer_since
            if self.agrement.is_cancelled or (end and end <= withdrawn_on):
                raise ActionRefused(ENDED.format(fr_date(withdrawn_on)))
            self.agrement.withdrawn_on = withdrawn_on
            self.agrement.save()
            self.agrement.tell_change(AgrementChange.Kind.WITHDRAWN, by=by, on=withdrawn_on)
        self.withdrawn_on, self.reference, self.reasons, self.proof = withdrawn_on, reference, reasons, proof
        return f"arrêté {reference} du {fr_date(withdrawn_on)}"

    @transition(State.TOLD, to=State.DROPPED, allowed=may_record_withdrawal, button="Classer sans suite")
    def drop(self, *, by: Agent, reason: str) -> str:
        """The agrément stays: the observations convinced, or the notice was recorded by mistake."""
        return reason

    @transition(State.WITHDRAWN, to=State.TOLD, allowed=may_record_withdrawal, button="Annuler le retrait")
    def undo(self, *, by: Agent, reason: str) -> str:
        """The withdrawal was recorded by mistake: the agrément is in force again, and the list tells it."""
        with locked(self.agrement):
            self.agrement.withdrawn_on = None
            self.agrement.save()
            self.agrement.tell_change(AgrementChange.Kind.RESTORED, by=by, on=timezone.localdate())
        self.withdrawn_on, self.reference, self.reasons, self.proof = None, "", "", ""
        return reason
