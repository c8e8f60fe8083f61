"""The family file: two parents kept apart, and their children."""

import re
import unicodedata
from functools import reduce
from operator import and_

import pghistory
from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.urls import reverse

from portal.journal.models import Entry
from portal.scoping import ScopedModel, ScopedQuerySet
from portal.territory.models import Caf

ALLOCATAIRE_NUMBER = RegexValidator(
    r"^[0-9]{5,8}\Z", "Le numéro d’allocataire compte de 5 à 8 chiffres, sans espace ni lettre."
)

# Letters that Unicode does not take apart.
PLAIN_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def search_key(*words):
    """`words` without accents, case, hyphens or apostrophes: what is compared when a person is searched."""
    flat = unicodedata.normalize("NFKD", " ".join(words).casefold().translate(PLAIN_LETTERS)).casefold()
    letters = "".join(char for char in flat if not unicodedata.combining(char))
    return " ".join(re.findall(r"[a-z0-9]+", letters))


class FamilyQuerySet(ScopedQuerySet):
    """Family files."""

    def with_open_danger(self):
        """Annotate `danger_open`: whether a danger is recorded and not lifted."""
        reports = self.model.dangers.rel.related_model._base_manager.filter(
            family=models.OuterRef("pk"), lifted_at=None
        )
        return self.annotate(danger_open=models.Exists(reports))

    def for_file(self):
        """With what the page of the file shows, in a constant number of queries."""
        return (
            self.with_open_danger()
            .select_related("caf", "opened_by")
            .prefetch_related("parents", "children", "procedures")
            .prefetch_related("separations__logged_by", "dangers__recorded_by", "dangers__lifted_by")
            .prefetch_related("mediation_referrals__service")
        )


@pghistory.track()
class Family(ScopedModel):
    """The file of two parents and their children, owned by one Caf."""

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="families")
    opened_at = models.DateTimeField("ouvert le", auto_now_add=True)
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="ouvert par", null=True, related_name="+"
    )

    objects = FamilyQuerySet.as_manager()

    class Meta:
        verbose_name = "dossier"
        verbose_name_plural = "dossiers"
        # The target of the composite foreign keys that hold a row and its family in the same Caf.
        constraints = [models.UniqueConstraint(fields=["id", "caf"], name="family_with_caf")]

    def __str__(self):
        return f"Dossier {self.reference}"

    def get_absolute_url(self):
        """The page of the file."""
        return reverse("separation_detail", args=[self.pk])

    @property
    def reference(self):
        """The number agents give on the telephone: Caf, then file."""
        return f"{self.caf_id}-{self.pk:07d}"

    @property
    def danger_is_open(self):
        """Whether a danger is recorded and not lifted."""
        if "danger_open" in self.__dict__:
            return self.danger_open
        return self.dangers.filter(lifted_at=None).exists()

    @property
    def both_parents(self):
        """[first, second], always in this order; None for one who is not known."""
        known = {parent.position: parent for parent in self.parents.all()}
        return [known.get(1), known.get(2)]

    @property
    def latest_separation(self):
        """The last separation of the parents, or None."""
        return max(self.separations.all(), key=lambda row: (row.separated_on, row.pk), default=None)

    @transaction.atomic
    def report_danger(self, *, by, note):
        """Open a danger on this file; the journal keeps who did, never the note."""
        report = self.dangers.create(recorded_by=by, note=note)
        Entry.objects.record(by=by, action="danger:record", target=report)
        return report

    def last_change(self):
        """The journal line of the last correction of the sheet (or of its opening), or None."""
        return Entry.objects.about(self).filter(action__in=["create", "update"]).last()


