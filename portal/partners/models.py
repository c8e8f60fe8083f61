"""Operators (gestionnaires): the associations and bodies that run the services the Caf fund."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models
from stdnum.fr import siret

from portal.foundation.access.scoping import ScopedModel
from portal.territory.models import Caf


def check_siret(value: str) -> None:
    """Refuse a SIRET whose control digit is wrong."""
    if not siret.is_valid(value):
        raise ValidationError("Ce numéro SIRET n’est pas valide : vérifiez ses 14 chiffres.")


class Operator(ScopedModel):
    """A gestionnaire, attached to the Caf of its seat."""

    caf_path = "caf"
    operator_path = "pk"
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
