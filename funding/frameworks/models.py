"""Conventions-cadres: national (Dgcs, Justice, Ccmsa, Cnaf) or of a département, each with its signed file."""

from datetime import date, timedelta
from typing import Any, ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from funding.frameworks.permissions import may_keep_framework
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.territory.models import Caf

# Six months, which the renewal of a convention of several partners takes.
SOON = timedelta(days=183)
OVERLAP = (
    "Une convention-cadre signée couvre déjà une partie de cette période : terminez-la d’abord, ou changez les dates."
)
SIGNED = ("caf_id", "title", "starts_on", "ends_on", "signatories", "document", "signed_on")
KEPT = pgtrigger.Trigger(
    name="signed_is_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Condition("OLD.signed_on IS NOT NULL"),
    func=f"""
        IF TG_OP = 'DELETE' OR {" OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in SIGNED)} THEN
            RAISE EXCEPTION 'what was signed is never edited' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class FrameworkQuerySet(ScopedQuerySet["Framework"]):
    """Conventions-cadres."""

    def for_list(self) -> Self:
        """With what a line shows: the national ones first, then by Caf, the latest period first."""
        return self.select_related("caf").order_by(F("caf").asc(nulls_first=True), "-starts_on", "-pk")

    def in_force(self, day: date) -> Self:
        """Signed, and whose period, cut short or not, holds that day."""
        rows = self.alias(until=Coalesce("ended_on", "ends_on")).exclude(signed_on=None)
        return rows.filter(starts_on__lte=day, until__gte=day)

    def ending(self, day: date) -> Self:
        """In force, and over within six months of `day`; the first to end first."""
        return self.in_force(day).filter(until__lte=day + SOON).order_by("until", "pk")

    def kept_by(self, agent: Agent) -> Self:
        """Those that the agent writes: of the Caf for its manager, national for the Cnaf."""
        return self.filter(caf=agent.caf_id)


@pghistory.track()
class Framework(Versioned, StatefulModel):
    """One convention-cadre; `caf` is None for a national one. Public texts: whoever works here reads them."""

    class State(StateChoices):
        PREPARED = "prepared", "préparée", Tone.WAITING
        SIGNED = "signed", "signée", Tone.DONE
        ENDED = "ended", "terminée avant son terme", Tone.DRAFT
        CANCELLED = "cancelled", "abandonnée", Tone.DRAFT

    open_to_all = True

    caf = models.ForeignKey(
        Caf, models.PROTECT, verbose_name="Caf", related_name="+", null=True, blank=True, editable=False
    )
    title = models.CharField("objet", max_length=200)
    starts_on = models.DateField("du")
    ends_on = models.DateField("au")
    signatories: Any = ArrayField(models.CharField(max_length=150), verbose_name="signataires", default=list)
    state = models.CharField("état", max_length=10, choices=State, default=State.PREPARED)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="préparée par", null=True, related_name="+"
    )
    document = models.FileField("convention signée (PDF)", upload_to=random_path, blank=True)
    signed_on = models.DateField("signée le", null=True, blank=True)
    ended_on = models.DateField("terminée le", null=True, blank=True)
    end_reason = models.CharField("motif de la fin", max_length=200, blank=True)
    fictitious = models.BooleanField("inventée pour la démonstration", default=False, editable=False)

    objects: ClassVar = FrameworkQuerySet.as_manager()

    class Meta:
        verbose_name = "convention-cadre"
        verbose_name_plural = "conventions-cadres"
        triggers = [counts_changes(), KEPT]
        constraints = [
            models.CheckConstraint(name="framework_dates_in_order", condition=Q(ends_on__gte=F("starts_on"))),
            models.CheckConstraint(
                name="framework_signed_iff_file",
                condition=Q(state__in=["prepared", "cancelled"], signed_on=None, document="")
                | (Q(state__in=["signed", "ended"], signed_on__isnull=False) & ~Q(document="")),
            ),
            models.CheckConstraint(
                name="framework_signed_by_several",
                condition=~Q(state__in=["signed", "ended"]) | Q(signatories__len__gte=2),
            ),
            models.CheckConstraint(
                name="framework_ended_iff_date_and_reason",
                condition=(~Q(state="ended") & Q(ended_on=None, end_reason=""))
                | (Q(state="ended", ended_on__gte=F("starts_on"), ended_on__lt=F("ends_on")) & ~Q(end_reason="")),
            ),
            # Of one Caf, and of the nation, one at most holds on a day.
            ExclusionConstraint(
                name="framework_one_at_a_time",
                expressions=[
                    (Coalesce("caf", Value("")), RangeOperators.EQUAL),
                    (
                        Func(
                            F("starts_on"), Coalesce("ended_on", "ends_on"), Value("[]"),
                            function="daterange", output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(state__in=["signed", "ended"]),
                violation_error_message=OVERLAP,
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"convention-cadre {self.level_in_words} {self.starts_on.year}–{self.ends_on.year}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("framework_detail", args=[self.pk])

    @property
    def level_in_words(self) -> str:
        """« nationale », « Caf du Nord »."""
        return str(self.caf) if self.caf_id else "nationale"

    @property
    def until(self) -> date:
        """The last day it holds."""
        return self.ended_on or self.ends_on

    @property
    def is_prepared(self) -> bool:
        """Whether it may still be written: nobody signed it."""
        return self.state == self.State.PREPARED

    @property
    def in_force_today(self) -> bool:
        """Whether it is signed and holds today."""
        return self.signed_on is not None and self.starts_on <= timezone.localdate() <= self.until

    @transition(
        State.PREPARED,
        to=State.SIGNED,
        allowed=may_keep_framework,
        button="Enregistrer la signature",
        on_conflict=OVERLAP,
    )
    def sign(self, *, by: Agent, document: Any, signed_on: date) -> None:
        """Attach what was signed, on that day; it holds for its period."""
        if len(self.signatories) < 2:
            raise ActionRefused("Une convention-cadre a deux signataires au moins : complétez-les avant la signature.")
        self.document, self.signed_on = document, signed_on

    @transition(State.SIGNED, to=State.ENDED, allowed=may_keep_framework, button="Terminer avant le terme")
    def end(self, *, by: Agent, ended_on: date, reason: str) -> None:
        """It stops on that day, before its term."""
        if not self.starts_on <= ended_on < self.ends_on:
            raise ActionRefused("La fin est un jour de la période, avant son terme.")
        self.ended_on, self.end_reason = ended_on, reason

    @transition(State.PREPARED, to=State.CANCELLED, allowed=may_keep_framework, button="Abandonner")
    def cancel(self, *, by: Agent) -> None:
        """It will not be signed."""
