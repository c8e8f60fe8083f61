"""Operators (gestionnaires), the associations and bodies that run the services the Caf fund, and these services."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar, Self, TypeVar

import pghistory
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from stdnum.fr import siret

from portal.foundation.access.roles import Actor, is_cnaf
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import counts_changes
from portal.foundation.registry import import_models
from portal.foundation.workflow.transitions import ActionRefused, transition
from portal.partners.guards import CLOSED_AFTER_ITS_SERVICES, KIND_STAYS, UNDER_AN_OPEN_OPERATOR
from portal.partners.lifecycle import Closable, closed_by_someone
from portal.partners.permissions import is_manager_of, may_close, may_confirm, works_in
from portal.territory.models import Caf

SIRET_TAKEN = "Un gestionnaire porte déjà ce SIRET."
RNA_TAKEN = "Un gestionnaire porte déjà ce numéro RNA."
RNA_WRONG = "Un numéro RNA est la lettre W suivie de 9 chiffres, par exemple W591234567."
NO_NUMBER = "Donnez le SIRET ou le numéro RNA : l’un des deux au moins."
HAS_OPEN_SERVICES = "Ce gestionnaire a encore des services ouverts : fermez-les d’abord ({})."
OPERATOR_CLOSED = "Son gestionnaire est fermé : rouvrez d’abord {}."
OPERATOR_NOT_TAKEN = (
    "Rien n’a été enregistré : ce gestionnaire vient d’être fermé, ou un compte de partenaire nomme encore ce "
    "service. Relisez la page, puis recommencez."
)
STALE_MONTHS = 12

ServiceRow = TypeVar("ServiceRow", bound=ScopedModel, covariant=True)
# {kind: name of the address of the page of a service}; the app of each kind says its own.
PAGES: dict[str, str] = {}


def check_siret(value: str) -> None:
    """Refuse a SIRET whose control digit is wrong."""
    if not siret.is_valid(value):
        raise ValidationError("Ce numéro SIRET n’est pas valide : vérifiez ses 14 chiffres.")


def stale_before(today: date) -> date:
    """The day before which nobody knows any more whether a sheet is right: twelve months before `today`."""
    try:
        return today.replace(year=today.year - STALE_MONTHS // 12)
    except ValueError:  # 29 February
        return today.replace(year=today.year - STALE_MONTHS // 12, day=28)


class OperatorQuerySet(ScopedQuerySet["Operator"]):
    """Operators."""

    def open(self) -> Self:
        """Those that forms offer."""
        return self.filter(state=Operator.State.OPEN)

    def matching(self, words: str) -> Self:
        """Operators whose name, commune or number contains each of `words`."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(name__icontains=word) | Q(city__icontains=word) | Q(siret__contains=word) | Q(rna__iexact=word)
            )
        return found


