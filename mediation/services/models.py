"""Mediation services, run by an operator in the département of a Caf."""

from typing import ClassVar, Self

import pghistory
from django.db import models

from portal.partners.guards import counts_with_service, of_kind
from portal.partners.models import PAGES
from portal.partners.models import Service as FundedService
from portal.partners.models import ServiceQuerySet as FundedServiceQuerySet

PAGES[FundedService.Kind.MEDIATION] = "service_detail"


class ServiceQuerySet(FundedServiceQuerySet["Service"]):
    """Mediation services."""

    def for_list(self) -> Self:
        """With what a line of the list shows."""
        return self.select_related("operator", "caf__departement")


@pghistory.track(obj_field=pghistory.ObjForeignKey(related_name="own_events"))
class Service(FundedService):
    """A médiation familiale service: a funded service, how to reach it, and what it does.

    `judicial`: it receives parents sent by a judge (injunction to the interview, mediation ordered); `conventional`:
    parents who come by themselves. None when nobody said.
    """

    own_kind = FundedService.Kind.MEDIATION

    funded_service = models.OneToOneField(
        FundedService, models.CASCADE, parent_link=True, primary_key=True, db_column="id", related_name="+"
    )
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("adresse électronique", blank=True)
    judicial = models.BooleanField("médiation judiciaire", null=True, blank=True)
    conventional = models.BooleanField("médiation conventionnelle", null=True, blank=True)

    objects: ClassVar = ServiceQuerySet.as_manager()

    class Meta:
        verbose_name = "service de médiation"
        verbose_name_plural = "services de médiation"
        ordering = ["caf", "name"]
        triggers = [of_kind(FundedService.Kind.MEDIATION), counts_with_service()]

    @property
    def activity_in_words(self) -> str:
        """« judiciaire et conventionnelle »; empty when nobody said."""
        said = [word for word, does in (("judiciaire", self.judicial), ("conventionnelle", self.conventional)) if does]
        return " et ".join(said)
