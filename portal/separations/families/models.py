"""The family file: two parents kept apart, and their children."""

from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models, transaction
from django.urls import reverse

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.journal.models import Entry
from portal.separations.families.owned_file import (
    CLOSED_IFF_OUTCOME,
    OWN_COLUMNS,
    OWN_INDEXES,
    OWN_TRIGGERS,
    OwnedFile,
    OwnedFileQuerySet,
)
from portal.territory.models import Caf


class FamilyQuerySet(OwnedFileQuerySet):
    """Family files."""

    def for_file(self) -> Self:
        """With what the page of the file shows, in a constant number of queries."""
        return (
            self.select_related("caf", "opened_by", "referent", "closed_by", "hand_over__giver")
            .prefetch_related("parents", "children")
            .prefetch_related("separations__logged_by", "dangers__recorded_by", "dangers__lifted_by")
        )


@pghistory.track(exclude=["due_on"])
class Family(Versioned, OwnedFile):
    """The file of two parents and their children, of one Caf; `version` counts the changes of the whole sheet."""

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="families")
    opened_at = models.DateTimeField("ouvert le", auto_now_add=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="ouvert par", null=True, related_name="+"
    )

    objects: ClassVar = FamilyQuerySet.as_manager()

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"
        # The target of the composite foreign keys that hold a row and its family in the same Caf.
        constraints = [models.UniqueConstraint(fields=["id", "caf"], name="family_with_caf"), CLOSED_IFF_OUTCOME]
        indexes = OWN_INDEXES
        triggers = [counts_changes(exclude=OWN_COLUMNS), *OWN_TRIGGERS]

    def __str__(self) -> str:
        return f"Dossier {self.reference}"

    def get_absolute_url(self) -> str:
        """The page of the file."""
        return reverse("family_detail", args=[self.pk])

    @property
    def reference(self) -> str:
        """The number agents give on the telephone: Caf, then file."""
        return f"{self.caf_id}-{self.pk:07d}"

    @property
    def danger_is_open(self) -> bool:
        """Whether a danger is recorded and not lifted; reads what `for_file` prefetched."""
        return any(report.lifted_at is None for report in self.dangers.all())

    @property
    def both_parents(self) -> list[Any]:
        """[first, second], always in this order; None for one who is not known."""
        known = {parent.position: parent for parent in self.parents.all()}
        return [known.get(1), known.get(2)]

    @property
    def residences(self) -> list[tuple[str, str]]:
        """(code, words) of where a child may live; a parent by the first name, unless both bear the same."""
        names = [parent and parent.first_name for parent in self.both_parents]
        if names[0] == names[1]:
            names = [None, None]
        homes = zip((Child.Residence.PARENT_1, Child.Residence.PARENT_2), names, strict=True)
        named = {str(home): f"chez {name}" for home, name in homes if name}
        return [(code, named.get(code, str(label))) for code, label in Child.Residence.choices]

    @property
    def surnames(self) -> str:
        """« Petit et Girard », the parents who are known."""
        return " et ".join(parent.last_name for parent in self.both_parents if parent)

    @property
    def latest_separation(self) -> Any:
        """The last separation of the parents, or None."""
        return max(self.separations.all(), key=lambda row: (row.separated_on, row.pk), default=None)

    @transaction.atomic
    def report_danger(self, *, by: Agent, note: str) -> Any:
        """Open a danger on this file; the journal keeps who did, never the note."""
        report = self.dangers.create(recorded_by=by, note=note)
        Entry.objects.record(by=by, action="danger:record", target=report)
        self.reopen_if_closed(by=by)
        return report


@pghistory.track()
class Child(ScopedModel):
    """A child of the two parents, and where it lives since the separation."""

    class Residence(models.TextChoices):
        PARENT_1 = "parent_1", "chez le premier parent"
        PARENT_2 = "parent_2", "chez le second parent"
        ALTERNATING = "alternating", "en alternance"
        THIRD_PARTY = "third_party", "chez un tiers"
        NOT_FIXED = "not_fixed", "pas encore fixée"

    caf_path = "family__caf"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="children")
    first_name = models.CharField("prénom", max_length=80)
    birth_date = models.DateField("date de naissance")
    residence = models.CharField("résidence", max_length=12, choices=Residence)

    class Meta:
        verbose_name = "enfant"
        verbose_name_plural = "enfants"
        ordering = ["family", "birth_date"]

    def __str__(self) -> str:
        return self.first_name

    @property
    def home_in_words(self) -> str:
        """Where the child lives: « chez Lucie », « en alternance »."""
        return dict(self.family.residences)[self.residence]
