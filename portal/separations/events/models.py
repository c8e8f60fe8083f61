"""What happened to a couple: its separations, each with where the children live since, and its reconciliations."""

from typing import ClassVar, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models.functions import Coalesce

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone
from portal.separations.families.models import Child, Family
from portal.separations.families.triggers import counts_for_its_file
from portal.territory.models import Caf

# The few cancelled files are read once, apart: a list of thousands of rows is read without their files.
STANDING = models.Q(cancelled_at=None) & ~models.Q(
    family__in=Family.unscoped.filter(cancelled_at__isnull=False).values("pk")
)


class SeparationQuerySet(ScopedQuerySet["Separation"]):
    """Separations."""

    def of_year(self, exercice: int) -> Self:
        """Separations that happened in the calendar year `exercice`."""
        return self.filter(separated_on__year=exercice)

    def standing(self) -> Self:
        """Separations that were not cancelled, nor their file."""
        return self.filter(STANDING)

    def with_child_living(self, home: str) -> Self:
        """Separations after which a child at least lives so (a value of `Residence.Home`)."""
        homes = Residence.unscoped.filter(separation=models.OuterRef("pk"), home=home, child__cancelled_at=None)
        return self.filter(models.Exists(homes))

    def for_list(self) -> Self:
        """With what a line of the list shows, and `children`: how many; in a constant number of queries."""
        children = Child.unscoped.filter(family=models.OuterRef("family"), cancelled_at=None).order_by()
        number = models.Subquery(children.values("family").annotate(number=models.Count("*")).values("number"))
        return (
            self.select_related("family")
            .prefetch_related("family__parents")
            .annotate(children=Coalesce(number, 0))
            .order_by("-separated_on", "-pk")
        )


