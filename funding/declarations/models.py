"""What a mediation service declares for an exercice, at each stage."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Self, cast

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from funding.declarations.permissions import may_declare
from funding.parameters.models import PriceParameter
from funding.rule.exercices import LEGAL_AID_FROM, legal_aid_allowed
from funding.rule.ps import MEDIATION, ZERO, IncoherentInput, MediationInputs, Parameter, Result, mediation_ps
from mediation.conventions.models import Convention
from mediation.funded_etp.periods import FundedPeriod
from mediation.services.models import Service
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import euros, number
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition


class Stage(models.TextChoices):
    """The three moments of a declaration."""

    FORECAST = "forecast", "prévisionnel"
    UPDATED = "updated", "actualisé"
    REAL = "real", "réel"


class DeclarationQuerySet(ScopedQuerySet["Declaration"]):
    """Declarations."""

    def submitted(self) -> Self:
        """Handed in: what a recompute takes."""
        return self.filter(state=Declaration.State.SUBMITTED)

    def to_complete(self) -> Self:
        """Drafts: what a partner still has to complete and hand in."""
        return self.filter(state=Declaration.State.DRAFT)

    def same_as(self, *, service: Service, exercice: int, stage: str) -> Self:
        """The declaration of this service, exercice and stage, if any: there is one at most."""
        return self.filter(service=service, exercice=exercice, stage=stage)

    def for_list(self) -> Self:
        """With what a line of the list shows."""
        return self.select_related("service__operator", "service__caf__departement").prefetch_related(
            "receipts__parameter"
        )

    def for_page(self) -> Self:
        """With what the page of one declaration shows."""
        return self.select_related("service__operator", "service__caf", "submitted_by").prefetch_related(
            "receipts__parameter"
        )

    def matching(self, *, exercice: int | None = None, stage: str = "", state: str = "", words: str = "") -> Self:
        """Of an exercice, a stage, a state, with these words in the service or its operator; blanks match all."""
        found = self
        for lookup, value in (("exercice", exercice), ("stage", stage), ("state", state)):
            found = found.filter(**{lookup: value}) if value else found
        for word in words.split():
            found = found.filter(Q(service__name__icontains=word) | Q(service__operator__name__icontains=word))
        return found


def amount(label: str, **options: Any) -> "models.DecimalField[Decimal, Decimal]":
    """An amount in euros, to the cent."""
    return models.DecimalField(label, max_digits=12, decimal_places=2, default=Decimal(0), **options)


@pghistory.track()
class Declaration(StatefulModel, Versioned, ScopedModel):
    """Costs, Etp and receipts of a service for one exercice and one stage (inputs of `ps_rules` § 2)."""

    class State(StateChoices):
        DRAFT = "draft", "à compléter", Tone.DRAFT
        SUBMITTED = "submitted", "transmise", Tone.DONE

    caf_path = "service__caf"
    caf_condition = Q(state="submitted")
    service_path = "service"
    open_to_national = True

    service = models.ForeignKey(Service, models.PROTECT, verbose_name="service", related_name="declarations")
    exercice = models.PositiveSmallIntegerField("exercice")
    stage = models.CharField("stade", max_length=8, choices=Stage)
    state = models.CharField("état", max_length=10, choices=State, default=State.DRAFT)
    operating_costs = amount("frais de fonctionnement")
    legal_aid_costs = amount("dont frais des médiations payées par l’aide juridictionnelle")
    actual_etp = models.DecimalField(
        "Etp de médiateurs réellement employés", max_digits=7, decimal_places=4, default=ZERO
    )
    funded_etp = models.DecimalField("Etp financés par la convention", max_digits=7, decimal_places=4, default=ZERO)
    family_contributions = amount("participations des familles")
    court_deposits = amount("provisions reçues par le tribunal")
    submitted_at = models.DateTimeField("transmise le", null=True, blank=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="transmise par", null=True, blank=True, related_name="+"
    )

    objects: ClassVar = DeclarationQuerySet.as_manager()

    class Meta:
        verbose_name = "déclaration"
        verbose_name_plural = "déclarations"
        ordering = ["-exercice", "service", "stage"]
        triggers = [counts_changes()]
        indexes = [models.Index(fields=["exercice", "stage", "state"], name="declaration_to_compute")]
        constraints = [
            models.UniqueConstraint(
                fields=["service", "exercice", "stage"],
                name="declaration_once",
                violation_error_message="Cette déclaration existe déjà : ouvrez-la depuis la liste pour la modifier.",
            ),
            models.CheckConstraint(
                name="declaration_no_negative",
                condition=Q(operating_costs__gte=0, legal_aid_costs__gte=0, actual_etp__gte=0, funded_etp__gte=0)
                & Q(family_contributions__gte=0, court_deposits__gte=0),
            ),
            models.CheckConstraint(
                name="declaration_legal_aid_from_2018",
                condition=Q(legal_aid_costs=0) | Q(exercice__gte=LEGAL_AID_FROM.year),
            ),
            models.CheckConstraint(
                name="declaration_submitted_iff_date",
                condition=Q(state="draft", submitted_at=None, submitted_by=None)
                | Q(state="submitted", submitted_at__isnull=False, submitted_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service}, {self.exercice}, {self.get_stage_display()}"

    @property
    def at_a_glance(self) -> str:
        """What is handed in, in short: « 61 200,00 € de frais, 1 Etp, 900,00 € des familles »."""
        families = f"{euros(self.family_contributions)} des familles"
        return f"{euros(self.operating_costs)} de frais, {number(self.actual_etp)} Etp, {families}"

    def get_absolute_url(self) -> str:
        """The page of the declaration."""
        return reverse("declaration_detail", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        """Whether the figures may still be changed: nothing was handed in, or it was taken back."""
        return self.state == self.State.DRAFT

    def inputs(self) -> MediationInputs:
        """The inputs of the rule, as `funding.rule.ps` takes them."""
        return MediationInputs(
            operating_costs=self.operating_costs,
            legal_aid_costs=self.legal_aid_costs,
            actual_etp=self.actual_etp,
            funded_etp=self.funded_etp,
            family_contributions=self.family_contributions,
            court_deposits=self.court_deposits,
        )

    def kept_inputs(self) -> dict[str, str]:
        """The inputs as a receipt keeps them: dict of name to plain text."""
        return {name: str(getattr(self, name)) for name in MEDIATION.input_names}

    def estimate(self, parameter: PriceParameter) -> Result | None:
        """What the rule gives today with `parameter`, unwritten: a `funding.rule.ps.Result`; None when it refuses."""
        try:
            return MEDIATION.compute(self.inputs(), parameter.as_rule())
        except IncoherentInput:
            return None

    def conventions(self) -> list[FundedPeriod]:
        """The Etp that conventions and their amendments fund over the exercice, from which day to which, in order."""
        return Convention.objects.funded_periods(self.service, self.exercice)

    @classmethod
    def label_of(cls, name: str) -> str:
        """The French label of the field `name`."""
        return str(cast("models.Field[Any, Any]", cls._meta.get_field(name)).verbose_name)

    @classmethod
    def in_words(cls, reasons: Mapping[str, str]) -> list[str]:
        """Sentences in French for reasons by field, as the rule gives them."""
        return [f"« {cls.label_of(name)} » {reason}." for name, reason in reasons.items()]

    def incoherences(self) -> dict[str, str]:
        """What the rule would refuse, whatever the ceiling: dict of field name to French reason."""
        try:
            allowed = legal_aid_allowed(self.exercice)
            mediation_ps(self.inputs(), Parameter(unit_ceiling=ZERO, rate=ZERO, legal_aid_allowed=allowed))
        except IncoherentInput as error:
            return error.errors
        return {}

    def take_funded_etp(self) -> None:
        """Set the funded Etp from the conventions of the exercice; 0 without any, and then the Ps is 0."""
        self.funded_etp = Convention.objects.funded_etp(self.service, self.exercice) or ZERO

    @property
    def receipt(self) -> Any:
        """The receipt that holds now: the last appended, or None. Reads the prefetched rows when there are."""
        receipts = sorted(self.receipts.all(), key=lambda receipt: receipt.sequence)
        return receipts[-1] if receipts else None

    @transition(State.DRAFT, to=State.SUBMITTED, allowed=may_declare, button="Transmettre à la Caf")
    def submit(self, *, by: Agent, version: int | None = None) -> None:
        """Hand the declaration in; refused when incoherent, or no longer in the `version` that the page showed."""
        self.refuse_unless(version)
        self.take_funded_etp()
        incoherences = self.incoherences()
        if incoherences:
            raise ActionRefused("Des données sont incohérentes : corrigez la déclaration, puis transmettez-la.")
        self.submitted_at, self.submitted_by = timezone.now(), by

    @transition(State.SUBMITTED, to=State.DRAFT, allowed=may_declare, button="Reprendre pour corriger")
    def reopen(self, *, by: Agent) -> None:
        """Take the declaration back to correct it; receipts already made stay."""
        self.submitted_at = self.submitted_by = None