@pghistory.track()
class Operator(Closable):
    """A gestionnaire, attached to the Caf of its seat. It has a SIRET, or an RNA number, or both."""

    class Federation(models.TextChoices):
        FENAMEF = "fenamef", "Fenamef"
        FFER = "ffer", "Ffer"
        APMF = "apmf", "Apmf"
        UDAF = "udaf", "Udaf, Unaf"
        CIDFF = "cidff", "Cidff"
        OTHER = "other", "une autre"
        NONE = "none", "aucune"

    caf_path = "caf"
    service_path = "services"
    open_to_national = True

    name = models.CharField("nom", max_length=150)
    siret = models.CharField("SIRET", max_length=14, blank=True, validators=[check_siret])
    rna = models.CharField(
        "numéro RNA", max_length=10, blank=True, validators=[RegexValidator(r"^W[0-9]{9}\Z", RNA_WRONG)]
    )
    federation = models.CharField("fédération", max_length=10, choices=Federation, blank=True)
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf du siège", related_name="operators")
    city = models.CharField("commune", max_length=100)
    fictitious = models.BooleanField("inventé pour la démonstration", default=False)

    objects: ClassVar = OperatorQuerySet.as_manager()

    class Meta:
        verbose_name = "gestionnaire"
        verbose_name_plural = "gestionnaires"
        ordering = ["name"]
        triggers = [counts_changes(), CLOSED_AFTER_ITS_SERVICES]
        constraints = [
            models.CheckConstraint(condition=Q(siret__regex=r"^\d{14}$") | Q(siret=""), name="operator_siret_digits"),
            models.CheckConstraint(condition=Q(rna__regex=r"^W[0-9]{9}$") | Q(rna=""), name="operator_rna_digits"),
            models.CheckConstraint(
                condition=~Q(siret="", rna=""), name="operator_has_a_number", violation_error_message=NO_NUMBER
            ),
            models.UniqueConstraint(
                fields=["siret"],
                condition=~Q(siret=""),
                name="operator_siret_once",
                violation_error_message=SIRET_TAKEN,
            ),
            models.UniqueConstraint(
                fields=["rna"], condition=~Q(rna=""), name="operator_rna_once", violation_error_message=RNA_TAKEN
            ),
            closed_by_someone("operator_closed_by_someone"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def sirets_on_file(cls, sirets: Iterable[str]) -> set[str]:
        """Those of `sirets` that are taken, whoever may see their operator: a number alone, which is public."""
        return set(cls.unscoped.filter(siret__in=sirets).values_list("siret", flat=True))

    @classmethod
    def taking(cls, *, siret: str = "", rna: str = "") -> "Operator | None":
        """The operator that bears this number, whoever may see it: both numbers are public."""
        wanted = Q(siret=siret) if siret else Q(rna=rna)
        return cls.unscoped.filter(wanted).first() if siret or rna else None

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("operator_detail", args=[self.pk])

    def is_kept_by(self, agent: Actor) -> bool:
        """The Cnaf, and the manager of the Caf of its seat."""
        return is_cnaf(agent) or is_manager_of(agent, self.caf_id)

    def before_closing(self) -> None:
        """Its services are closed first, each with its own day."""
        names = self.services.filter(state=Service.State.OPEN).order_by("name").values_list("name", flat=True)
        if names:
            raise ActionRefused(HAS_OPEN_SERVICES.format(", ".join(names)))


class ServiceQuerySet(ScopedQuerySet[ServiceRow]):
    """Services, of one kind or of both."""

    def open(self) -> Self:
        """Those that receive families: forms offer no others."""
        return self.filter(state=Service.State.OPEN)

    def to_confirm(self) -> Self:
        """Open, and confirmed by nobody for twelve months (since it was entered, when never); the oldest first."""
        known_on = Coalesce("confirmed_on", "entered_on")
        return (
            self.open()
            .alias(known_on=known_on)
            .filter(known_on__lt=stale_before(timezone.localdate()))
            .order_by(known_on, "pk")
        )

    def matching(self, words: str) -> Self:
        """Services whose name, commune or operator contains each of `words`."""
        found = self
        for word in words.split():
            found = found.filter(Q(name__icontains=word) | Q(city__icontains=word) | Q(operator__name__icontains=word))
        return found


@pghistory.track()
class Service(Closable):
    """A service that the Caf fund: what a mediation service and a meeting space have in common, in one numbering.

    What each kind of service has of its own is a model that extends this one, in the app of the kind. `zone`: whom it
    serves, in words. `confirmed_on`: the day when the Caf or the service last said that all this is right.
    """

    class Kind(models.TextChoices):
        MEDIATION = "mediation", "médiation"
        MEETING_SPACE = "meeting_space", "espace de rencontre"

    # What the rows of a model that extends this one are.
    own_kind: ClassVar[str] = ""
    caf_path = "caf"
    service_path = "pk"
    open_to_national = True

    kind = models.CharField("nature", max_length=15, choices=Kind, editable=False)
    operator = models.ForeignKey(Operator, models.PROTECT, verbose_name="gestionnaire", related_name="services")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="services")
    name = models.CharField("nom", max_length=150)
    city = models.CharField("commune", max_length=100)
    hours = models.CharField("jours et heures d’ouverture", max_length=300, blank=True)
    zone = models.CharField("secteur servi", max_length=300, blank=True)
    entered_on = models.DateField("saisi le", default=timezone.localdate, editable=False)
    confirmed_on = models.DateField("vérifié le", null=True, blank=True, editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="vérifié par",
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    fictitious = models.BooleanField("inventé pour la démonstration", default=False)

    objects: ClassVar = ServiceQuerySet.as_manager()

    class Meta:
        verbose_name = "service"
        verbose_name_plural = "services"
        ordering = ["caf", "name"]
        triggers = [KIND_STAYS, counts_changes(), UNDER_AN_OPEN_OPERATOR]
        constraints = [
            # What is funded in a Caf points at both columns.
            models.UniqueConstraint(fields=["id", "caf"], name="service_with_caf"),
            closed_by_someone("service_closed_by_someone"),
            models.CheckConstraint(
                name="service_confirmed_by_someone",
                condition=Q(confirmed_on=None, confirmed_by=None)
                | Q(confirmed_on__isnull=False, confirmed_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Of the kind of its model."""
        self.kind = self.own_kind or self.kind
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The page of the service, whatever its kind."""
        return reverse(PAGES[self.kind], args=[self.pk])

    @property
    def name_and_city(self) -> str:
        """« Médiation du Beffroi, Lille »; the city once, for a service that is named after it."""
        return self.name if self.city in self.name else f"{self.name}, {self.city}"

    @property
    def in_words(self) -> str:
        """« Médiation du Beffroi (médiation, Lille) »; the city once, for a service that is named after it."""
        where = "" if self.city in self.name else f", {self.city}"
        return f"{self.name} ({self.get_kind_display()}{where})"

    @property
    def is_to_confirm(self) -> bool:
        """Whether nobody said for twelve months that its sheet is right."""
        return self.is_open and (self.confirmed_on or self.entered_on) < stale_before(timezone.localdate())

    @classmethod
    def receives_families(cls, pk: int) -> bool:
        """Whether the service of this key is open, whoever may see it: asked of each referral that leaves."""
        return cls.unscoped.filter(pk=pk, state=Service.State.OPEN).exists()

    def is_kept_by(self, agent: Actor) -> bool:
        """The manager of its Caf."""
        return is_manager_of(agent, self.caf_id)

    def is_told_by(self, agent: Actor) -> bool:
        """The manager of its Caf, and its partners: they say how it is reached, its sites, who works there."""
        return self.is_kept_by(agent) or works_in(agent, self.pk)

    def before_reopening(self) -> None:
        """Its operator is open."""
        if not self.operator.is_open:
            raise ActionRefused(OPERATOR_CLOSED.format(self.operator))

    @transition(Closable.State.OPEN, to=Closable.State.OPEN, allowed=may_confirm, button="Vérifié aujourd’hui")
    def confirm(self, *, by: Any) -> None:
        """What the page says was checked today, by the Caf or by the service."""
        self.confirmed_on, self.confirmed_by = timezone.localdate(), by

    @transition(
        Closable.State.OPEN, to=Closable.State.OPEN, allowed=may_close, button="Changer de gestionnaire",
        on_conflict=OPERATOR_NOT_TAKEN,
    )  # fmt: skip
    def change_operator(self, *, by: Any, operator: Operator, reason: str, version: int | None = None) -> str:
        """Another operator runs it: the first was typed by mistake, or gave it up; what it signed keeps its name."""
        self.refuse_unless(version)
        before, self.operator = self.operator, operator
        return f"{before} → {operator} : {reason}"


# Their features extend what stands above.
import_models(__package__)
