"""What the service of a referral may read of how to reach the parents."""

import pghistory
from django.db import models
from django.db.models import Q

from mediation.preparation.guards import SHARED_WHILE_DRAFT
from mediation.referrals.models import Referral
from mediation.referrals.querysets import WITH_SERVICE
from portal.foundation.access.scoping import ScopedModel
from portal.separations.people.models import ContactPoint


@pghistory.track()
class SharedContact(ScopedModel):
    """A contact point that the service of one referral may read, chosen while the referral was prepared."""

    caf_path = "referral__caf"
    service_path = "referral__service"
    service_condition = Q(referral__state__in=WITH_SERVICE)

    referral = models.ForeignKey(Referral, models.CASCADE, verbose_name="orientation", related_name="shared_contacts")
    contact_point = models.ForeignKey(ContactPoint, models.PROTECT, verbose_name="coordonnée", related_name="+")

    class Meta:
        verbose_name = "coordonnée transmise"
        verbose_name_plural = "coordonnées transmises"
        triggers = [SHARED_WHILE_DRAFT]
        constraints = [models.UniqueConstraint(fields=["referral", "contact_point"], name="shared_contact_once")]

    def __str__(self) -> str:
        return f"coordonnée transmise avec l’orientation n° {self.referral_id}"
