"""Forms already handled, so that one sent twice writes once."""

from django.conf import settings
from django.db import models

from portal.foundation.access.scoping import ScopedModel


class Submission(ScopedModel):
    """A form already handled: its one-time key and where its answer is."""

    owner_path = "agent"

    key = models.UUIDField("clé", primary_key=True)
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="agent", related_name="+")
    path = models.CharField("page", max_length=300)
    result_url = models.CharField("réponse", max_length=300, blank=True)
    at = models.DateTimeField("le", auto_now_add=True)

    class Meta:
        verbose_name = "envoi de formulaire"
        verbose_name_plural = "envois de formulaire"

    def __str__(self):
        return str(self.key)
