"""The criteria of eligibility: dated rows with a source, published by a second person, never edited."""

from typing import ClassVar, Self

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse
from django.utils import timezone

from funding.eligibility.permissions import may_publish_criterion
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, locked, transition
from portal.journal.models import Entry

# Read in the agréments recorded for the space.
AGREMENT = "agrement"
# The proof that the form of a request of 2014 takes.
DDCS_2013 = "ddcs_2013"
REFERENTIEL = "referentiel_national"
COMITE = "comite_financeurs"
KEPT = (
    "code", "words", "from_exercice", "until_exercice", "proof_asked", "needs_document", "source", "nature",
    "replaces_id", "prepared_by_id", "published_at", "published_by_id",
)  # fmt: skip
PUBLISHED_CRITERION_IS_IMMUTABLE = pgtrigger.Trigger(
    name="published_criterion_is_kept",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Condition("OLD.published_at IS NOT NULL"),
    func=f"""
        IF TG_OP = 'DELETE' OR OLD.superseded_on IS NOT NULL
           OR {" OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in KEPT)} THEN
            RAISE EXCEPTION 'a published criterion is never edited' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
ALREADY_PUBLISHED = (
    "Un critère publié porte déjà ce code pour un de ces exercices : préparez plutôt sa correction, depuis sa page."
)


class CriterionQuerySet(ScopedQuerySet["Criterion"]):
    """Criteria."""

    def published(self) -> Self:
        """Those that hold, drafts and replaced ones apart."""
        return self.filter(state=Criterion.State.PUBLISHED)

    def of_exercice(self, exercice: int) -> Self:
        """Those that a request of `exercice` must meet, in the order they were written."""
        return self.published().filter(
            Q(until_exercice=None) | Q(until_exercice__gte=exercice), from_exercice__lte=exercice
        )

    def to_publish(self) -> Self:
        """Drafts: what another person of the Cnaf still has to publish or discard."""
        return self.filter(state=Criterion.State.DRAFT)

    def for_list(self) -> Self:
        """With who prepared and published them; latest exercice first."""
        return self.select_related("prepared_by", "published_by", "replaces").order_by("-from_exercice", "code", "-pk")


@pghistory.track()
class Criterion(StatefulModel, Versioned, ScopedModel):
    """One thing that the fund asks for, from an exercice until another. Source: see `source`."""

    class State(StateChoices):
        DRAFT = "draft", "à publier", Tone.WAITING
        PUBLISHED = "published", "publié", Tone.DONE
        SUPERSEDED = "superseded", "remplacé", Tone.DRAFT

    class Nature(models.TextChoices):
        TEXT = "text", "texte"
        INTERPRETATION = "interpretation", "interprétation"

    open_to_all = True

    code = models.SlugField("code", max_length=30, db_index=False)
    words = models.CharField("ce qui est demandé", max_length=200)
    from_exercice = models.PositiveSmallIntegerField("à partir de l’exercice")
    until_exercice = models.PositiveSmallIntegerField("jusqu’à l’exercice", null=True, blank=True)
    proof_asked = models.CharField("preuve demandée", max_length=200)
    needs_document = models.BooleanField("la preuve est un document PDF", default=True)
    source = models.CharField("source", max_length=300)
    nature = models.CharField("nature", max_length=15, choices=Nature, default=Nature.TEXT)
    replaces = models.ForeignKey(
        "self", models.PROTECT, verbose_name="remplace", null=True, blank=True, related_name="corrections"
    )
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

    objects: ClassVar = CriterionQuerySet.as_manager()

    class Meta:
        verbose_name = "critère d’éligibilité"
        verbose_name_plural = "critères d’éligibilité"
        ordering = ["from_exercice", "pk"]
        triggers = [counts_changes(), PUBLISHED_CRITERION_IS_IMMUTABLE]
        constraints = [
            ExclusionConstraint(
                name="criterion_one_at_a_time",
                expressions=[
                    ("code", RangeOperators.EQUAL),
                    (
                        Func(F("from_exercice"), F("until_exercice"), Value("[]"), function="int4range"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(state="published"),
                violation_error_message=ALREADY_PUBLISHED,
            ),
            models.CheckConstraint(
                name="criterion_exercices_in_order",
                condition=Q(until_exercice=None) | Q(until_exercice__gte=F("from_exercice")),
                violation_error_message="Le dernier exercice ne peut pas précéder le premier.",
            ),
            models.CheckConstraint(name="criterion_has_a_source", condition=~Q(source="") & ~Q(words="")),
            models.CheckConstraint(
                name="criterion_published_iff_date",
                condition=Q(state="draft", published_at=None, published_by=None, superseded_on=None)
                | Q(state="published", published_at__isnull=False, superseded_on=None)
                | Q(state="superseded", published_at__isnull=False, superseded_on__isnull=False),
            ),
            # Rows shipped with the software carry neither: the release is their publisher.
            models.CheckConstraint(
                name="criterion_published_by_another",
                condition=Q(state="draft")
                | Q(prepared_by=None, published_by=None)
                | (Q(prepared_by__isnull=False, published_by__isnull=False) & ~Q(prepared_by=F("published_by"))),
            ),
        ]

    def __str__(self) -> str:
        return f"critère « {self.words} », {self.exercices_in_words}"

    def get_absolute_url(self) -> str:
        """The page of the criterion."""
        return reverse("criterion_detail", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        """Whether it may still be changed: nobody published it."""
        return self.state == self.State.DRAFT

    @property
    def is_published(self) -> bool:
        """Whether requests of its exercices must meet it."""
        return self.state == self.State.PUBLISHED

    @property
    def is_interpretation(self) -> bool:
        """Whether it is our reading of a text that is incomplete."""
        return self.nature == self.Nature.INTERPRETATION

    def is_of(self, exercice: int) -> bool:
        """Whether its dates hold that exercice."""
        return self.from_exercice <= exercice and (self.until_exercice is None or exercice <= self.until_exercice)

    @property
    def exercices_in_words(self) -> str:
        """« 2014 », « 2014 à 2016 », « à partir de 2015 »."""
        if self.until_exercice is None:
            return f"à partir de {self.from_exercice}"
        if self.until_exercice == self.from_exercice:
            return str(self.from_exercice)
        return f"{self.from_exercice} à {self.until_exercice}"

    @property
    def prepared_in_words(self) -> str:
        """« par Eden Rocheblave, le 8 décembre 2014 », or where else it comes from."""
        return f"par {self.prepared_by}, le {fr_date(self.prepared_at)}" if self.prepared_by else _SHIPPED

    @property
    def published_in_words(self) -> str:
        """The same of its publication; « pas encore » while it is a draft."""
        if self.is_draft:
            return "pas encore"
        return f"par {self.published_by}, le {fr_date(self.published_at)}" if self.published_by else _SHIPPED

    @transition(
        State.DRAFT, to=State.PUBLISHED, allowed=may_publish_criterion, button="Publier", on_conflict=ALREADY_PUBLISHED
    )
    def publish(self, *, by: Agent, version: int | None = None) -> None:
        """Put it in force, closing the one it corrects; refused when it moved on from the `version` of the page."""
        self.refuse_unless(version)
        if self.replaces_id:
            closed = type(self).unscoped.filter(pk=self.replaces_id, state=self.State.PUBLISHED)
            if not closed.update(state=self.State.SUPERSEDED, superseded_on=timezone.localdate()):
                raise ActionRefused("Le critère que celui-ci corrige a déjà été remplacé : relisez la liste.")
        self.published_at, self.published_by = timezone.now(), by

    def discard(self, *, by: Agent, version: int | None = None) -> None:
        """Delete a draft prepared by mistake; what was published stays for ever. Raises `ActionRefused`."""
        with locked(self):
            if not self.is_draft:
                raise ActionRefused("Ce critère n’est plus à publier : il ne peut plus être écarté.")
            self.refuse_unless(version)
            Entry.objects.record(by=by, action="discard", target=self, before=self.State.DRAFT)
            self.delete()


_SHIPPED = "livré avec le logiciel"


class ConditionProofQuerySet(ScopedQuerySet["ConditionProof"]):
    """Proofs of conditions."""

    def latest_first(self) -> Self:
        """The one that counts for a code comes first."""
        return self.select_related("joined_by").order_by("code", "-pk")


class ConditionProof(ScopedModel):
    """The proof that a request meets one condition: a PDF, or a sentence where no document is asked.

    Append-only: the latest of a code counts, those before stay.
    """

    caf_path = "funding_request__caf"
    service_path = "funding_request__space"
    open_to_national = True

    funding_request = models.ForeignKey(
        "funding.FundingRequest", models.PROTECT, verbose_name="demande", related_name="condition_proofs"
    )
    code = models.SlugField("condition", max_length=30, db_index=False)
    document = models.FileField("preuve (PDF)", upload_to=random_path, blank=True)
    note = models.CharField("ce qui le prouve", max_length=300, blank=True)
    joined_at = models.DateTimeField("jointe le", auto_now_add=True)
    joined_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="jointe par", related_name="+"
    )

    objects: ClassVar = ConditionProofQuerySet.as_manager()

    class Meta:
        verbose_name = "preuve d’une condition"
        verbose_name_plural = "preuves de conditions"
        ordering = ["funding_request", "code", "-pk"]
        triggers = [APPEND_ONLY]
        constraints = [
            models.CheckConstraint(name="condition_proof_says_something", condition=~Q(document="") | ~Q(note="")),
        ]

    def __str__(self) -> str:
        return f"preuve « {self.code} » de la demande n° {self.funding_request_id}"
