"""The separation itself, and the dangers recorded around it."""

import pghistory
import pgtrigger
from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from portal.journal.models import Entry
from portal.scoping import ScopedModel, ScopedQuerySet
from portal.separations.models.family import Child, Family
from portal.separations.permissions import may_lift_danger
from portal.territory.models import Caf
from portal.workflow import TransitionRefused


class SeparationQuerySet(ScopedQuerySet):
    """Separations."""

    def of_year(self, exercice):
        """Separations that happened in the calendar year `exercice`."""
        return self.filter(separated_on__year=exercice)

    def with_child_living(self, residence):
        """Separations after which a child at least lives so (a value of `Child.Residence`)."""
        children = Child._base_manager.filter(family=models.OuterRef("family"), residence=residence)
        return self.filter(models.Exists(children))

    def for_list(self):
        """With what a line of the list shows, and `children`: how many; in a constant number of queries."""
        children = Child._base_manager.filter(family=models.OuterRef("family")).order_by().values("family")
        number = models.Subquery(children.annotate(number=models.Count("*")).values("number"))
        return (
            self.select_related("family")
            .prefetch_related("family__parents")
            .annotate(children=Coalesce(number, 0))
            .order_by("-separated_on", "-pk")
        )


@pghistory.track()
class Separation(ScopedModel):
    """One separation of the parents of a family."""

    class Union(models.TextChoices):
        MARRIAGE = "marriage", "mariage"
        PACS = "pacs", "Pacs"
        COHABITATION = "cohabitation", "concubinage"
        NEVER = "never", "jamais de vie commune"

    class Mode(models.TextChoices):
        DE_FACTO = "de_facto", "séparation de fait"
        LEGAL = "legal", "séparation de corps"
        DIVORCE_CONSENT = "divorce_consent", "divorce par consentement mutuel"
        DIVORCE_CONTESTED = "divorce_contested", "divorce contentieux"
        PACS_BREAK = "pacs_break", "rupture du Pacs"

    caf_path = "caf"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="separations")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    separated_on = models.DateField("date de la séparation")
    union = models.CharField("nature de l’union", max_length=12, choices=Union)
    mode = models.CharField("mode de séparation", max_length=20, choices=Mode)
    note = models.TextField("note de suivi", blank=True)
    logged_at = models.DateTimeField("enregistrée le", auto_now_add=True)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistrée par", null=True, related_name="+"
    )
    version = models.PositiveIntegerField("version", default=1)

    objects = SeparationQuerySet.as_manager()

    class Meta:
        verbose_name = "séparation"
        verbose_name_plural = "séparations"
        constraints = [
            models.UniqueConstraint(fields=["family", "separated_on"], name="separation_once_a_day"),
        ]
        indexes = [
            models.Index(fields=["caf", "-separated_on", "-id"], name="separation_by_caf"),
            # The list narrowed by nature counts and finds its rows from this one alone.
            models.Index(
                fields=["caf", "union", "mode", "-separated_on", "-id"],
                include=["family"],
                name="separation_by_nature",
            ),
        ]

    def __str__(self):
        return f"séparation du {self.separated_on:%d/%m/%Y}"

    def get_absolute_url(self):
        """The page of the family file."""
        return self.family.get_absolute_url()

    def move_on_from(self, version):
        """Claim the right to change the sheet read at `version`; refused when somebody changed it meanwhile."""
        same = type(self)._base_manager.filter(pk=self.pk, version=version)
        if not same.update(version=F("version") + 1):
            raise TransitionRefused("Cette fiche a été modifiée entre-temps.")
        self.version = version + 1


@pghistory.track()
class DangerReport(ScopedModel):
    """A danger for a parent or a child, recorded until lifted. Read by right holders alone (`may_see_danger`)."""

    caf_path = "family__caf"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="dangers")
    note = models.TextField("faits et précautions", blank=True)
    recorded_at = models.DateTimeField("signalé le", auto_now_add=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="signalé par", null=True, related_name="+"
    )
    lifted_at = models.DateTimeField("levé le", null=True, blank=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="levé par", null=True, blank=True, related_name="+"
    )
    lift_reason = models.TextField("motif de la levée", blank=True)

    class Meta:
        verbose_name = "situation de danger"
        verbose_name_plural = "situations de danger"
        triggers = [
            pgtrigger.Trigger(
                name="danger_waits_for_the_family",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE; RETURN NEW;",
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="danger_lifted_by_someone_with_a_reason",
                condition=Q(lifted_at=None, lifted_by=None, lift_reason="")
                | (Q(lifted_at__isnull=False, lifted_by__isnull=False) & ~Q(lift_reason="")),
            ),
            models.CheckConstraint(
                name="danger_lifted_after_recorded",
                condition=Q(lifted_at=None) | Q(lifted_at__gte=F("recorded_at")),
            ),
        ]

    def __str__(self):
        return f"situation de danger n° {self.pk}"

    @property
    def others_are_open(self):
        """Whether another danger of the same file is recorded and not lifted."""
        return self.family.dangers.filter(lifted_at=None).exclude(pk=self.pk).exists()

    @transaction.atomic
    def lift(self, *, by, reason):
        """Close this danger for `reason`; raises `TransitionRefused` when it is closed already or `by` may not."""
        self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update(of=("self",)))
        if self.lifted_at:
            raise TransitionRefused("Cette situation de danger a déjà été levée : relisez le dossier.")
        if not may_lift_danger(by, self):
            raise TransitionRefused("Seuls un travailleur social ou le responsable de la Caf lèvent un danger.")
        self.lifted_at, self.lifted_by, self.lift_reason = timezone.now(), by, reason
        self.save()
        Entry.objects.record(by=by, action="danger:lift", target=self)
