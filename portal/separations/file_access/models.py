"""Why somebody opens a file they do not follow, files that only named readers open, and those one must not open."""

from typing import ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.disclosure import Ground
from portal.foundation.access.roles import Role
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import StatefulModel, transition
from portal.separations.families.models import Family, reference_of
from portal.separations.file_access.permissions import may_lift_concern, may_protect, may_see_opening
from portal.territory.models import Caf


class Motive(ScopedModel):
    """Why `agent` opened a file that they do not follow; it holds for that file until midnight. Append-only."""

    class Kind(models.TextChoices):
        CALL = Ground.CALL.value, "La famille appelle ou se présente"
        RIGHTS = Ground.RIGHTS.value, "J’étudie un droit"
        PARTNER = Ground.PARTNER.value, "Un service ou un partenaire le demande"
        COLLEAGUE = Ground.COLLEAGUE.value, "J’aide un collègue"
        CHECK = Ground.CHECK.value, "Je vérifie le dossier"

    caf_path = "family__caf"
    file_path = "family_id"

    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="agent", related_name="+", db_index=False
    )
    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="motives")
    day = models.DateField("vaut le", default=timezone.localdate)
    kind = models.CharField("motif", max_length=20, choices=Kind)
    chosen_at = models.DateTimeField("choisi le", auto_now_add=True)

    class Meta:
        verbose_name = "motif d’ouverture"
        verbose_name_plural = "motifs d’ouverture"
        triggers = [APPEND_ONLY]
        constraints = [
            models.UniqueConstraint(fields=["agent", "day", "family"], name="motive_once_a_day"),
        ]


class Protection(StatefulModel):
    """A file that its référent, who replaces them, and named `readers` alone open. Of a file, one at most in force."""

    class State(StateChoices):
        ON = "on", "en vigueur", Tone.DANGER
        LIFTED = "lifted", "levée", Tone.DRAFT

    caf_path = "family__caf"
    file_path = "family_id"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="protections")
    reason = models.TextField("motif", help_text="Lu par les responsables seuls : n’écrivez pas de nom.")
    state = models.CharField("état", max_length=8, choices=State, default=State.ON)
    protected_at = models.DateTimeField("protégé le", auto_now_add=True)
    protected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="protégé par", related_name="+"
    )
    lifted_at = models.DateTimeField("levée le", null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="levée par", null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "protection de dossier"
        verbose_name_plural = "protections de dossiers"
        constraints = [
            models.UniqueConstraint(fields=["family"], condition=Q(state="on"), name="protection_once"),
            models.CheckConstraint(name="protection_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="protection_lifted_iff_date_and_agent",
                condition=Q(state="on", lifted_at=None, lifted_by=None)
                | Q(state="lifted", lifted_at__isnull=False, lifted_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"protection n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the protection of the file."""
        return reverse("protection_detail", args=[self.family_id])

    @property
    def readers(self) -> list[Agent]:
        """Who was named and still is; reads what was prefetched (`named__agent`)."""
        return [row.agent for row in self.named.all() if row.ended_at is None]

    @transition(State.ON, to=State.LIFTED, allowed=may_protect, button="Lever la protection")
    def lift(self, *, by: Agent) -> None:
        """The file opens again as any other."""
        self.lifted_at, self.lifted_by = timezone.now(), by


class ProtectionReader(ScopedModel):
    """Somebody of the Caf who opens a protected file, until a manager says otherwise; the row stays."""

    caf_path = "protection__family__caf"

    protection = models.ForeignKey(Protection, models.PROTECT, verbose_name="protection", related_name="named")
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="lecteur", related_name="+", db_index=False
    )
    named_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="désigné par", related_name="+", db_index=False
    )
    named_at = models.DateTimeField("désigné le", auto_now_add=True)
    ended_at = models.DateTimeField("retiré le", null=True, blank=True)

    class Meta:
        verbose_name = "lecteur désigné"
        verbose_name_plural = "lecteurs désignés"
        constraints = [
            models.UniqueConstraint(
                fields=["protection", "agent"], condition=Q(ended_at=None), name="protection_reader_once"
            )
        ]


class BrokenGlassQuerySet(ScopedQuerySet["BrokenGlass"]):
    """Openings of protected files by who was not named."""

    def untold(self) -> Self:
        """Those of which nobody was written to yet."""
        return self.filter(told_at=None)

    def to_see(self) -> Self:
        """Those that no manager looked at, the oldest first."""
        return self.filter(state=BrokenGlass.State.TOLD).order_by("broken_at", "pk")


class BrokenGlass(StatefulModel):
    """`agent` opened a protected file without being named, for a reason; managers and the DPO are told at once.

    `file` is a plain number, as in the journal: the DPO reads no family. It opens the file until midnight.
    """

    class State(StateChoices):
        TOLD = "told", "à regarder", Tone.WAITING
        SEEN = "seen", "vue", Tone.DONE

    caf_path = "caf"
    file_path = "file"
    open_to_roles = frozenset({Role.DPO})

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="agent", related_name="+")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    file = models.BigIntegerField("numéro du dossier")
    day = models.DateField("vaut le", default=timezone.localdate)
    reason = models.CharField("raison", max_length=500)
    broken_at = models.DateTimeField("ouvert le", auto_now_add=True)
    told_at = models.DateTimeField("annoncé le", null=True, blank=True)
    state = models.CharField("état", max_length=8, choices=State, default=State.TOLD)
    seen_at = models.DateTimeField("vue le", null=True, blank=True)
    seen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="vue par", null=True, blank=True, related_name="+"
    )

    objects: ClassVar = BrokenGlassQuerySet.as_manager()

    class Meta:
        verbose_name = "ouverture exceptionnelle"
        verbose_name_plural = "ouvertures exceptionnelles"
        indexes = [models.Index(fields=["agent", "day", "file"], name="broken_glass_of_the_day")]
        triggers = [
            pgtrigger.Protect(name="broken_glass_stays", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="broken_glass_kept", fields=["agent", "caf", "file", "day", "reason", "broken_at"]
            ),
        ]
        constraints = [
            models.CheckConstraint(name="broken_glass_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="broken_glass_seen_by_another",
                condition=Q(state="told", seen_at=None, seen_by=None)
                | (Q(state="seen", seen_at__isnull=False, seen_by__isnull=False) & ~Q(seen_by=F("agent"))),
            ),
        ]

    def __str__(self) -> str:
        return f"ouverture exceptionnelle n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page that tells it."""
        return reverse("broken_glass_detail", args=[self.pk])

    @property
    def reference(self) -> str:
        """The number of the file as agents give it."""
        return reference_of(self.caf_id, self.file)

    @transition(State.TOLD, to=State.SEEN, allowed=may_see_opening, button="Marquer comme vue")
    def see(self, *, by: Agent) -> None:
        """A manager looked at it."""
        self.seen_at, self.seen_by = timezone.now(), by


