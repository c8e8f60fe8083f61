"""Persons known to a Caf, how to reach each, and the words of their names by which a search finds them."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Count, Exists, F, Func, OuterRef, Q, Value
from django.urls import reverse
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.names import AskedWord, asked
from portal.foundation.text.phones import readable
from portal.separations.people.keys import keys_of
from portal.separations.people.links import files_of_a_person
from portal.separations.people.triggers import MERGED_INTO_A_STANDING_PERSON, of_standing_persons
from portal.separations.people.validators import ALLOCATAIRE_NUMBER
from portal.territory.models import Caf

# « 0923456 » and « 923456 » are one number: spreadsheets drop the zeros at its head.
SIGNIFICANT_FIGURES = Func("allocataire_number", Value("0"), function="LTRIM", output_field=models.CharField())
# After every text that begins so, in the order of bytes.
LAST_LETTER = "\U0010ffff"


class NameWordQuerySet(ScopedQuerySet["NameWord"]):
    """Words of names."""

    def starting(self, beginnings: tuple[str, ...]) -> Self:
        """Words that begin with one of `beginnings`, by ranges: an index serves them under row-level security too.

        « le » holds « leroux »: of one range alone, nothing is read but the index.
        """
        wanted = sorted(set(beginnings))
        shortest = [start for start in wanted if not any(start != one and start.startswith(one) for one in wanted)]
        ranges = (Q(word__gte=start, word__lt=start + LAST_LETTER) for start in shortest)
        return self.filter(reduce(or_, ranges, Q(pk__in=[])))

    def answering(self, text: str, of: str) -> Self:
        """Words of the persons, or of the files (`of`: "person", "family"), that answer each word of `text`.

        Read from one index, whatever their number; none for a text that asks for nothing.
        """
        wanted = asked(text)
        if not wanted:
            return self.none()
        first, *others = wanted
        words = self.starting((*first.spellings, *first.joined))
        return words.filter(*(answers(word, **{of: of}) for word in (others if first.times == 1 else wanted)))

    def persons(self, text: str, most: int) -> list[int]:
        """Keys of the `most` first persons whom `text` names, in the order of a French list."""
        rows = self.answering(text, "person").values_list("person_id", "sort_key").distinct()
        return [key for key, _ in rows.order_by("sort_key", "person_id")[:most]]


class PersonQuerySet(ScopedQuerySet["Person"]):
    """Persons of the Caf."""

    def standing(self) -> Self:
        """Without those recorded twice, who are known by their other row since they were merged."""
        return self.filter(merged_into=None)

    def named(self, text: str) -> Self:
        """Persons whom the typed `text` names, as `names.finds` says; none for a text that asks for nothing."""
        wanted = asked(text)
        return self.filter(*(answers(word, person="pk") for word in wanted)) if wanted else self.none()

    def bearing(self, whole_names: Iterable[str]) -> Self:
        """Persons of whom one way in is one of these words, whole."""
        words = NameWord.objects.filter(caf=OuterRef("caf"), person=OuterRef("pk"), word__in=whole_names)
        return self.filter(Exists(words))

    def numbered(self, number: str) -> Self:
        """Persons of this allocataire number, zeros at its head left out on both sides."""
        return self.alias(significant=SIGNIFICANT_FIGURES).filter(significant=number.lstrip("0"))

    def reached_by(self, **contact: str) -> Self:
        """Persons with such a contact point: `phone=…` or `email=…`, still in use or not."""
        points = ContactPoint.unscoped.filter(caf=OuterRef("caf"), person=OuterRef("pk"), **contact)
        return self.filter(Exists(points))


def answers(word: AskedWord, *, caf: str = "caf", **of: str) -> Exists | Q:
    """The condition that a person bears one `word` of a search: `person="pk"` of the outer query, or `family=…`.

    `caf` and `of` are lookups of the outer query; for a file, one of its parents bears it.
    """
    words = NameWord.objects.filter(caf=OuterRef(caf), **{name: OuterRef(lookup) for name, lookup in of.items()})
    if "family" in of:
        words = words.filter(is_parent=True)
    if word.times == 1:
        return Exists(words.starting((*word.spellings, *word.joined)))
    # Somebody who is in several files has each word as many times.
    counted = words.starting(word.spellings).order_by().values("person").annotate(times=Count("place", distinct=True))
    return Q(Exists(counted.filter(times__gte=word.times))) | Q(Exists(words.starting(word.joined)))


@pghistory.track(exclude=["search_words", "sort_key"])
class Person(Versioned, ScopedModel):
    """One human known to one Caf; the same human known to two Caf is two persons.

    A child may have no last name of its own: it bears that of a parent. One name alone is a last name.
    """

    class Guardianship(models.TextChoices):
        CURATELLE = "curatelle", "curatelle"
        TUTELLE = "tutelle", "tutelle"
        OTHER = "other", "autre mesure de protection"

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    last_name = models.CharField("nom", max_length=80, blank=True)
    used_name = models.CharField("nom d’usage", max_length=80, blank=True)
    first_name = models.CharField("prénom", max_length=80, blank=True)
    # How the names are found, and their rank in a French list: `save` keeps them in step, triggers make the words.
    search_words = models.TextField(editable=False, db_collation="C")
    sort_key = models.TextField(editable=False, db_collation="C")
    birth_date = models.DateField("date de naissance", null=True, blank=True)
    allocataire_number = models.CharField(
        "numéro d’allocataire", max_length=8, blank=True, validators=[ALLOCATAIRE_NUMBER]
    )
    is_deceased = models.BooleanField("décédé", default=False)
    deceased_on = models.DateField("décédé le", null=True, blank=True)
    guardianship = models.CharField("mesure de protection", max_length=10, choices=Guardianship, blank=True)
    guardian = models.CharField("tuteur ou curateur", max_length=200, blank=True)
    is_detained = models.BooleanField("détenu", default=False)
    has_no_known_address = models.BooleanField("sans adresse connue", default=False)
    # Recorded twice: the row that is used since then. This one is kept as it was, to be told apart again.
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name="réunie avec", null=True, editable=False, related_name="+", db_index=False
    )

    objects: ClassVar = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = "personne"
        verbose_name_plural = "personnes"
        triggers = [
            counts_changes(exclude=("search_words", "sort_key")), MERGED_INTO_A_STANDING_PERSON
        ]  # fmt: skip
        constraints = [
            models.UniqueConstraint(fields=["id", "caf"], name="person_with_caf"),
            models.UniqueConstraint(
                fields=["caf", "allocataire_number"],
                condition=~Q(allocataire_number="") & Q(merged_into=None),
                name="person_allocataire_once",
                violation_error_message="Ce numéro d’allocataire est déjà celui d’une autre personne de votre Caf.",
            ),
            models.CheckConstraint(
                name="person_has_a_name", condition=~Q(last_name="") | ~Q(first_name="") | ~Q(used_name="")
            ),
            models.CheckConstraint(
                name="person_deceased_when_dated", condition=Q(deceased_on=None) | Q(is_deceased=True)
            ),
            models.CheckConstraint(
                name="person_guardian_of_a_measure", condition=Q(guardian="") | ~Q(guardianship="")
            ),
            models.CheckConstraint(name="person_merged_into_another", condition=~Q(merged_into=F("id"))),
        ]
        indexes = [
            models.Index(fields=["caf", "birth_date"], name="person_by_birth"),
            models.Index(F("caf"), SIGNIFICANT_FIGURES, name="person_by_number", condition=~Q(allocataire_number="")),
        ]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.first_name, self.known_as)))

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the keys of the names in step with them."""
        self.search_words, self.sort_key = keys_of(self.last_name, self.used_name, self.first_name)
        super().save(*args, **kwargs)

    disclosed_files = property(files_of_a_person)

    def get_absolute_url(self) -> str:
        """The page of the person."""
        return reverse("person_detail", args=[self.pk])

    @property
    def known_as(self) -> str:
        """The last name one is called by: « Durand (née Petit) » where the name used is another."""
        if not self.used_name:
            return self.last_name
        return f"{self.used_name} (nom de famille {self.last_name})" if self.last_name else self.used_name

    @property
    def goes_by(self) -> str:
        """The first name, or the one name there is."""
        return self.first_name or self.used_name or self.last_name

    @property
    def may_consent(self) -> bool:
        """Whether the person is asked for a consent: not once deceased."""
        return not self.is_deceased

    @property
    def facts(self) -> list[str]:
        """What to know before one writes or calls, in words: « décédé le 3 mars 2014 », « sous curatelle »."""
        died = f"décès le {self.deceased_on:%d/%m/%Y}" if self.deceased_on else "personne décédée"
        measure = self.get_guardianship_display() + (f" ({self.guardian})" if self.guardian else "")
        said = (
            (self.is_deceased, died),
            (bool(self.guardianship), measure),
            (self.is_detained, "personne détenue"),
            (self.has_no_known_address, "sans adresse connue"),
        )
        return [words for holds, words in said if holds]

    @property
    def points_in_use(self) -> list["ContactPoint"]:
        """Its contact points that are not ended, the first written first; reads what was prefetched."""
        return [point for point in self.contact_points.all() if point.ended_at is None]

    def main_point(self, kind: str) -> "ContactPoint | None":
        """The first contact point of this kind in use, or None: the one of the sheet."""
        return next((point for point in self.points_in_use if point.kind == kind), None)

    @property
    def phone(self) -> str:
        """The main telephone, « +33612345678 », or ""."""
        point = self.main_point(ContactPoint.Kind.PHONE)
        return point.phone if point else ""

    @property
    def email(self) -> str:
        """The main e-mail address, or ""."""
        point = self.main_point(ContactPoint.Kind.EMAIL)
        return point.email if point else ""

    @property
    def postal_address(self) -> "ContactPoint | None":
        """The main postal address, or None."""
        return self.main_point(ContactPoint.Kind.ADDRESS)

    @property
    def city(self) -> str:
        """The town of the main postal address, or ""."""
        return self.postal_address.city if self.postal_address else ""


