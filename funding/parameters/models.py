"""Price ceilings and rates: dated rows with a source, published by a second person, never edited."""

from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from funding.parameters.permissions import may_publish
from funding.rule.exercices import legal_aid_allowed
from funding.rule.ps import Parameter
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import euros, fr_datetime, percent
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, locked, transition
from portal.journal.models import Entry


class Prestation(models.TextChoices):
    """The services whose cost the Fnas shares."""

    MEDIATION = "mediation", "médiation familiale"
    ESPACE_RENCONTRE = "espace_rencontre", "espaces de rencontre"


KEPT = (
    "prestation", "exercice", "unit", "unit_ceiling", "rate", "organisation_cap", "source", "fictitious",
    "prepared_by_id", "published_at", "published_by_id",
)  # fmt: skip
PUBLISHED_IS_IMMUTABLE = pgtrigger.Trigger(
    name="published_is_immutable",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Condition("OLD.published_at IS NOT NULL"),
    func=f"""
        IF TG_OP = 'DELETE' OR OLD.superseded_on IS NOT NULL
           OR {" OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in KEPT)} THEN
            RAISE EXCEPTION 'a published parameter is never edited' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class PriceParameterQuerySet(ScopedQuerySet["PriceParameter"]):
    """Parameters."""

    def in_force(self, *, prestation: str, exercice: int) -> "PriceParameter | None":
        """The one open published parameter, or None: a missing one is never replaced by the previous year's."""
        return self.filter(prestation=prestation, exercice=exercice, state=PriceParameter.State.PUBLISHED).first()

    def to_publish(self) -> Self:
        """Drafts: what another person of the Cnaf still has to publish or discard."""
        return self.filter(state=PriceParameter.State.DRAFT)

    def of(self, parameter: "PriceParameter") -> Self:
        """Every row of the same prestation and exercice, latest first."""
        same = self.filter(prestation=parameter.prestation, exercice=parameter.exercice)
        return same.select_related("prepared_by", "published_by").order_by("-pk")

    def in_force_everywhere(self) -> Self:
        """Every open published parameter."""
        return self.filter(state=PriceParameter.State.PUBLISHED)

    def published(self) -> Self:
        """In force or replaced since: what was once official, drafts apart."""
        return self.exclude(state=PriceParameter.State.DRAFT)

    def exercices_in_force(self, prestation: str) -> set[int]:
        """The exercices that have an open published parameter, as a set."""
        open_ones = self.filter(prestation=prestation, state=PriceParameter.State.PUBLISHED)
        return set(open_ones.order_by().values_list("exercice", flat=True))


def _act_in_words(agent: Agent | None, moment: datetime | None) -> str:
    return f"par {agent}, le {fr_datetime(moment)}" if agent else "livré avec le logiciel"


@pghistory.track()
class PriceParameter(StatefulModel, Versioned, ScopedModel):
    """Ceiling and rate of one prestation for one exercice. Source: see `source`; official or fictitious, it says."""

    class State(StateChoices):
        DRAFT = "draft", "à publier", Tone.WAITING
        PUBLISHED = "published", "publié", Tone.DONE
        SUPERSEDED = "superseded", "remplacé", Tone.DRAFT

    class Unit(models.TextChoices):
        ETP = "etp", "Etp"
        HOUR = "hour", "heure"

    open_to_all = True
    url_prefix = "parameter"

    prestation = models.CharField("prestation", max_length=20, choices=Prestation)
    exercice = models.PositiveSmallIntegerField("exercice")
    unit = models.CharField("unité", max_length=5, choices=Unit)
    unit_ceiling = models.DecimalField("prix plafond par unité", max_digits=10, decimal_places=2)
    rate = models.DecimalField("taux", max_digits=5, decimal_places=4)
    organisation_cap = models.DecimalField(
        "plafond des heures d’organisation", max_digits=5, decimal_places=4, null=True, blank=True,
        help_text="Rapport aux heures d’ouverture, pour les espaces de rencontre.",
    )  # fmt: skip
    source = models.CharField("source", max_length=300)
    fictitious = models.BooleanField("barème fictif, pour la démonstration", default=False)
    state = models.CharField("état", max_length=10, choices=State, default=State.DRAFT)
    prepared_at = models.DateTimeField("préparé le", auto_now_add=True)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="préparé par", null=True, blank=True, related_name="+"
    )
    published_at = models.DateTimeField("publié le", null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="publié par", null=True, blank=True, related_name="+"
    )
    superseded_on = models.DateField("remplacé le", null=True, blank=True)

    objects: ClassVar = PriceParameterQuerySet.as_manager()

    class Meta:
        verbose_name = "barème"
        verbose_name_plural = "barèmes"
        triggers = [counts_changes(), PUBLISHED_IS_IMMUTABLE]
        ordering = ["-exercice", "prestation", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["prestation", "exercice"], condition=Q(state="published"), name="parameter_one_open"
            ),
            models.CheckConstraint(name="parameter_rate_0_to_1", condition=Q(rate__gte=0, rate__lte=1)),
            models.CheckConstraint(name="parameter_ceiling_positive", condition=Q(unit_ceiling__gt=0)),
            models.CheckConstraint(
                name="parameter_cap_not_negative", condition=Q(organisation_cap=None) | Q(organisation_cap__gte=0)
            ),
            models.CheckConstraint(
                name="parameter_published_iff_date",
                condition=Q(state="draft", published_at=None, published_by=None, superseded_on=None)
                | Q(state="published", published_at__isnull=False, superseded_on=None)
                | Q(state="superseded", published_at__isnull=False, superseded_on__isnull=False),
            ),
            # Rows shipped with the software carry neither: the release is their publisher.
            models.CheckConstraint(
                name="parameter_published_by_another",
                condition=Q(state="draft")
                | Q(prepared_by=None, published_by=None)
                | (Q(prepared_by__isnull=False, published_by__isnull=False) & ~Q(prepared_by=F("published_by"))),
            ),
        ]

    def __str__(self) -> str:
        return f"barème {self.get_prestation_display()} {self.exercice}"

    def get_absolute_url(self) -> str:
        """The page of the parameter."""
        return reverse("parameter_detail", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        """Whether the figures may still be changed: nobody published them."""
        return self.state == self.State.DRAFT

    @property
    def is_in_force(self) -> bool:
        """Whether it is the one that a recompute applies."""
        return self.state == self.State.PUBLISHED

    @property
    def prepared_in_words(self) -> str:
        """« par Eden Rocheblave, le 8 décembre 2014 à 10 h 30 », or where else it comes from."""
        return _act_in_words(self.prepared_by, self.prepared_at)

    @property
    def published_in_words(self) -> str:
        """The same of its publication; « pas encore » while it is a draft."""
        return "pas encore" if self.is_draft else _act_in_words(self.published_by, self.published_at)

    def as_rule(self) -> Parameter:
        """The figures as `funding.rule.ps` takes them."""
        return Parameter(
            unit_ceiling=self.unit_ceiling,
            rate=self.rate,
            organisation_cap=self.organisation_cap,
            legal_aid_allowed=legal_aid_allowed(self.exercice),
        )

    @property
    def ceiling_in_words(self) -> str:
        """« 80 223,00 € par Etp »."""
        return f"{euros(self.unit_ceiling)} par {self.get_unit_display()}"

    @property
    def rate_in_words(self) -> str:
        """« 75 % », with every decimal it has."""
        return percent(self.rate, 2).replace(",00", "")

    @property
    def in_figures(self) -> str:
        """« 80 223,00 € par Etp, à 75 % »."""
        return f"{self.ceiling_in_words}, à {self.rate_in_words}"

    @property
    def maximum_per_unit(self) -> Decimal:
        """Ceiling × rate, in euros to the cent: for display only, never an input of the computation."""
        return (self.unit_ceiling * self.rate).quantize(Decimal("0.01"), ROUND_HALF_UP)

    @transition(
        State.DRAFT,
        to=State.PUBLISHED,
        allowed=may_publish,
        button="Publier",
        on_conflict="Un autre barème vient d’être publié pour cet exercice : relisez-le avant de publier celui-ci.",
    )
    def publish(self, *, by: Agent, version: int | None = None) -> None:
        """Put it in force, closing the one it corrects; refused when it moved on from the `version` of the page."""
        self.refuse_unless(version)
        if not self.source.strip():
            raise ActionRefused("Indiquez la source du barème avant de le publier.")
        type(self).unscoped.filter(
            prestation=self.prestation, exercice=self.exercice, state=self.State.PUBLISHED
        ).update(state=self.State.SUPERSEDED, superseded_on=timezone.localdate())
        self.published_at, self.published_by = timezone.now(), by

    def discard(self, *, by: Agent, version: int | None = None) -> None:
        """Delete a draft prepared by mistake; what was published stays for ever.

        Raises `ActionRefused`, also when it is no longer in the `version` that the page showed.
        """
        with locked(self):
            if self.state != self.State.DRAFT:
                raise ActionRefused("Ce barème n’est plus à publier : il ne peut plus être écarté.")
            self.refuse_unless(version)
            Entry.objects.record(by=by, action="discard", target=self, before=self.State.DRAFT)
            self.delete()
