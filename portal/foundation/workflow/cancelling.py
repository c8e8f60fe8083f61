"""A row that was typed by mistake is cancelled with a reason, and kept: nothing disappears without a word."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from portal.foundation.access.scoping import ScopedModel
from portal.foundation.workflow.obstacles import obstacles_to
from portal.foundation.workflow.recorder import record
from portal.foundation.workflow.transitions import ActionRefused, locked

CANCELLED_ALREADY = "C’est déjà annulé : relisez le dossier."
NOT_CANCELLED = "Ce n’est pas, ou plus, annulé : relisez le dossier."


def cancelled_by_someone(name: str) -> models.CheckConstraint:
    """The constraint of a `Cancellable` model: cancelled with a name, a day and a reason, or not at all."""
    return models.CheckConstraint(
        name=name,
        condition=Q(cancelled_at=None, cancelled_by=None, cancel_reason="")
        | (Q(cancelled_at__isnull=False, cancelled_by__isnull=False) & ~Q(cancel_reason="")),
    )


class Cancellable(ScopedModel):
    """A row that may be cancelled; list `cancelled_by_someone(…)` in Meta.constraints."""

    cancelled_at = models.DateTimeField("annulé le", null=True, blank=True, editable=False)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name="annulé par",
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    cancel_reason = models.CharField("motif de l’annulation", max_length=500, blank=True, editable=False)

    class Meta:
        abstract = True

    def cancel(self, *, by: Any, reason: str) -> None:
        """Cancel the row for `reason`, with a line in the journal; what other features object is asked first.

        Raises `ActionRefused` with their reasons, or when it is cancelled already.
        """
        with locked(self):
            if self.cancelled_at:
                raise ActionRefused(CANCELLED_ALREADY)
            if hindered := obstacles_to(self, "cancel"):
                raise ActionRefused(" ".join(hindered))
            self.end_with_it(by=by)
            self.cancelled_at, self.cancelled_by, self.cancel_reason = timezone.now(), by, reason
            self.save()
            record(by=by, action="cancel", target=self)

    def end_with_it(self, *, by: Any) -> None:
        """What ends with a row that is cancelled, under its lock; nothing unless the model says it."""

    def restore(self, *, by: Any, reason: str) -> None:
        """Take the cancellation back, for a coded `reason` in words, which the journal keeps."""
        with locked(self):
            if not self.cancelled_at:
                raise ActionRefused(NOT_CANCELLED)
            self.cancelled_at, self.cancelled_by, self.cancel_reason = None, None, ""
            self.save()
            record(by=by, action="restore", target=self, note=reason)
