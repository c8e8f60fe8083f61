"""Mediation services, run by an operator in the département of a Caf."""

from django.db import models

from portal.partners.guards import of_kind
from portal.partners.models import Service as FundedService


class Service(FundedService):
    """A médiation familiale service: a funded service, and how to reach it."""

    own_kind = FundedService.Kind.MEDIATION

    funded_service = models.OneToOneField(
        FundedService, models.CASCADE, parent_link=True, primary_key=True, db_column="id", related_name="+"
    )
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("adresse électronique", blank=True)

    class Meta:
        verbose_name = "service de médiation"
        verbose_name_plural = "services de médiation"
        ordering = ["caf", "name"]
        triggers = [of_kind(FundedService.Kind.MEDIATION)]
