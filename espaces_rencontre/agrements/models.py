"""Agréments of meeting spaces (articles D.216-1 to D.216-7 of the Code de l'action sociale et des familles)."""

from datetime import date, timedelta
from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.coverage import covering, ends_before
from espaces_rencontre.agrements.guards import CANCELLED_FOR_GOOD, STAYS, STAYS_OF_ITS_SPACE
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY
from portal.foundation.files.storage import random_path
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone

# Decree n° 2012-1153 of 15 October 2012, in force on the 18th: nothing could be agreed before.
AGREMENT_EXISTS_FROM = date(2012, 10, 18)
ALREADY_RECORDED = "Cet arrêté est déjà enregistré pour cet espace."


class AgrementQuerySet(ScopedQuerySet["Agrement"]):
    """Agréments."""

    def standing(self) -> Self:
        """Those that were not cancelled, with the day from which each is no longer in force."""
        return self.filter(cancelled_at=None).alias(ends_before=ends_before())

    def in_force(self, exercice: int | models.OuterRef) -> Self:
        """Agréments that count for the exercice (`coverage.py`)."""
        return self.standing().filter(covering(exercice))

    def on(self, day: date) -> Self:
        """Agréments in force on `day`."""
        return self.standing().filter(granted_on__lte=day, ends_before__gt=day)

    def proven(self) -> Self:
        """Agréments whose arrêté was provided, and those that silence granted: the complete file is their proof."""
        return self.exclude(kind=Agrement.Kind.ARRETE, proof="")

    def awaiting_proof(self) -> Self:
        """Those whose arrêté is still to be joined."""
        return self.standing().filter(kind=Agrement.Kind.ARRETE, proof="")


