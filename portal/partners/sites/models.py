"""The sites of a service: where families are received, each with its address, its hours and how it is entered."""

from typing import ClassVar, Self

import pghistory
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from portal.foundation.access.roles import Actor
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.forms.stale_edits import counts_changes
from portal.foundation.workflow.transitions import ActionRefused
from portal.partners.lifecycle import Closable, closed_by_someone
from portal.partners.models import Service

ONE_MAIN = "Ce service a déjà un site principal : corrigez d’abord celui-là, ou laissez cette case vide."
ANOTHER_MAIN = "Un autre site est devenu le principal : corrigez-le avant de rouvrir celui-ci."
SERVICE_IS_CLOSED = "Ce service est fermé : rouvrez-le d’abord."


class SiteQuerySet(ScopedQuerySet["Site"]):
    """Sites."""

    def open(self) -> Self:
        """Those that receive families."""
        return self.filter(state=Site.State.OPEN)


@pghistory.track()
class Site(Closable):
    """One place where a service receives families; a service may have several, one of them at most is the main one."""

    caf_path = "service__caf"
    service_path = "service"
    open_to_national = True

    service = models.ForeignKey(Service, models.PROTECT, verbose_name="service", related_name="sites")
    name = models.CharField("nom", max_length=150)
    address = models.CharField("adresse", max_length=200)
    postcode = models.CharField(
        "code postal", max_length=5, validators=[RegexValidator(r"^[0-9]{5}\Z", "Le code postal compte 5 chiffres.")]
    )
    city = models.CharField("commune", max_length=100)
    insee_commune = models.CharField(
        "code Insee de la commune",
        max_length=5,
        blank=True,
        validators=[
            RegexValidator(
                r"^([0-9]{2}|2[AB])[0-9]{3}\Z", "Ce code compte 5 signes, par exemple 59350 ; 2A004 en Corse."
            )
        ],
    )
    phone = models.CharField("téléphone", max_length=20, blank=True)
    hours = models.CharField("jours et heures", max_length=300, blank=True)
    accessible = models.BooleanField("accessible aux personnes handicapées", null=True, blank=True)
    is_main = models.BooleanField("site principal", default=False)

    objects: ClassVar = SiteQuerySet.as_manager()

    class Meta:
        verbose_name = "site"
        verbose_name_plural = "sites"
        ordering = ["service", "state", "-is_main", "name"]
        triggers = [counts_changes()]
        constraints = [
            models.UniqueConstraint(
                fields=["service"],
                condition=Q(is_main=True, state="open"),
                name="site_one_main",
                violation_error_message=ONE_MAIN,
            ),
            models.CheckConstraint(condition=Q(postcode__regex=r"^[0-9]{5}$"), name="site_postcode_digits"),
            models.CheckConstraint(
                condition=Q(insee_commune__regex=r"^([0-9]{2}|2[AB])[0-9]{3}$") | Q(insee_commune=""),
                name="site_insee_commune",
            ),
            closed_by_someone("site_closed_by_someone"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.city}"

    def get_absolute_url(self) -> str:
        """Its place on the page of its service."""
        return f"{self.service.get_absolute_url()}#sites"

    @property
    def place_in_words(self) -> str:
        """« 2 rue Neuve, 59000 Lille »."""
        return f"{self.address}, {self.postcode} {self.city}"

    @property
    def access_in_words(self) -> str:
        """« accessible », « non accessible », nothing when nobody said."""
        return {True: "accessible", False: "non accessible", None: ""}[self.accessible]

    def is_kept_by(self, agent: Actor) -> bool:
        """The manager of the Caf, and the partners of the service."""
        return self.service.is_told_by(agent)

    def before_reopening(self) -> None:
        """Its service is open, and one main site stands at a time."""
        if not self.service.is_open:
            raise ActionRefused(SERVICE_IS_CLOSED)
        if self.is_main and Site.unscoped.filter(service=self.service_id, is_main=True, state="open").exists():
            raise ActionRefused(ANOTHER_MAIN)
