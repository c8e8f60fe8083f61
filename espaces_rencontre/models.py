"""Meeting spaces and their agréments (articles D.216-1 to D.216-7 of the Code de l'action sociale et des familles)."""

import uuid
from datetime import date
from pathlib import PurePath

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from portal.partners.models import Operator
from portal.scoping import ScopedModel, ScopedQuerySet
from portal.territory.models import Caf

# Decree n° 2012-1153 of 15 October 2012, in force on the 18th: nothing could be agreed before.
AGREMENT_EXISTS_FROM = date(2012, 10, 18)


def proof_path(instance, filename):
    """Where a proof is stored: a random name, so that no path can be guessed and no name leaks."""
    return f"{instance._meta.model_name}/{uuid.uuid4()}{PurePath(filename).suffix.lower()}"


class MeetingSpaceQuerySet(ScopedQuerySet):
    """Meeting spaces."""

    def for_list(self):
        """With what a line of the list shows, and `agreed`: whether an agrément is in force today."""
        current = Agrement.objects.on(timezone.localdate()).filter(space=OuterRef("pk"))
        return self.select_related("operator", "caf").prefetch_related("agrements").annotate(agreed=Exists(current))

    def matching(self, words):
        """Spaces whose name, commune or operator contains each of `words`."""
        found = self
        for word in words.split():
            found = found.filter(Q(name__icontains=word) | Q(city__icontains=word) | Q(operator__name__icontains=word))
        return found


class MeetingSpace(ScopedModel):
    """An espace de rencontre: the place where a child meets a parent it does not live with."""

    caf_path = "caf"
    operator_path = "operator"
    open_to_national = True

    operator = models.ForeignKey(Operator, models.PROTECT, verbose_name="gestionnaire", related_name="meeting_spaces")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="meeting_spaces")
    name = models.CharField("nom", max_length=150)
    city = models.CharField("commune", max_length=100)
    fictitious = models.BooleanField("inventé pour la démonstration", default=False)

    objects = MeetingSpaceQuerySet.as_manager()

    class Meta:
        verbose_name = "espace de rencontre"
        verbose_name_plural = "espaces de rencontre"
        ordering = ["caf", "name"]
        constraints = [models.UniqueConstraint(fields=["id", "caf"], name="space_with_caf")]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        """The page of the space."""
        return reverse("space_detail", args=[self.pk])

    def agrement_in_force(self, exercice):
        """The agrément that covers at least a day of `exercice`, or None."""
        return self.agrements.in_force(exercice).order_by("-granted_on").first()

    @property
    def latest_agrement(self):
        """The last agrément granted, still in force or not, or None; reads what was prefetched."""
        return next(iter(self.agrements.all()), None)


class AgrementQuerySet(ScopedQuerySet):
    """Agréments."""

    def in_force(self, exercice):
        """Agréments in force at least a day of the calendar year `exercice`."""
        return self.filter(Q(expires_on=None) | Q(expires_on__year__gte=exercice), granted_on__year__lte=exercice)

    def on(self, day):
        """Agréments in force on `day`."""
        return self.filter(Q(expires_on=None) | Q(expires_on__gte=day), granted_on__lte=day)

    def proven(self):
        """Agréments whose arrêté was provided."""
        return self.exclude(proof="")


@pghistory.track()
class Agrement(ScopedModel):
    """The prefect's agrément of a meeting space, with its proof."""

    caf_path = "space__caf"
    operator_path = "space__operator"
    open_to_national = True

    space = models.ForeignKey(MeetingSpace, models.PROTECT, verbose_name="espace", related_name="agrements")
    reference = models.CharField("numéro de l’arrêté préfectoral", max_length=60)
    granted_on = models.DateField("délivré le")
    expires_on = models.DateField("valable jusqu’au", null=True, blank=True)
    proof = models.FileField("arrêté (PDF)", upload_to=proof_path, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistré par", null=True, related_name="+"
    )

    objects = AgrementQuerySet.as_manager()

    class Meta:
        verbose_name = "agrément"
        verbose_name_plural = "agréments"
        ordering = ["-granted_on"]
        constraints = [
            models.CheckConstraint(
                name="agrement_dates_in_order",
                condition=Q(expires_on=None) | Q(expires_on__gte=F("granted_on")),
                violation_error_message="La fin de l’agrément doit suivre sa date de délivrance.",
            ),
            models.UniqueConstraint(
                fields=["space", "reference"],
                name="agrement_once",
                violation_error_message="Cet arrêté est déjà enregistré pour cet espace.",
            ),
        ]

    def __str__(self):
        return f"agrément {self.reference}"

    @property
    def in_force_today(self):
        """Whether the agrément is in force today."""
        today = timezone.localdate()
        return self.granted_on <= today and (self.expires_on is None or self.expires_on >= today)