class ParentQuerySet(ScopedQuerySet):
    """Parents, one row each."""

    def named_like(self, text):
        """Parents whose name begins with one of the words of `text` and holds the others, each from its start.

        Last or first name first, accents and case ignored: « helene lef » finds Lefèvre-Petit Hélène.
        """
        words = search_key(text).split()[:5]
        wanted = models.Q(pk__in=[])
        for start in {word for word in words if len(word) > 1 or len(words) == 1}:
            others = (models.Q(search_name__contains=f" {word}") for word in words if word != start)
            wanted |= reduce(and_, others, models.Q(search_name__startswith=start))
        return self.filter(wanted) if words else self.none()

    def answering(self, wanted):
        """Parents who answer a `Wanted` search; each part of it goes through an index that begins with the Caf."""
        if wanted.reference:
            caf, family = wanted.reference
            return self.filter(family=family, caf=caf)
        found = self.named_like(wanted.name) if wanted.name else self
        if wanted.birth_date:
            found = found.filter(birth_date=wanted.birth_date)
        if wanted.phone:
            found = found.filter(phone=wanted.phone)
        if wanted.number:
            same = models.Q(allocataire_number=wanted.number)
            found = found.filter(same | models.Q(birth_date=wanted.packed_date) if wanted.packed_date else same)
        return found if wanted.is_something else self.none()

    def families(self, most):
        """(family files of these parents in the order of names, whether there are more than `most` of them)."""
        keys = self.order_by("search_name", "pk").values_list("family_id", flat=True)[: 2 * most + 1]
        ranks = {key: rank for rank, key in enumerate(dict.fromkeys(keys))}
        wanted = [key for key, rank in ranks.items() if rank < most]
        found = Family._base_manager.filter(pk__in=wanted).prefetch_related("parents", "children", "separations")
        return sorted(found, key=lambda family: ranks[family.pk]), len(ranks) > most

    def maybe(self, person):
        """Parents worth comparing with `person` before a second file is opened: same birth date, or a near name."""
        last, first = search_key(person.last_name), search_key(person.first_name)
        near = models.Q(search_name__startswith=f"{last} {first[:2]}") | models.Q(
            search_name__startswith=f"{first} {last}"
        )
        if person.birth_date:
            near |= models.Q(birth_date=person.birth_date)
        return self.filter(near)


@pghistory.track(exclude=["search_name"])
class Parent(ScopedModel):
    """One of the two parents. What concerns one is never shown as the other's."""

    class Title(models.TextChoices):
        MOTHER = "mother", "mère"
        FATHER = "father", "père"
        PARENT = "parent", "parent"

    caf_path = "caf"

    family = models.ForeignKey(Family, models.PROTECT, verbose_name="dossier", related_name="parents")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField("rang", choices=[(1, "premier parent"), (2, "second parent")])
    title = models.CharField("lien avec les enfants", max_length=6, choices=Title)
    last_name = models.CharField("nom", max_length=80)
    first_name = models.CharField("prénom", max_length=80)
    # By bytes: one index then finds the names that begin so, and gives them in order.
    search_name = models.CharField(max_length=170, editable=False, db_collation="C")
    birth_date = models.DateField("date de naissance", null=True, blank=True)
    allocataire_number = models.CharField(
        "numéro d’allocataire", max_length=8, blank=True, validators=[ALLOCATAIRE_NUMBER]
    )
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("adresse électronique", blank=True)
    address = models.CharField("adresse", max_length=200, blank=True)
    postcode = models.CharField("code postal", max_length=5, blank=True)
    city = models.CharField("commune", max_length=100, blank=True)

    objects = ParentQuerySet.as_manager()

    class Meta:
        verbose_name = "parent"
        verbose_name_plural = "parents"
        ordering = ["family", "position"]
        constraints = [
            models.UniqueConstraint(fields=["family", "position"], name="parent_position_once"),
            models.UniqueConstraint(
                fields=["caf", "allocataire_number"],
                condition=~models.Q(allocataire_number=""),
                name="parent_allocataire_once",
                violation_error_message="Ce numéro d’allocataire est déjà celui d’un autre dossier de votre Caf.",
            ),
            models.CheckConstraint(condition=models.Q(position__in=[1, 2]), name="parent_position_one_or_two"),
        ]
        indexes = [
            models.Index(fields=["caf", "search_name", "id"], name="parent_by_name"),
            models.Index(fields=["caf", "birth_date"], name="parent_by_birth"),
            models.Index(fields=["caf", "phone"], name="parent_by_phone", condition=~models.Q(phone="")),
        ]

    def __str__(self):
        return f"{self.first_name} {self.last_name}"

    def get_absolute_url(self):
        """The page of the family file."""
        return reverse("separation_detail", args=[self.family_id])

    def save(self, *args, **kwargs):
        """Keep the search key in step with the names."""
        self.search_name = search_key(self.last_name, self.first_name)
        super().save(*args, **kwargs)

    @property
    def phone_in_words(self):
        """« 06 12 34 56 78 »: the telephone as it is read aloud."""
        if not re.fullmatch(r"\+33\d{9}", self.phone):
            return self.phone
        digits = f"0{self.phone[3:]}"
        return " ".join(digits[start : start + 2] for start in range(0, 10, 2))


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

    def __str__(self):
        return self.first_name
