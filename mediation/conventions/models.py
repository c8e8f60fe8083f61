"""The conventions that fund a service over three years at most."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from mediation.conventions.guards import CONVENTION_KEPT
from mediation.conventions.periods import LONGEST_YEARS, last_day_allowed, months_later
from mediation.conventions.permissions import may_keep_convention, may_name_its_operator
from mediation.funded_etp.guards import YEARS_COMPLETE
from mediation.funded_etp.models import ConventionYear, WithFundedEtp
from mediation.funded_etp.periods import FundedPeriod, funded_periods, over_the_year
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.partners.models import Operator

OVERLAP = "Ce service a déjà une convention sur une partie de cette période : changez les dates, ou arrêtez l’autre."
TOO_LONG = "Une convention dure trois ans au plus."


class ConventionQuerySet(ScopedQuerySet["Convention"]):
    """Conventions."""

    def funding(self) -> Self:
        """Those that were signed; one that ended early funds up to its end."""
        return self.filter(state__in=[Convention.State.SIGNED, Convention.State.ENDED])

    def prepared(self) -> Self:
        """Those that wait for their signature."""
        return self.filter(state=Convention.State.PREPARED)

    def in_force(self, exercice: int) -> Self:
        """Signed ones that cover at least a day of the calendar year `exercice`."""
        return self.funding().filter(starts_on__year__lte=exercice, ends_on__year__gte=exercice)

    def on(self, day: date) -> Self:
        """Signed ones whose term holds `day`."""
        return self.funding().filter(starts_on__lte=day, ends_on__gte=day)

    def overlapping(self, start: date, end: date) -> Self:
        """Those that share at least a day with this period, and were not given up."""
        return self.exclude(state=Convention.State.CANCELLED).filter(starts_on__lte=end, ends_on__gte=start)

    def ending(self, today: date) -> Self:
        """Signed, at their end within six months, and none signed that follows; the first to end first."""
        next_one = Convention.unscoped.filter(
            service=OuterRef("service"), state=Convention.State.SIGNED, starts_on__gt=OuterRef("ends_on")
        )
        rows = self.filter(state=Convention.State.SIGNED, ends_on__range=(today, months_later(today)))
        return rows.filter(~Exists(next_one)).order_by("ends_on", "pk")

    def matching(self, words: str) -> Self:
        """Those whose service, commune or operator contains each of `words`."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(service__name__icontains=word)
                | Q(service__city__icontains=word)
                | Q(operator__name__icontains=word)
                | Q(operator=None, service__operator__name__icontains=word)
            )
        return found

    def for_list(self, today: date) -> Self:
        """With what a line of a list shows, and `etp_now`: the Etp agreed for this year, as of today."""
        rows = ConventionYear.unscoped.filter(
            convention=OuterRef("pk"), exercice=today.year, applies_from__lte=today
        ).order_by("-applies_from", "-pk")
        return (
            self.with_operator_name()
            .select_related("operator", "service__operator", "service__caf__departement")
            .annotate(etp_now=Subquery(rows.values("funded_etp")[:1]))
        )

    def with_operator_name(self) -> Self:
        """With `operator_name`, that of `run_by`."""
        return self.annotate(operator_name=Coalesce("operator__name", "service__operator__name"))

    def for_page(self) -> Self:
        """With what the page of one convention shows."""
        return self.select_related(
            "operator", "service__operator", "service__caf", "prepared_by", "signed_by", "closed_by"
        )

    def funded_periods(self, service: Service, exercice: int) -> list[FundedPeriod]:
        """What is funded for `service` over a calendar year: periods of the same Etp, in the order of their days."""
        rows = ConventionYear.objects.filter(
            convention__in=self.in_force(exercice).filter(service=service).order_by(), exercice=exercice
        ).select_related("convention")
        by_convention: dict[Any, list[ConventionYear]] = defaultdict(list)
        for row in rows:
            by_convention[row.convention].append(row)
        found = [period for convention, years in by_convention.items() for period in funded_periods(convention, years)]
        return sorted(found, key=lambda period: period.starts_on)

    def funded_etp(self, service: Service, exercice: int) -> Decimal | None:
        """Etp funded for `service` over a calendar year, to four decimals half up; None without a convention.

        Each period counts for its days over those of the year: the text is silent, this is our reading.
        """
        periods = self.funded_periods(service, exercice)
        return over_the_year(periods, exercice) if periods else None