class NameWord(ScopedModel):
    """A way in to a name (`names.ways_in`) and to one file of the person, in a row of its own.

    The database alone writes them, with the rows of parents and children (`families.name_words`), and they hold all
    that a search reads: it is one reading of one index. Their foreign keys are those of these rows, not checked again.
    """

    caf_path = "caf"

    pk = models.CompositePrimaryKey("person_id", "family_id", "place")
    person = models.ForeignKey(Person, models.CASCADE, related_name="words", db_index=False, db_constraint=False)
    family = models.ForeignKey(
        "separations.Family", models.CASCADE, related_name="+", db_index=False, db_constraint=False
    )
    place = models.PositiveSmallIntegerField()
    caf = models.ForeignKey(Caf, models.PROTECT, related_name="+", db_index=False, db_constraint=False)
    is_parent = models.BooleanField()
    word = models.TextField(db_collation="C")
    # That of the person: the first of a list are known without reading them all.
    sort_key = models.TextField(db_collation="C")

    objects: ClassVar = NameWordQuerySet.as_manager()

    class Meta:
        verbose_name = "mot d’un nom"
        verbose_name_plural = "mots des noms"
        indexes = [
            models.Index(
                fields=["caf", "word"], include=["person", "family", "is_parent", "sort_key"], name="name_word_by_caf"
            ),
            models.Index(
                fields=["family", "word"], include=["caf"], name="name_word_of_file", condition=Q(is_parent=True)
            ),
        ]


