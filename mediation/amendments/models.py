"""Amendments of a signed convention: Etp of an exercice or last day, both values kept; a signed one applies."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from mediation.amendments.guards import AMENDMENT_KEPT, LINE_KEPT
from mediation.amendments.permissions import may_keep_amendment
from mediation.conventions.models import OVERLAP, Convention
from mediation.funded_etp.models import MOST_ETP, ConventionYear
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date, number
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, locked, transition

ONE_AT_A_TIME = "Un avenant est déjà en préparation : signez-le ou abandonnez-le d’abord."
MOVED_ON = "La convention a changé depuis : corrigez l’avenant, qui reprend ses valeurs, puis signez-le."


class AmendmentQuerySet(ScopedQuerySet["ConventionAmendment"]):
    """Amendments."""

    def prepared(self) -> Self:
        """Those that wait for their signature."""
        return self.filter(state=ConventionAmendment.State.PREPARED)

    def signed(self) -> Self:
        """Those that apply."""
        return self.filter(state=ConventionAmendment.State.SIGNED)

    def for_page(self) -> Self:
        """With what a page or a line shows."""
        return self.select_related("convention__service__caf", "prepared_by", "signed_by").prefetch_related("lines")


class ConventionAmendment(Versioned, StatefulModel):
    """The version `number` of a convention: from `effect_on`, other Etp, or another last day.

    `ends_on_before` and `ends_on_after` are None when the last day stays; the Etp stand in its lines.
    """

    class State(StateChoices):
        PREPARED = "prepared", "en préparation", Tone.DRAFT
        SIGNED = "signed", "signé", Tone.DONE
        CANCELLED = "cancelled", "abandonné", Tone.REFUSED

    caf_path = "convention__service__caf"
    service_path = "convention__service"
    open_to_national = True
    url_prefix = "amendment"

    convention = models.ForeignKey(Convention, models.PROTECT, verbose_name="convention", related_name="amendments")
    number = models.PositiveSmallIntegerField("numéro")
    effect_on = models.DateField("prend effet le")
    ends_on_before = models.DateField("dernier jour avant", null=True, blank=True)
    ends_on_after = models.DateField("dernier jour après", null=True, blank=True)
    reason = models.CharField("motif", max_length=300)
    state = models.CharField("état", max_length=10, choices=State, default=State.PREPARED)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="préparé par", related_name="+"
    )
    signed_on = models.DateField("signé le", null=True, blank=True)
    signatories = models.CharField("signataires", max_length=300, blank=True)
    document = models.FileField("acte signé (PDF)", upload_to=random_path, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="signature notée par", null=True, related_name="+"
    )

    objects: ClassVar = AmendmentQuerySet.as_manager()

    class Meta:
        verbose_name = "avenant"
        verbose_name_plural = "avenants"
        ordering = ["convention", "number"]
        triggers = [counts_changes(), AMENDMENT_KEPT]
        constraints = [
            models.UniqueConstraint(fields=["convention", "number"], name="amendment_number_once"),
            models.UniqueConstraint(
                fields=["convention"],
                condition=Q(state="prepared"),
                name="amendment_one_prepared",
                violation_error_message=ONE_AT_A_TIME,
            ),
            models.CheckConstraint(name="amendment_has_a_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="amendment_both_last_days",
                condition=Q(ends_on_before=None, ends_on_after=None)
                | (
                    Q(ends_on_before__isnull=False, ends_on_after__gte=F("effect_on"))
                    & ~Q(ends_on_after=F("ends_on_before"))
                ),
            ),
            models.CheckConstraint(
                name="amendment_signed_iff_act",
                condition=(~Q(state="signed") & Q(signed_on=None, signatories="", document="", signed_by=None))
                | (
                    Q(state="signed", signed_on__isnull=False, signed_by__isnull=False)
                    & ~Q(signatories="")
                    & ~Q(document="")
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"avenant n° {self.number}"

    def get_absolute_url(self) -> str:
        """Its place on the page of the convention."""
        return f"{self.convention.get_absolute_url()}#avenants"

    @property
    def is_prepared(self) -> bool:
        """Whether it may still be corrected."""
        return self.state == self.State.PREPARED

    @property
    def is_signed(self) -> bool:
        """Whether it applies."""
        return self.state == self.State.SIGNED

    @property
    def changes_in_words(self) -> list[str]:
        """Both values of all it changes: « 2027 : 3 → 4 Etp », « dernier jour : … → … »."""
        said = [line.in_words for line in self.lines.all()]
        if self.ends_on_after:
            said.append(f"dernier jour : {fr_date(self.ends_on_before)} → {fr_date(self.ends_on_after)}")
        return said

    def write_lines(self, lines: Iterable[tuple[int, Decimal | None, Decimal]]) -> None:
        """Put these (exercice, Etp before, Etp after) in the place of its lines."""
        self.lines.all().delete()
        self.lines.bulk_create(
            AmendmentYear(amendment=self, exercice=exercice, etp_before=before, etp_after=after)
            for exercice, before, after in lines
        )

    @transition(
        State.PREPARED, to=State.SIGNED, allowed=may_keep_amendment, button="Enregistrer la signature",
        on_conflict=OVERLAP,
    )  # fmt: skip
    def sign(self, *, by: Agent, signed_on: date, signatories: str, document: Any, version: int | None = None) -> str:
        """It was signed: from its effect on, the convention funds what it says."""
        self.refuse_unless(version)
        convention = self.convention
        with locked(convention, on_conflict=OVERLAP):
            convention.read_years_again()
            self._refuse_unless_it_holds(convention)
            self.signed_on, self.signatories, self.document, self.signed_by = signed_on, signatories, document, by
            self.state = self.State.SIGNED
            self.save()  # before the convention, whose guards look for it
            if self.ends_on_after:
                convention.ends_on = self.ends_on_after
                convention.save()
            ConventionYear.objects.bulk_create(
                ConventionYear(
                    convention=convention,
                    exercice=line.exercice,
                    applies_from=max(self.effect_on, date(line.exercice, 1, 1)),
                    funded_etp=line.etp_after,
                    amendment=self,
                )
                for line in self.lines.all()
            )
        return " ; ".join(self.changes_in_words)

    def _refuse_unless_it_holds(self, convention: Convention) -> None:
        """The values it was prepared on are those of the convention, and it still takes effect within it."""
        holds = all(line.etp_before == convention.etp_of(line.exercice) for line in self.lines.all())
        same_end = self.ends_on_before in (None, convention.ends_on)
        if not (convention.is_signed and holds and same_end and convention.starts_on <= self.effect_on):
            raise ActionRefused(MOVED_ON)

    @transition(State.PREPARED, to=State.CANCELLED, allowed=may_keep_amendment, button="Abandonner l’avenant")
    def cancel(self, *, by: Agent) -> None:
        """It will not be signed; the convention stays as it is."""


class AmendmentYear(ScopedModel):
    """The Etp of an exercice before and after an amendment; `etp_before` is None for an exercice that it adds."""

    caf_path = "amendment__convention__service__caf"
    service_path = "amendment__convention__service"
    open_to_national = True

    amendment = models.ForeignKey(ConventionAmendment, models.PROTECT, verbose_name="avenant", related_name="lines")
    exercice = models.PositiveSmallIntegerField("exercice")
    etp_before = models.DecimalField("Etp avant", max_digits=6, decimal_places=2, null=True, blank=True)
    etp_after = models.DecimalField("Etp après", max_digits=6, decimal_places=2)

    class Meta:
        verbose_name = "Etp d’un avenant"
        verbose_name_plural = "Etp des avenants"
        ordering = ["amendment", "exercice"]
        triggers = [LINE_KEPT]
        constraints = [
            models.UniqueConstraint(fields=["amendment", "exercice"], name="amendment_year_once"),
            models.CheckConstraint(
                name="amendment_year_changes",
                condition=Q(etp_after__gte=0, etp_after__lte=MOST_ETP)
                & (Q(etp_before=None) | ~Q(etp_after=F("etp_before"))),
            ),
        ]

    def __str__(self) -> str:
        return self.in_words

    @property
    def in_words(self) -> str:
        """« 2027 : 3 → 4 Etp »."""
        before = "aucun" if self.etp_before is None else number(self.etp_before)
        return f"{self.exercice} : {before} → {number(self.etp_after)} Etp"
