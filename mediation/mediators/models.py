"""The mediators of a service: the Etp that the Ps funds are those of mediators who hold the diploma (DEMF)."""

from decimal import Decimal
from typing import Any, ClassVar, Self

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse
from django.utils import timezone

from mediation.mediators.etp import demf_etp
from mediation.services.models import Service
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.names import search_key

TWICE = "Cette personne est déjà saisie dans ce service sur une partie de ces jours : corrigez cette ligne-là."


class MediatorQuerySet(ScopedQuerySet["Mediator"]):
    """Mediators."""

    def in_post(self, exercice: int) -> Self:
        """Those who work at least a day of the calendar year `exercice`."""
        return self.filter(starts_on__year__lte=exercice).exclude(ended_on__year__lt=exercice)

    def demf_etp(self, service: Service, exercice: int) -> Decimal:
        """Etp of the mediators of `service` who hold the DEMF, over a calendar year, to four decimals half up."""
        return demf_etp(self.in_post(exercice).filter(service=service).order_by(), exercice)


@pghistory.track()
class Mediator(Versioned, ScopedModel):
    """Somebody who mediates in a service for a part of a full-time post, from one day to another.

    `diploma_on`: the day of the diplôme d'État de médiateur familial (DEMF), which the référentiel asks of each post
    funded; None while it is prepared. A change of Etp is another row: the former one ends the day before.
    """

    caf_path = "service__caf"
    service_path = "service"
    open_to_national = True

    service = models.ForeignKey(Service, models.PROTECT, verbose_name="service", related_name="mediators")
    last_name = models.CharField("nom", max_length=100)
    first_name = models.CharField("prénom", max_length=100)
    name_key = models.CharField(max_length=210, editable=False)
    diploma_on = models.DateField("diplôme (DEMF) obtenu le", null=True, blank=True)
    etp = models.DecimalField("Etp", max_digits=5, decimal_places=4)
    starts_on = models.DateField("en poste depuis le")
    ended_on = models.DateField("jusqu’au", null=True, blank=True)
    fictitious = models.BooleanField("inventé pour la démonstration", default=False, editable=False)

    objects: ClassVar = MediatorQuerySet.as_manager()

    class Meta:
        verbose_name = "médiateur"
        verbose_name_plural = "médiateurs"
        ordering = ["service", "name_key", "starts_on"]
        triggers = [counts_changes()]
        constraints = [
            models.CheckConstraint(
                condition=Q(etp__gt=0, etp__lte=1),
                name="mediator_etp_of_one_post",
                violation_error_message="Un Etp est compris entre 0 et 1 : un plein temps vaut 1.",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("starts_on")),
                name="mediator_dates_in_order",
                violation_error_message="Le dernier jour doit suivre le premier.",
            ),
            ExclusionConstraint(
                name="mediator_once_a_day",
                expressions=[
                    ("service", RangeOperators.EQUAL),
                    ("name_key", RangeOperators.EQUAL),
                    (Func("starts_on", "ended_on", Value("[]"), function="DATERANGE"), RangeOperators.OVERLAPS),
                ],
                violation_error_message=TWICE,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """With the key that tells one person written twice."""
        self.name_key = search_key(f"{self.last_name} {self.first_name}")
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Its place on the page of its service."""
        return f"{reverse('service_detail', args=[self.service_id])}#mediateurs"

    @property
    def is_in_post(self) -> bool:
        """Whether they work there today or later."""
        return self.ended_on is None or self.ended_on >= timezone.localdate()