@pghistory.track()
class Separation(Cancellable):
    """One separation of the parents of a family; a later one is added, never written over it."""

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

    class Maintenance(models.TextChoices):
        NONE = "none", "aucune n’est fixée"
        PAID = "paid", "fixée, et payée"
        PARTLY = "partly", "fixée, payée en partie ou irrégulièrement"
        UNPAID = "unpaid", "fixée, et non payée"

    class ProcedureBegun(models.TextChoices):
        NONE = "none", "aucune"
        BEGUN = "begun", "engagée"
        DECIDED = "decided", "terminée par une décision"

    class DecidedBy(models.TextChoices):
        PARENTS = "parents", "par les parents entre eux"
        DEED = "deed", "par une convention ou un acte"
        JUDGE = "judge", "par le juge"

    caf_path = "caf"
    file_path = "family_id"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="separations")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    separated_on = models.DateField("date de la séparation")
    union = models.CharField("nature de l’union", max_length=12, choices=Union)
    mode = models.CharField("mode de séparation", max_length=20, choices=Mode)
    same_roof = models.BooleanField("les parents vivent encore sous le même toit", default=False)
    maintenance = models.CharField("pension alimentaire", max_length=12, choices=Maintenance, blank=True)
    procedure = models.CharField("démarche devant le juge", max_length=12, choices=ProcedureBegun, blank=True)
    residence_decided_by = models.CharField(
        "résidence des enfants décidée", max_length=12, choices=DecidedBy, blank=True
    )
    note = models.TextField("note de suivi", blank=True)
    # Passed by another Caf with the file: the nation counts it once, where it was recorded first.
    is_transferred = models.BooleanField("venue d’une autre Caf", default=False, editable=False)
    logged_at = models.DateTimeField("enregistrée le", auto_now_add=True)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistrée par", null=True, related_name="+"
    )

    objects: ClassVar = SeparationQuerySet.as_manager()

    class Meta:
        verbose_name = "séparation"
        verbose_name_plural = "séparations"
        constraints = [
            models.UniqueConstraint(
                fields=["family", "separated_on"],
                condition=models.Q(cancelled_at=None),
                name="separation_once_a_day",
            ),
            cancelled_by_someone("separation_cancelled_by_someone"),
        ]
        triggers = counts_for_its_file()
        indexes = [
            # The list counts and finds its rows from these two alone, however far one turns its pages; so do figures.
            models.Index(
                fields=["caf", "-separated_on", "-id"],
                include=["family", "is_transferred"],
                name="separation_by_caf",
                condition=models.Q(cancelled_at=None),
            ),
            models.Index(
                fields=["caf", "union", "mode", "-separated_on", "-id"],
                include=["family"],
                name="separation_by_nature",
                condition=models.Q(cancelled_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"séparation du {self.separated_on:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        """The page of the family file."""
        return self.family.get_absolute_url()

    @property
    def details(self) -> list[tuple[str, str]]:
        """(label, answer) of what the ASF clock will read, where it was said."""
        said = [("Toit", "les parents vivent encore sous le même toit")] if self.same_roof else []
        answers = (
            ("Pension", self.get_maintenance_display()),
            ("Juge", self.get_procedure_display()),
            ("Résidence décidée", self.get_residence_decided_by_display()),
        )
        return said + [(label, answer) for label, answer in answers if answer]

    @property
    def homes(self) -> dict[int, str]:
        """{key of a child: where it lives since, « chez Lucie »}; reads what was prefetched."""
        words = dict(residences_of(self.family))
        return {
            row.child_id: f"{words[row.home]} ({row.third_party})" if row.third_party else words[row.home]
            for row in self.residences.all()
        }


@pghistory.track()
class Residence(ScopedModel):
    """Where one child lives since one separation."""

    class Home(models.TextChoices):
        PARENT_1 = "parent_1", "chez le premier parent"
        PARENT_2 = "parent_2", "chez le second parent"
        ALTERNATING = "alternating", "en alternance"
        THIRD_PARTY = "third_party", "chez un tiers"
        NOT_FIXED = "not_fixed", "pas encore fixée"

    caf_path = "family__caf"

    separation = models.ForeignKey(
        Separation, models.PROTECT, verbose_name="séparation", related_name="residences", db_index=False
    )
    child = models.ForeignKey(Child, models.PROTECT, verbose_name="enfant", related_name="residences")
    # That of the separation, which `counts_for_its_file` reads.
    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="+", db_index=False)
    home = models.CharField("résidence", max_length=12, choices=Home)
    third_party = models.CharField("tiers qui accueille l’enfant", max_length=160, blank=True)

    class Meta:
        verbose_name = "résidence"
        verbose_name_plural = "résidences"
        ordering = ["separation", "pk"]
        triggers = counts_for_its_file()
        constraints = [
            # It serves the list narrowed by where a child lives, too.
            models.UniqueConstraint(fields=["separation", "child"], include=["home"], name="residence_once"),
            models.CheckConstraint(
                name="residence_third_party_named_alone",
                condition=models.Q(third_party="") | models.Q(home="third_party"),
            ),
        ]

    def __str__(self) -> str:
        return self.get_home_display()


@pghistory.track()
class Reconciliation(Cancellable):
    """The parents live together again; the separation before stays as it was."""

    caf_path = "caf"
    file_path = "family_id"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="reconciliations")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    reconciled_on = models.DateField("date de la réconciliation")
    logged_at = models.DateTimeField("enregistrée le", auto_now_add=True)
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="enregistrée par", null=True, related_name="+"
    )

    class Meta:
        verbose_name = "réconciliation"
        verbose_name_plural = "réconciliations"
        triggers = counts_for_its_file()
        constraints = [
            models.UniqueConstraint(
                fields=["family", "reconciled_on"],
                condition=models.Q(cancelled_at=None),
                name="reconciliation_once_a_day",
            ),
            cancelled_by_someone("reconciliation_cancelled_by_someone"),
        ]

    def __str__(self) -> str:
        return f"réconciliation du {self.reconciled_on:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        """The page of the family file."""
        return self.family.get_absolute_url()


def residences_of(family: Family) -> list[tuple[str, str]]:
    """(code, words) of where a child of the file may live; a parent by the first name, unless both bear the same."""
    names = [parent and parent.person.goes_by for parent in family.both_parents]
    if names[0] == names[1]:
        names = [None, None]
    homes = zip((Residence.Home.PARENT_1, Residence.Home.PARENT_2), names, strict=True)
    named = {str(home): f"chez {name}" for home, name in homes if name}
    return [(code, named.get(code, str(label))) for code, label in Residence.Home.choices]
