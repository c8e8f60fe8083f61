"""The two parents of a file, one row each."""

from functools import reduce
from operator import and_
from typing import Any, ClassVar, Self

import pghistory
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.names import search_key
from portal.foundation.phones import readable
from portal.separations.families.models import Family
from portal.territory.models import Caf

ALLOCATAIRE_NUMBER = RegexValidator(
    r"^[0-9]{5,8}\Z", "Le numéro d’allocataire compte de 5 à 8 chiffres, sans espace ni lettre."
)

# Ligatures make a key longer than its names.
LONGEST_KEY = 170


class ParentQuerySet(ScopedQuerySet["Parent"]):
    """Parents, one row each."""

    def named_like(self, text: str) -> Self:
        """Parents whose name begins with one of the words of `text` and holds the others, each from its start.

        Last or first name first, accents and case ignored: « helene lef » finds Lefèvre-Petit Hélène.
        """
        words = search_key(text).split()[:5]
        wanted = models.Q(pk__in=[])
        for start in {word for word in words if len(word) > 1 or len(words) == 1}:
            others = (models.Q(search_name__contains=f" {word}") for word in words if word != start)
            wanted |= reduce(and_, others, models.Q(search_name__startswith=start))
        return self.filter(wanted) if words else self.none()

    def answering(self, wanted: Any) -> Self:
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

    def families(self, most: int) -> tuple[list[Family], bool]:
        """(family files of these parents in the order of names, whether there are more than `most` of them)."""
        keys = self.order_by("search_name", "pk").values_list("family_id", flat=True)[: 2 * most + 1]
        ranks = {key: rank for rank, key in enumerate(dict.fromkeys(keys))}
        wanted = [key for key, rank in ranks.items() if rank < most]
        found = Family.unscoped.filter(pk__in=wanted).prefetch_related("parents", "children", "separations")
        return sorted(found, key=lambda family: ranks[family.pk]), len(ranks) > most

    def maybe(self, person: "Parent") -> Self:
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
    search_name = models.CharField(max_length=LONGEST_KEY, editable=False, db_collation="C")
    birth_date = models.DateField("date de naissance", null=True, blank=True)
    allocataire_number = models.CharField(
        "numéro d’allocataire", max_length=8, blank=True, validators=[ALLOCATAIRE_NUMBER]
    )
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("adresse électronique", blank=True)
    address = models.CharField("adresse", max_length=200, blank=True)
    postcode = models.CharField("code postal", max_length=10, blank=True)
    city = models.CharField("commune", max_length=100, blank=True)

    objects: ClassVar = ParentQuerySet.as_manager()

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
            # With the family: a search of names, or of the referrals of people so named, reads this index alone.
            models.Index(fields=["caf", "search_name", "id"], include=["family"], name="parent_by_name"),
            models.Index(fields=["caf", "birth_date"], name="parent_by_birth"),
            models.Index(fields=["caf", "phone"], name="parent_by_phone", condition=~models.Q(phone="")),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"

    def get_absolute_url(self) -> str:
        """The page of the family file."""
        return reverse("family_detail", args=[self.family_id])

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the search key in step with the names."""
        self.search_name = search_key(self.last_name, self.first_name)[:LONGEST_KEY]
        super().save(*args, **kwargs)

    @property
    def address_lines(self) -> str:
        """Street, then postcode and town, on two lines; what is missing is left out."""
        return "\n".join(filter(None, (self.address, f"{self.postcode} {self.city}".strip())))

    @property
    def phone_in_words(self) -> str:
        """« 06 12 34 56 78 », « +32 470 12 34 56 »: the telephone as it is read aloud."""
        return readable(self.phone)
