"""The consent of each parent to a referral: asked apart, kept as it was at the sending."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from mediation.referrals.models import Referral
from mediation.referrals.querysets import WITH_SERVICE
from portal.foundation.access.scoping import ScopedModel
from portal.separations.families.models import Parent

CONSENT_KEPT = pgtrigger.Trigger(
    name="consent_kept_once_sent",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE id = COALESCE(NEW.referral_id, OLD.referral_id) AND sent_at IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'consents are kept as they were at the sending' USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """,
)


@pghistory.track()
class Consent(ScopedModel):
    """The consent of one concerned parent; each is asked apart."""

    caf_path = "referral__caf"
    service_path = "referral__service"
    service_condition = Q(referral__state__in=WITH_SERVICE)

    referral = models.ForeignKey(Referral, models.CASCADE, verbose_name="orientation", related_name="consents")
    parent = models.ForeignKey(Parent, models.PROTECT, verbose_name="parent", related_name="consents")
    given_on = models.DateField("donné le", null=True, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="recueilli par", null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "accord d’un parent"
        verbose_name_plural = "accords des parents"
        triggers = [CONSENT_KEPT]
        ordering = ["parent__position"]
        constraints = [
            models.UniqueConstraint(fields=["referral", "parent"], name="consent_once"),
            models.CheckConstraint(
                name="consent_given_iff_recorded",
                condition=Q(given_on=None, recorded_by=None) | Q(given_on__isnull=False, recorded_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"accord de {self.parent}"
