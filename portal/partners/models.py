"""Operators (gestionnaires), the associations and bodies that run the services the Caf fund, and these services."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from stdnum.fr import siret

from portal.foundation.access.scoping import ScopedModel
from portal.partners.guards import KIND_STAYS
from portal.territory.models import Caf


def check_siret(value: str) -> None:
    """Refuse a SIRET whose control digit is wrong."""
    if not siret.is_valid(value):
        raise ValidationError("Ce numéro SIRET n’est pas valide : vérifiez ses 14 chiffres.")


class Operator(ScopedModel):
    """A gestionnaire, attached to the Caf of its seat."""

    caf_path = "caf"
    service_path = "services"
    open_to_national = True

    name = models.CharField("nom", max_length=150)
    siret = models.CharField("SIRET", max_length=14, unique=True, validators=[check_siret])
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf du siège", related_name="operators")
    city = models.CharField("commune", max_length=100)
    fictitious = models.BooleanField("inventé pour la démonstration", default=False)

    class Meta:
        verbose_name = "gestionnaire"
        verbose_name_plural = "gestionnaires"
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=models.Q(siret__regex=r"^\d{14}$"), name="operator_siret_digits"),
        ]

    def __str__(self) -> str:
        return self.name

    @classmethod
    def sirets_on_file(cls, sirets: Iterable[str]) -> set[str]:
        """Those of `sirets` that are taken, whoever may see their operator: a number alone, which is public."""
        return set(cls.unscoped.filter(siret__in=sirets).values_list("siret", flat=True))


class Service(ScopedModel):
    """A service that the Caf fund: what a mediation service and a meeting space have in common, in one numbering.

    What each kind of service has of its own is a model that extends this one, in the app of the kind.
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
    fictitious = models.BooleanField("inventé pour la démonstration", default=False)

    class Meta:
        verbose_name = "service"
        verbose_name_plural = "services"
        ordering = ["caf", "name"]
        triggers = [KIND_STAYS]
        # What is funded in a Caf points at both columns.
        constraints = [models.UniqueConstraint(fields=["id", "caf"], name="service_with_caf")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Of the kind of its model."""
        self.kind = self.own_kind or self.kind
        super().save(*args, **kwargs)

    @property
    def name_and_city(self) -> str:
        """« Médiation du Beffroi, Lille »; the city once, for a service that is named after it."""
        return self.name if self.city in self.name else f"{self.name}, {self.city}"

    @property
    def in_words(self) -> str:
        """« Médiation du Beffroi (médiation, Lille) »."""
        return f"{self.name} ({self.get_kind_display()}, {self.city})"