@pghistory.track()
class Agrement(Cancellable, Versioned, ScopedModel):
    """The prefect's agrément of a meeting space, with its proof; « tacite » when two months of silence gave it."""

    class Kind(models.TextChoices):
        ARRETE = "arrete", "par arrêté"
        TACITE = "tacite", "tacite"

    caf_path = "space__caf"
    service_path = "space"
    open_to_national = True

    space = models.ForeignKey(
        "espaces_rencontre.MeetingSpace", models.PROTECT, verbose_name="espace", related_name="agrements"
    )
    kind = models.CharField("nature", max_length=6, choices=Kind, default=Kind.ARRETE, editable=False)
    reference = models.CharField("numéro de l’arrêté préfectoral", max_length=60)
    granted_on = models.DateField("délivré le")
    expires_on = models.DateField("valable jusqu’au", null=True, blank=True)
    # D.216-6; the procedure itself is told by `withdrawals`.
    withdrawn_on = models.DateField("retiré le", null=True, blank=True, editable=False)
    premises = models.TextField("lieux d’accueil", blank=True, editable=False)
    proof = models.FileField("arrêté (PDF)", upload_to=random_path, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistré par", null=True, related_name="+"
    )

    objects: ClassVar = AgrementQuerySet.as_manager()

    class Meta:
        verbose_name = "agrément"
        verbose_name_plural = "agréments"
        ordering = ["-granted_on", "-pk"]
        triggers = [counts_changes(), STAYS, STAYS_OF_ITS_SPACE, CANCELLED_FOR_GOOD]
        constraints = [
            models.CheckConstraint(
                name="agrement_dates_in_order",
                condition=Q(expires_on=None) | Q(expires_on__gte=F("granted_on")),
                violation_error_message="La fin de l’agrément doit suivre sa date de délivrance.",
            ),
            models.CheckConstraint(
                name="agrement_withdrawn_after_grant",
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gt=F("granted_on")),
                violation_error_message="L’agrément est retiré après sa date de délivrance.",
            ),
            models.CheckConstraint(
                name="agrement_arrete_iff_reference",
                condition=(Q(kind="arrete") & ~Q(reference=""))
                | Q(kind="tacite", reference="", proof="", expires_on=None),
            ),
            models.UniqueConstraint(
                "space",
                Upper("reference"),
                condition=Q(kind="arrete", cancelled_at=None),
                name="agrement_once",
                violation_error_message=ALREADY_RECORDED,
            ),
            cancelled_by_someone("agrement_cancelled_by_someone"),
        ]

    def __str__(self) -> str:
        return f"agrément {self.reference}" if self.reference else f"agrément tacite du {fr_date(self.granted_on)}"

    def get_absolute_url(self) -> str:
        """The page of the agrément."""
        return reverse("agrement_detail", args=[self.pk])

    @property
    def title(self) -> str:
        """« arrêté 2013-59-084 », or « agrément tacite »."""
        return f"arrêté {self.reference}" if self.reference else "agrément tacite"

    @property
    def is_tacit(self) -> bool:
        """Whether silence granted it."""
        return self.kind == self.Kind.TACITE

    @property
    def is_cancelled(self) -> bool:
        """Whether it was recorded by mistake, and counts for nothing."""
        return self.cancelled_at is not None

    @property
    def awaits_proof(self) -> bool:
        """Whether its arrêté is still to be joined: it was taken over from a file, and proves nothing until then."""
        return not (self.proof or self.is_tacit or self.is_cancelled)

    @property
    def no_longer_since(self) -> date | None:
        """The day from which it is no longer in force, past or to come; None when nothing ends it."""
        after_term = self.expires_on and self.expires_on + timedelta(1)
        return min((day for day in (after_term, self.withdrawn_on) if day), default=None)

    @property
    def title_and_end(self) -> str:
        """« arrêté 12, jusqu’au 31 décembre 2014 », or « …, plus en vigueur depuis le 1er janvier 2015 »."""
        end = self.no_longer_since
        if end is None:
            return self.title
        if self.in_force_today:
            return f"{self.title}, jusqu’au {fr_date(end - timedelta(1))}"
        return f"{self.title}, plus en vigueur depuis le {fr_date(end)}"

    @property
    def in_force_today(self) -> bool:
        """Whether the agrément is in force today."""
        today, end = timezone.localdate(), self.no_longer_since
        return not self.is_cancelled and self.granted_on <= today and (end is None or end > today)

    def end_with_it(self, *, by: Any) -> None:
        """A cancelled agrément leaves the list of the département, which tells it."""
        self.tell_change(AgrementChange.Kind.CANCELLED, by=by, on=timezone.localdate())

    def tell_change(self, kind: str, *, by: Any, on: date) -> None:
        """Append what changed to the history of the list of the département; `on` is the day it takes effect."""
        AgrementChange.objects.create(
            agrement=self, kind=kind, takes_effect_on=on, recorded_at=timezone.now(), recorded_by=by
        )


class AgrementChange(ScopedModel):
    """What changed on the list of the spaces agreed in a département (D.216-7); append-only."""

    class Kind(models.TextChoices):
        ADDED = "added", "ajouté"
        CORRECTED = "corrected", "corrigé"
        WITHDRAWN = "withdrawn", "retiré"
        RESTORED = "restored", "retrait annulé"
        CANCELLED = "cancelled", "annulé : enregistré par erreur"

    caf_path = "agrement__space__caf"
    service_path = "agrement__space"
    open_to_national = True

    agrement = models.ForeignKey(Agrement, models.PROTECT, verbose_name="agrément", related_name="changes")
    kind = models.CharField("changement", max_length=9, choices=Kind)
    takes_effect_on = models.DateField("prend effet le")
    recorded_at = models.DateTimeField("enregistré le", default=timezone.now, editable=False)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistré par", null=True, related_name="+"
    )

    class Meta:
        verbose_name = "changement de la liste des espaces agréés"
        verbose_name_plural = "changements de la liste des espaces agréés"
        ordering = ["-recorded_at", "-pk"]
        triggers = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} : {self.agrement_id}"