class Concern(StatefulModel):
    """`agent` said « je connais cette famille »: the file is closed to them, until a manager says it was a mistake."""

    class State(StateChoices):
        DECLARED = "declared", "déclarée", Tone.WAITING
        LIFTED = "lifted", "levée", Tone.DRAFT

    caf_path = "family__caf"
    file_path = "family_id"

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="agent", related_name="+")
    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="concerns")
    state = models.CharField("état", max_length=8, choices=State, default=State.DECLARED)
    declared_at = models.DateTimeField("déclarée le", auto_now_add=True)
    lifted_at = models.DateTimeField("levée le", null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="levée par", null=True, blank=True, related_name="+"
    )
    lift_reason = models.CharField("pourquoi", max_length=200, blank=True)

    class Meta:
        verbose_name = "déclaration « je connais cette famille »"
        verbose_name_plural = "déclarations « je connais cette famille »"
        constraints = [
            models.UniqueConstraint(fields=["agent", "family"], condition=Q(state="declared"), name="concern_once"),
            models.CheckConstraint(
                name="concern_lifted_by_another_with_a_reason",
                condition=Q(state="declared", lifted_at=None, lifted_by=None, lift_reason="")
                | (
                    Q(state="lifted", lifted_at__isnull=False, lifted_by__isnull=False)
                    & ~Q(lift_reason="")
                    & ~Q(lifted_by=F("agent"))
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"déclaration n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page that tells it, to managers."""
        return reverse("concern_detail", args=[self.pk])

    @transition(State.DECLARED, to=State.LIFTED, allowed=may_lift_concern, button="Lever la déclaration")
    def lift(self, *, by: Agent, reason: str) -> None:
        """It was a mistake, or is over: the file opens to the agent as any other."""
        self.lifted_at, self.lifted_by, self.lift_reason = timezone.now(), by, reason
