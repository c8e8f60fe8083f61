"""Meeting spaces."""

from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.partners.models import Operator
from portal.territory.models import Caf


class MeetingSpaceQuerySet(ScopedQuerySet["MeetingSpace"]):
    """Meeting spaces."""

    def for_list(self) -> Self:
        """With what a line of the list shows, and `agreed`: whether an agrément is in force today."""
        current = Agrement.objects.on(timezone.localdate()).filter(space=OuterRef("pk"))
        return (
            self.select_related("operator", "caf__departement")
            .prefetch_related("agrements")
            .annotate(agreed=Exists(current))
        )

    def matching(self, words: str) -> Self:
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

    objects: ClassVar = MeetingSpaceQuerySet.as_manager()

    class Meta:
        verbose_name = "espace de rencontre"
        verbose_name_plural = "espaces de rencontre"
        ordering = ["caf", "name"]
        constraints = [models.UniqueConstraint(fields=["id", "caf"], name="space_with_caf")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page of the space."""
        return reverse("space_detail", args=[self.pk])

    @property
    def latest_agrement(self) -> Agrement | None:
        """The last agrément granted, still in force or not, or None; reads what was prefetched."""
        return next(iter(self.agrements.all()), None)
