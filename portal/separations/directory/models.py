"""The places of a Caf that families may be told about: what they are for, whom they serve, last confirmed on."""

from datetime import date, timedelta
from typing import Any, ClassVar, Self

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.forms.stale_edits import Versioned, counts_changes
from portal.foundation.text.names import search_key
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import StatefulModel, transition
from portal.separations.directory.caf_settings import CONFIRM_DAYS, HIDE_DAYS
from portal.separations.directory.kinds import Kind, in_words
from portal.separations.directory.permissions import may_keep_place
from portal.territory.models import Caf

TWICE = "Une structure de ce nom est déjà dans l’annuaire pour cette commune : corrigez-la, ou rouvrez-la."


def identity_of(name: str, city: str) -> str:
    """What makes a place one in its Caf: « cidff du nord, lille » without accents, case or hyphens."""
    return f"{search_key(name)}, {search_key(city)}"


class DirectoryPlaceQuerySet(ScopedQuerySet["DirectoryPlace"]):
    """Places of the directory."""

    def open(self) -> Self:
        """Those that receive families."""
        return self.filter(state=DirectoryPlace.State.OPEN)

    def of_kind(self, *kinds: str) -> Self:
        """Those that are for one of these kinds at least."""
        return self.filter(kinds__overlap=list(kinds))

    def serving(self, city: str) -> Self:
        """Those that receive the families of this commune: named, or the whole département."""
        return self.filter(Q(zone=[]) | Q(zone_keys__contains=[search_key(city)]))

    def last_known_before(self, day: date) -> Self:
        """Those that nobody confirmed since `day`, that day excluded; never confirmed counts from the entry."""
        return self.alias(known_on=Coalesce("confirmed_on", "entered_on")).filter(known_on__lt=day)

    def to_confirm(self, caf: str) -> Self:
        """Open, and not confirmed for as long as this Caf decided; the oldest first."""
        rows = self.open().last_known_before(timezone.localdate() - timedelta(days=value_of(CONFIRM_DAYS, caf=caf)))
        return rows.order_by(Coalesce("confirmed_on", "entered_on"), "pk")

    def proposable(self, caf: str) -> Self:
        """Open, and confirmed recently enough that families are told about them; in the order of their names."""
        latest = timezone.localdate() - timedelta(days=value_of(HIDE_DAYS, caf=caf))
        known = self.alias(known_on=Coalesce("confirmed_on", "entered_on")).filter(known_on__gte=latest)
        return known.open().order_by("identity", "pk")


@pghistory.track()
class DirectoryPlace(Versioned, StatefulModel):
    """One place of one Caf, whatever it is for. The zone that it serves is not where it stands.

    `kinds`: values of `Kind`. `zone`: names of communes as they were typed; none means the whole département.
    """

    class State(StateChoices):
        OPEN = "open", "ouverte", Tone.DONE
        CLOSED = "closed", "fermée", Tone.DRAFT

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False)
    name = models.CharField("nom", max_length=150)
    kinds: Any = ArrayField(models.CharField(max_length=20, choices=Kind), verbose_name="ce qu’elle propose")
    address = models.CharField("adresse", max_length=200, blank=True)
    postcode = models.CharField("code postal", max_length=5, blank=True)
    city = models.CharField("commune", max_length=100)
    zone: Any = ArrayField(models.CharField(max_length=100), verbose_name="communes servies", default=list, blank=True)
    zone_keys: Any = ArrayField(models.CharField(max_length=100), default=list, blank=True, editable=False)
    identity = models.CharField(max_length=260, editable=False)
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("adresse électronique", blank=True)
    website = models.URLField("site", blank=True)
    hours = models.CharField("horaires", max_length=200, blank=True)
    note = models.TextField("à savoir", max_length=1000, blank=True)
    state = models.CharField("état", max_length=10, choices=State, default=State.OPEN)
    entered_on = models.DateField("saisie le", default=timezone.localdate, editable=False)
    confirmed_on = models.DateField("confirmée le", null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="confirmée par", null=True, blank=True, related_name="+"
    )
    closed_on = models.DateField("fermée le", null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="fermée par", null=True, blank=True, related_name="+"
    )

    objects: ClassVar = DirectoryPlaceQuerySet.as_manager()

    class Meta:
        verbose_name = "structure de l’annuaire"
        verbose_name_plural = "structures de l’annuaire"
        ordering = ["identity", "pk"]
        triggers = [counts_changes()]
        constraints = [
            models.UniqueConstraint(
                fields=["caf", "identity"], name="directory_place_once", violation_error_message=TWICE
            ),
            # The target of the composite foreign keys that hold a row of a family and its place in the same Caf.
            models.UniqueConstraint(fields=["id", "caf"], name="directory_place_with_caf"),
            models.CheckConstraint(
                name="directory_place_is_for_something",
                condition=Q(kinds__len__gte=1, kinds__contained_by=Kind.values),
            ),
            models.CheckConstraint(
                name="directory_place_closed_iff_agent",
                condition=Q(state="open", closed_on=None, closed_by=None)
                | Q(state="closed", closed_on__isnull=False, closed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="directory_place_confirmed_by_someone",
                condition=Q(confirmed_on=None, confirmed_by=None)
                | Q(confirmed_on__isnull=False, confirmed_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """With the keys by which it is found."""
        self.identity = identity_of(self.name, self.city)
        self.zone_keys = [search_key(city) for city in self.zone]
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("directory_place_detail", args=[self.pk])

    @property
    def kinds_in_words(self) -> str:
        """« logement, accès au droit »."""
        return in_words(self.kinds)

    @property
    def zone_in_words(self) -> str:
        """« Lille, Roubaix », « tout le département »."""
        return ", ".join(self.zone) or "tout le département"

    @property
    def place_in_words(self) -> str:
        """« 2 rue Neuve, 59000 Lille »."""
        return ", ".join(filter(None, (self.address, f"{self.postcode} {self.city}".strip())))

    @property
    def known_on(self) -> date:
        """The day from which its freshness is counted."""
        return self.confirmed_on or self.entered_on

    @property
    def is_to_confirm(self) -> bool:
        """Whether nobody confirmed it for as long as its Caf decided."""
        return self._is_older_than(CONFIRM_DAYS)

    @property
    def is_hidden(self) -> bool:
        """Whether it is not proposed to parents any more, for want of being confirmed."""
        return self._is_older_than(HIDE_DAYS)

    def _is_older_than(self, setting: Any) -> bool:
        days = (timezone.localdate() - self.known_on).days
        return bool(self.state == self.State.OPEN and days > value_of(setting, caf=self.caf_id))

    @transition(State.OPEN, to=State.OPEN, allowed=may_keep_place, button="Confirmé aujourd’hui")
    def confirm(self, *, by: Agent) -> None:
        """What the page says was checked today with the place."""
        self.confirmed_on, self.confirmed_by = timezone.localdate(), by

    @transition(State.OPEN, to=State.CLOSED, allowed=may_keep_place, button="Fermer")
    def close(self, *, by: Agent) -> None:
        """It receives families no more; what was offered there stays."""
        self.closed_on, self.closed_by = timezone.localdate(), by

    @transition(State.CLOSED, to=State.OPEN, allowed=may_keep_place, button="Rouvrir")
    def reopen(self, *, by: Agent) -> None:
        """It receives families again, or was closed by mistake: confirmed by the same act."""
        self.closed_on, self.closed_by = None, None
        self.confirmed_on, self.confirmed_by = timezone.localdate(), by