class NameSpelling(ScopedModel):
    """A word that some recorded name holds, of nobody in particular: where a typing error is led back to."""

    open_to_all = True

    word = models.TextField(primary_key=True, db_collation="C")

    class Meta:
        verbose_name = "écriture d’un nom"
        verbose_name_plural = "écritures des noms"
        indexes = [GinIndex(fields=["word"], opclasses=["gin_trgm_ops"], name="name_spelling_near")]


class ContactPointQuerySet(ScopedQuerySet["ContactPoint"]):
    """Contact points."""

    def in_use(self) -> Self:
        """Those that are not ended."""
        return self.filter(ended_at=None)


@pghistory.track()
class ContactPoint(Versioned, ScopedModel):
    """A way to reach one person: a telephone, an e-mail address or a postal address, of any country.

    Confidential (the default): kept from the other parent of every file of the person, and from partners unless it is
    shared with them when a referral is sent. A shelter keeps all the person's contact points so.
    """

    class Kind(models.TextChoices):
        PHONE = "phone", "téléphone"
        EMAIL = "email", "courriel"
        ADDRESS = "address", "adresse"

    caf_path = "caf"

    person = models.ForeignKey(Person, models.PROTECT, verbose_name="personne", related_name="contact_points")
    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    kind = models.CharField("nature", max_length=7, choices=Kind)
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("courriel", blank=True)
    address = models.CharField("adresse", max_length=200, blank=True)
    postcode = models.CharField("code postal", max_length=10, blank=True)
    city = models.CharField("commune", max_length=100, blank=True)
    country = models.CharField("pays", max_length=60, blank=True)
    hours = models.CharField("quand appeler", max_length=100, blank=True)
    voicemail = models.BooleanField("un message vocal peut être laissé", null=True, blank=True)
    is_open = models.BooleanField("peut être donné à l’autre parent", default=False)
    is_shelter = models.BooleanField("hébergement protégé", default=False)
    ended_at = models.DateTimeField("retirée le", null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="retirée par", null=True, blank=True, related_name="+"
    )

    objects: ClassVar = ContactPointQuerySet.as_manager()

    class Meta:
        verbose_name = "coordonnée"
        verbose_name_plural = "coordonnées"
        ordering = ["person", "pk"]
        triggers = [counts_changes(), *of_standing_persons()]
        constraints = [
            models.CheckConstraint(
                name="contact_point_fits_its_kind",
                condition=(Q(kind="phone", email="", address="", postcode="", city="", country="") & ~Q(phone=""))
                | (Q(kind="email", phone="", address="", postcode="", city="", country="") & ~Q(email=""))
                | (Q(kind="address", phone="", email="") & (~Q(address="") | ~Q(postcode="") | ~Q(city=""))),
            ),
            models.CheckConstraint(
                name="contact_point_shelter_is_a_closed_address",
                condition=Q(is_shelter=False) | Q(kind="address", is_open=False),
            ),
            models.CheckConstraint(
                name="contact_point_ended_by_someone",
                condition=Q(ended_by=None) | Q(ended_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["caf", "phone"], name="contact_point_by_phone", condition=~Q(phone="")),
            models.Index(fields=["caf", "email"], name="contact_point_by_email", condition=~Q(email="")),
        ]

    def __str__(self) -> str:
        return self.in_words

    @property
    def alone(self) -> list["ContactPoint"]:
        """A list of this one, for the template that shows several."""
        return [self]

    @property
    def in_words(self) -> str:
        """« 06 12 34 56 78 », an e-mail address, or the postal address on one line."""
        return self.phone_in_words or self.email or ", ".join(self.address_lines.split("\n"))

    @property
    def phone_in_words(self) -> str:
        """« 06 12 34 56 78 », « +32 470 12 34 56 »: the telephone as it is read aloud."""
        return readable(self.phone)

    @property
    def address_lines(self) -> str:
        """Street, postcode and town, country, each on a line; what is missing is left out."""
        return "\n".join(filter(None, (self.address, f"{self.postcode} {self.city}".strip(), self.country)))

    def says_the_same_as(self, other: "ContactPoint") -> bool:
        """Whether both lead to one telephone, mailbox or letterbox, capitals apart."""
        names = ("kind", "phone", "email", "address", "postcode", "city", "country")
        return all(getattr(self, name).casefold() == getattr(other, name).casefold() for name in names)

    def end(self, *, by: Agent) -> None:
        """Keep it for the record, and use it no more."""
        self.ended_at, self.ended_by = timezone.now(), by
        self.save()