@pghistory.track()
class Convention(WithFundedEtp, Versioned, StatefulModel):
    """What the comité des financeurs agreed for a service, over a period of three years at most.

    `operator` is the one that signed it, whoever runs the service afterwards; None until then. `ends_on` is the last
    day as it stands: amendments and an early end move it. `taken_over`: it was on file before conventions were signed
    here, without their act.
    """

    class State(StateChoices):
        PREPARED = "prepared", "en préparation", Tone.DRAFT
        SIGNED = "signed", "signée", Tone.DONE
        ENDED = "ended", "terminée avant son terme", Tone.REFUSED
        CANCELLED = "cancelled", "abandonnée", Tone.REFUSED

    caf_path = "service__caf"
    service_path = "service"
    open_to_national = True

    service = models.ForeignKey(Service, models.PROTECT, verbose_name="service", related_name="conventions")
    operator = models.ForeignKey(
        Operator, models.PROTECT, verbose_name="gestionnaire signataire", null=True, editable=False, related_name="+"
    )
    starts_on = models.DateField("du")
    ends_on = models.DateField("au")
    state = models.CharField("état", max_length=10, choices=State, default=State.PREPARED)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="préparée par", null=True, related_name="+"
    )
    taken_over = models.BooleanField("reprise, sans acte joint", default=False, editable=False)
    signed_on = models.DateField("signée le", null=True, blank=True)
    signatories = models.CharField("signataires", max_length=300, blank=True)
    document = models.FileField("acte signé (PDF)", upload_to=random_path, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="signature notée par", null=True, related_name="+"
    )
    planned_end_on = models.DateField("terme prévu", null=True, blank=True)
    closed_at = models.DateTimeField("arrêtée le", null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="arrêtée par", null=True, related_name="+"
    )
    close_reason = models.CharField("motif", max_length=300, blank=True)

    objects: ClassVar = ConventionQuerySet.as_manager()

    class Meta:
        verbose_name = "convention"
        verbose_name_plural = "conventions"
        ordering = ["service", "starts_on"]
        triggers = [counts_changes(), CONVENTION_KEPT, YEARS_COMPLETE]
        constraints = [
            models.CheckConstraint(
                name="convention_dates_in_order",
                condition=Q(ends_on__gte=F("starts_on")),
                violation_error_message="La fin précède le début : vérifiez les deux dates.",
            ),
            models.CheckConstraint(
                name="convention_three_years",
                condition=Q(taken_over=True)
                | Q(
                    ends_on__lt=Func(
                        F("starts_on"),
                        template=f"(%(expressions)s + interval '{LONGEST_YEARS} years')",
                        output_field=models.DateField(),
                    )
                ),
                violation_error_message=TOO_LONG,
            ),
            ExclusionConstraint(
                name="convention_periods_apart",
                expressions=[
                    ("service", RangeOperators.EQUAL),
                    (
                        Func(
                            "starts_on", "ends_on", Value("[]"), function="DATERANGE", output_field=DateRangeField()
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=~Q(state="cancelled"),
                violation_error_message=OVERLAP,
            ),
            models.CheckConstraint(
                name="convention_signed_iff_act",
                condition=Q(
                    state__in=["prepared", "cancelled"], signed_on=None, signatories="", document="", signed_by=None
                )
                | Q(state__in=["signed", "ended"], taken_over=True)
                | (
                    Q(state__in=["signed", "ended"], signed_on__isnull=False, signed_by__isnull=False)
                    & ~Q(signatories="")
                    & ~Q(document="")
                ),
            ),
            models.CheckConstraint(
                name="convention_signed_iff_operator",
                condition=Q(state__in=["prepared", "cancelled"], operator=None)
                | Q(state__in=["signed", "ended"], operator__isnull=False),
            ),
            models.CheckConstraint(
                name="convention_closed_iff_reason",
                condition=Q(
                    state__in=["prepared", "signed"], closed_at=None, closed_by=None, close_reason=""
                )
                | (
                    Q(state__in=["ended", "cancelled"], closed_at__isnull=False, closed_by__isnull=False)
                    & ~Q(close_reason="")
                ),
            ),
            models.CheckConstraint(
                name="convention_ended_before_its_term",
                condition=Q(state="ended", planned_end_on__gt=F("ends_on"))
                | (~Q(state="ended") & Q(planned_end_on=None)),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"convention n° {self.pk}"

    def validate_constraints(self, exclude: Any = None) -> None:
        """Forms say them, next to their fields; the database holds them."""

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("convention_detail", args=[self.pk])

    @property
    def run_by(self) -> Operator:
        """The operator that signed it; while it is prepared, the one that runs the service."""
        return self.operator or self.service.operator

    @property
    def is_of_another_operator(self) -> bool:
        """Whether the service was typed under another operator, or passed to one, since it was signed."""
        return self.operator_id is not None and self.operator_id != self.service.operator_id

    # Its period -------------------------------------------------------------------------------------------------

    @property
    def in_words(self) -> str:
        """« n° 12, du 1er janvier 2026 au 31 décembre 2028 »."""
        return f"n° {self.pk}, {self.period}"

    @property
    def period(self) -> str:
        """« du 1er janvier 2026 au 31 décembre 2028 »."""
        return f"du {fr_date(self.starts_on)} au {fr_date(self.ends_on)}"

    @property
    def last_day_allowed(self) -> date:
        """The last day that three years allow."""
        return last_day_allowed(self.starts_on)

    @property
    def is_short(self) -> bool:
        """Whether it lasts less than three years: allowed, and said."""
        return self.ends_on < self.last_day_allowed

    @property
    def exercices(self) -> range:
        """The calendar years of which it covers at least a day."""
        return range(self.starts_on.year, self.ends_on.year + 1)

    @property
    def is_prepared(self) -> bool:
        """Whether it may still be corrected."""
        return self.state == self.State.PREPARED

    @property
    def is_signed(self) -> bool:
        """Whether it funds, or did until its term."""
        return self.state == self.State.SIGNED

    @property
    def is_past(self) -> bool:
        """Whether its term is over."""
        return self.ends_on < timezone.localdate()

    @property
    def ends_soon(self) -> bool:
        """Whether it is signed, and at its end within six months."""
        return self.is_signed and timezone.localdate() <= self.ends_on <= months_later(timezone.localdate())

    # Its steps --------------------------------------------------------------------------------------------------

    @transition(State.PREPARED, to=State.SIGNED, allowed=may_keep_convention, button="Enregistrer la signature")
    def sign(self, *, by: Agent, signed_on: date, signatories: str, document: Any, version: int | None = None) -> None:
        """It was signed on `signed_on` by `signatories`: from now on it funds; `document` is the act."""
        self.refuse_unless(version)
        if missing := sorted(set(self.exercices) - set(self.rows_by_exercice)):
            raise ActionRefused(f"Donnez d’abord les Etp de {', '.join(map(str, missing))}.")
        self.signed_on, self.signatories, self.document, self.signed_by = signed_on, signatories, document, by
        self.operator = self.service.operator

    @transition(State.SIGNED, to=State.ENDED, allowed=may_keep_convention, button="Terminer avant le terme")
    def end(self, *, by: Agent, ended_on: date, reason: str) -> str:
        """Its last day is `ended_on`, before its term; it funds up to that day."""
        if not self.starts_on <= ended_on < self.ends_on:
            eve = fr_date(self.ends_on - timedelta(days=1))
            raise ActionRefused(f"Donnez un jour entre le {fr_date(self.starts_on)} et le {eve}.")
        self.planned_end_on, self.ends_on = self.ends_on, ended_on
        self._closed(by, reason)
        return f"{fr_date(self.planned_end_on)} → {fr_date(ended_on)}"

    @transition(State.PREPARED, to=State.CANCELLED, allowed=may_keep_convention, button="Abandonner la préparation")
    def cancel(self, *, by: Agent, reason: str) -> None:
        """It will not be signed: its period is free for another."""
        self._closed(by, reason)

    @transition(State.SIGNED, to=State.SIGNED, allowed=may_name_its_operator, button="Corriger le signataire")
    def correct_operator(self, *, by: Agent, reason: str) -> str:
        """The service was typed under another operator when it was signed: it names the one that runs it."""
        before, self.operator = self.operator, self.service.operator
        return f"{before} → {self.operator} : {reason}"

    def _closed(self, by: Agent, reason: str) -> None:
        self.closed_at, self.closed_by, self.close_reason = timezone.now(), by, reason
