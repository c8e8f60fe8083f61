"""Seals of the journal, and whether their heads reach the file outside the database; both append-only."""

from datetime import datetime
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.db.models.lookups import Exact

from portal.foundation.access.roles import Role
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY
from portal.journal.seals.digests import LINE_BYTES
from portal.journal.seals.fields import Bytes, KeyRangesField, Upper
from portal.journal.seals.guards import CHAINED
from portal.journal.seals.unsealed import waiting_since

KEEPERS = frozenset({Role.DPO, Role.ADMINISTRATEUR})


class SealQuerySet(ScopedQuerySet["Seal"]):
    """Seals."""

    def first_one(self) -> "Seal | None":
        """The first seal, without the digests of its lines."""
        return self.defer("digests", "ids").order_by("number").first()

    def latest_one(self) -> "Seal | None":
        """The last seal, without the digests of its lines."""
        return self.defer("digests", "ids").order_by("-number").first()

    def waiting_since(self) -> datetime | None:
        """When the oldest line that a seal has still to take was written; None when none waits, or for nobody."""
        return None if self.query.is_empty() else waiting_since()


class Seal(ScopedModel):
    """Lines of the journal closed under one digest, which holds the digest of the seal before.

    `digests` are those of its lines, sixteen bytes each, in the order of their ids. All but version, ids, lines and
    digests is set by the database (`guards.py`).
    """

    open_to_roles = KEEPERS

    number = models.BigIntegerField("numéro", primary_key=True)
    version = models.SmallIntegerField("version")
    ids = KeyRangesField("numéros des lignes")
    lines = models.IntegerField("lignes")
    total = models.BigIntegerField("lignes scellées en tout")
    digests = models.BinaryField("empreintes des lignes")
    previous = models.BinaryField("empreinte du sceau précédent")
    digest = models.BinaryField("empreinte")
    sealed_at = models.DateTimeField("scellé le")

    objects: ClassVar = SealQuerySet.as_manager()

    class Meta:
        verbose_name = "sceau du journal"
        verbose_name_plural = "sceaux du journal"
        ordering = ["number"]
        indexes = [models.Index(Upper("ids"), name="seal_by_last_line")]
        constraints = [
            ExclusionConstraint(name="seal_line_sealed_once", expressions=[("ids", "&&")]),
            models.CheckConstraint(name="seal_has_lines", condition=Q(lines__gt=0)),
            models.CheckConstraint(
                name="seal_digest_per_line", condition=Exact(Bytes("digests"), F("lines") * LINE_BYTES)
            ),
        ]
        triggers = [APPEND_ONLY, CHAINED]

    def __str__(self) -> str:
        return f"sceau n° {self.number}"

    @property
    def head(self) -> str:
        """Its digest, as the file outside the database and whoever compares write it."""
        return bytes(self.digest).hex()


class FileStateQuerySet(ScopedQuerySet["FileState"]):
    """What befell the file of heads."""

    def note(self, fault: str) -> None:
        """Say how the last writing went, "" when well; nothing is written as long as it goes the same way."""
        if fault != self.current_fault():
            self.create(fault=fault)

    def current_fault(self) -> str:
        """Why the heads do not reach their file, in French; empty when they do."""
        return self.order_by("-pk").values_list("fault", flat=True).first() or ""


class FileState(ScopedModel):
    """From when the heads reached their file, or did not and why: a row at each change."""

    open_to_roles = KEEPERS

    at = models.DateTimeField("le", db_default=Now())
    fault = models.CharField("défaut", max_length=500, blank=True)

    objects: ClassVar = FileStateQuerySet.as_manager()

    class Meta:
        verbose_name = "état du fichier des têtes"
        verbose_name_plural = "états du fichier des têtes"
        triggers = [APPEND_ONLY]

    def __str__(self) -> str:
        return self.fault or "les têtes sont écrites"
