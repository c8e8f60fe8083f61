"""Mediation services, run by an operator in the département of a Caf."""

from django.db import models

from portal.foundation.access.scoping import ScopedModel
from portal.partners.models import Operator
from portal.territory.models import Caf


class Service(ScopedModel):
    """A médiation familiale service, run by an operator in the département of a Caf."""

    caf_path = "caf"
    operator_path = "operator"
    open_to_national = True

    operator = models.ForeignKey(
        Operator, models.PROTECT, verbose_name="gestionnaire", related_name="mediation_services"
    )
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="mediation_services")
    name = models.CharField("nom", max_length=150)
    city = models.CharField("commune", max_length=100)
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("adresse électronique", blank=True)
    fictitious = models.BooleanField("inventé pour la démonstration", default=False)

    class Meta:
        verbose_name = "service de médiation"
        verbose_name_plural = "services de médiation"
        ordering = ["caf", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def name_and_city(self) -> str:
        """« Médiation du Beffroi, Lille »; the city once, for a service that is named after it."""
        return self.name if self.city in self.name else f"{self.name}, {self.city}"
