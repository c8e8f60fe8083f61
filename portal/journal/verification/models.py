"""What each verification of the journal found, append-only."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY
from portal.foundation.workflow.states import StateChoices, Tone
from portal.journal.seals.models import KEEPERS


class Verdict(StateChoices):
    """How a verification ends."""

    INTACT = "intact", "intact", Tone.DONE
    BROKEN = "broken", "altéré", Tone.REFUSED
    UNCHECKED = "unchecked", "non vérifiable", Tone.WAITING


class CheckQuerySet(ScopedQuerySet["Check"]):
    """Verifications."""

    def latest_one(self) -> "Check | None":
        """The last one that ended."""
        return self.order_by("-pk").first()


class Check(ScopedModel):
    """One verification that ended: what it read, and what it found (`report.py`)."""

    Verdict = Verdict
    open_to_roles = KEEPERS

    at = models.DateTimeField("le", db_default=Now())
    verdict = models.CharField("résultat", max_length=10, choices=Verdict)
    seals = models.BigIntegerField("sceaux")
    lines = models.BigIntegerField("lignes")
    findings = models.JSONField("constats", default=list)
    seconds = models.FloatField("durée")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="demandée par", null=True, related_name="+"
    )

    objects: ClassVar = CheckQuerySet.as_manager()

    class Meta:
        verbose_name = "vérification du journal"
        verbose_name_plural = "vérifications du journal"
        triggers = [APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.verdict}"

    @property
    def sentences(self) -> list[str]:
        """What was found, in French, the gravest first."""
        return [finding["sentence"] for finding in self.findings]
