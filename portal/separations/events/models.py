"""What happened to a couple: its separations."""

from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.separations.families.models import Child, Family
from portal.territory.models import Caf


class SeparationQuerySet(ScopedQuerySet["Separation"]):
    """Separations."""

    def of_year(self, exercice: int) -> Self:
        """Separations that happened in the calendar year `exercice`."""
        return self.filter(separated_on__year=exercice)

    def with_child_living(self, residence: str) -> Self:
        """Separations after which a child at least lives so (a value of `Child.Residence`)."""
        children = Child.unscoped.filter(family=models.OuterRef("family"), residence=residence)
        return self.filter(models.Exists(children))

    def for_list(self) -> Self:
        """With what a line of the list shows, and `children`: how many; in a constant number of queries."""
        children = Child.unscoped.filter(family=models.OuterRef("family")).order_by().values("family")
        number = models.Subquery(children.annotate(number=models.Count("*")).values("number"))
        return (
            self.select_related("family")
            .prefetch_related("family__parents")
            .annotate(children=Coalesce(number, 0))
            .order_by("-separated_on", "-pk")
        )


@pghistory.track()
class Separation(ScopedModel):
    """One separation of the parents of a family."""

    class Union(models.TextChoices):
        MARRIAGE = "marriage", "mariage"
        PACS = "pacs", "Pacs"
        COHABITATION = "cohabitation", "concubinage"
        NEVER = "never", "jamais de vie commune"

    class Mode(models.TextChoices):
        DE_FACTO = "de_facto", "séparation de fait"
        LEGAL = "legal", "séparation de corps"
        DIVORCE_CONSENT = "divorce_consent", "divorce par consentement mutuel"
        DIVORCE_CONTESTED = "divorce_contested", "divorce contentieux"
        PACS_BREAK = "pacs_break", "rupture du Pacs"

    caf_path = "caf"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="separations")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    separated_on = models.DateField("date de la séparation")
    union = models.CharField("nature de l’union", max_length=12, choices=Union)
    mode = models.CharField("mode de séparation", max_length=20, choices=Mode)
    note = models.TextField("note de suivi", blank=True)
    logged_at = models.DateTimeField("enregistrée le", auto_now_add=True)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistrée par", null=True, related_name="+"
    )

    objects: ClassVar = SeparationQuerySet.as_manager()

    class Meta:
        verbose_name = "séparation"
        verbose_name_plural = "séparations"
        constraints = [
            models.UniqueConstraint(fields=["family", "separated_on"], name="separation_once_a_day"),
        ]
        indexes = [
            models.Index(fields=["caf", "-separated_on", "-id"], name="separation_by_caf"),
            # The list narrowed by nature counts and finds its rows from this one alone.
            models.Index(
                fields=["caf", "union", "mode", "-separated_on", "-id"],
                include=["family"],
                name="separation_by_nature",
            ),
        ]

    def __str__(self) -> str:
        return f"séparation du {self.separated_on:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        """The page of the family file."""
        return self.family.get_absolute_url()
