"""What each parent is offered and what they answer, one row per thing said: the last one that stands is what holds."""

from typing import Any, ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.database.guards import KEPT_UNLESS_CANCELLED
from portal.foundation.text.french import fr_date, relative
from portal.foundation.workflow.cancelling import Cancellable, cancelled_by_someone
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, locked
from portal.journal.models import Entry
from portal.separations.directory.kinds import OFFERED, Kind
from portal.separations.directory.models import DirectoryPlace
from portal.separations.families.models import Family, Parent, in_danger
from portal.separations.offers.permissions import may_cancel_offer, may_correct_offer

# What may bring both parents into one room: a danger holds it back. Our own reading (« interprétation »): the texts
# name mediation, and a session where both may come is no safer. The trigger below says the same two.
HELD_BACK = (Kind.MEDIATION, Kind.PARENTS_SESSION)
NOT_ITS_AUTHOR = "Seule la personne qui a noté cette réponse la corrige ; elle ou un responsable l’annule."
NOT_THE_LAST = "Une réponse plus récente a été notée : c’est elle qui se corrige ou s’annule."
CORRECTED = "Corrigée par la personne qui l’avait notée."

# What no form can promise: the order of the days, a place of the same Caf, nothing joint while a danger is open.
FITS_ITS_FILE = pgtrigger.Trigger(
    name="offer_fits_its_file",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    declare=[("parent", "record")],
    func="""
        SELECT family_id, caf_id INTO parent FROM separations_parent WHERE id = NEW.parent_id;
        IF NEW.place_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM separations_directoryplace WHERE id = NEW.place_id AND caf_id = parent.caf_id
        ) THEN
            RAISE EXCEPTION 'a place of the directory of the same Caf' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (
            SELECT 1 FROM separations_offer WHERE parent_id = NEW.parent_id AND kind = NEW.kind
            AND cancelled_at IS NULL AND said_on > NEW.said_on
        ) THEN
            RAISE EXCEPTION 'answers follow the days on which they were given' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.kind IN ('mediation', 'parents_session') AND separations_in_danger(parent.family_id) THEN
            RAISE EXCEPTION 'nothing joint is offered while a danger is open' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


class OfferQuerySet(ScopedQuerySet["Offer"]):
    """What was said about offers."""

    def standing(self) -> Self:
        """Those that were neither cancelled nor corrected."""
        return self.filter(cancelled_at=None)

    def holding(self) -> Self:
        """Of each parent and kind, the one that holds."""
        later = Offer.unscoped.filter(
            parent=OuterRef("parent"), kind=OuterRef("kind"), pk__gt=OuterRef("pk"), cancelled_at=None
        )
        return self.standing().filter(~Exists(later))

    def due(self) -> Self:
        """Put off until a day that has come; what a danger holds back waits for its end."""
        rows = self.holding().filter(answer=Offer.Answer.PUT_OFF, due_on__lte=timezone.localdate())
        return rows.exclude(in_danger("parent__family"), kind__in=HELD_BACK)

    def of_file(self, family: Family) -> Self:
        """Those of both parents that stand, in the order they were given, with their place and author."""
        return self.standing().filter(parent__family=family).select_related("place", "noted_by").order_by("pk")


class Offer(Cancellable):
    """One thing said on a day about one kind, by one parent: offered, accepted, refused, put off.

    Rows are added and kept as they were written. A mistake is cancelled; a correction is a row that `corrects` it.
    """

    class Answer(StateChoices):
        OFFERED = "offered", "proposé", Tone.WAITING
        ACCEPTED = "accepted", "accepté", Tone.DONE
        REFUSED = "refused", "refusé", Tone.REFUSED
        PUT_OFF = "put_off", "à reproposer", Tone.WAITING

    class Reason(models.TextChoices):
        NO_NEED = "no_need", "n’en voit pas le besoin"
        ALREADY = "already", "est déjà suivi ailleurs"
        TOO_EARLY = "too_early", "trop tôt"
        THINKS = "thinks", "veut y réfléchir"
        NOT_FREE = "not_free", "n’est pas disponible, horaires"
        TOO_FAR = "too_far", "trop loin, pas de moyen de s’y rendre"
        COST = "cost", "coût"
        NOT_WITH = "not_with", "ne souhaite pas une démarche commune"
        NOT_SAID = "not_said", "ne donne pas de motif"
        OTHER = "other", "autre motif"

    caf_path = "parent__caf"
    file_path = "family_id"

    parent = models.ForeignKey(Parent, models.PROTECT, verbose_name="parent", related_name="offers")
    kind = models.CharField(
        "ce qui est proposé", max_length=20, choices=[(kind.value, kind.label) for kind in OFFERED]
    )
    answer = models.CharField("réponse", max_length=10, choices=Answer)
    reason = models.CharField("motif", max_length=10, choices=Reason, blank=True)
    due_on = models.DateField("à reproposer le", null=True, blank=True)
    place = models.ForeignKey(
        DirectoryPlace, models.PROTECT, verbose_name="structure", null=True, blank=True, related_name="offers"
    )
    note = models.CharField("remarque", max_length=300, blank=True)
    said_on = models.DateField("le")
    noted_at = models.DateTimeField("noté le", auto_now_add=True)
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="noté par", related_name="+")
    corrects = models.OneToOneField(
        "self", models.PROTECT, verbose_name="corrige", null=True, blank=True, related_name="corrected_by"
    )

    objects: ClassVar = OfferQuerySet.as_manager()

    class Meta:
        verbose_name = "proposition"
        verbose_name_plural = "propositions"
        triggers = [FITS_ITS_FILE, KEPT_UNLESS_CANCELLED]
        indexes = [
            models.Index(fields=["due_on"], name="offer_put_off", condition=Q(answer="put_off", cancelled_at=None)),
        ]
        constraints = [
            models.CheckConstraint(
                name="offer_of_a_kind_for_all", condition=Q(kind__in=[kind.value for kind in OFFERED])
            ),
            models.CheckConstraint(
                name="offer_reason_iff_not_accepted",
                condition=(Q(answer__in=["refused", "put_off"]) & ~Q(reason=""))
                | Q(answer__in=["offered", "accepted"], reason=""),
            ),
            models.CheckConstraint(
                name="offer_put_off_until_a_later_day",
                condition=Q(answer="put_off", due_on__isnull=False, due_on__gt=models.F("said_on"))
                | (~Q(answer="put_off") & Q(due_on__isnull=True)),
            ),
            cancelled_by_someone("offer_cancelled_by_someone"),
        ]

    def __str__(self) -> str:
        return f"proposition n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the file."""
        return self.parent.get_absolute_url()

    @property
    def family_id(self) -> int:
        """The number of the file."""
        return self.parent.family_id

    @property
    def is_due(self) -> bool:
        """Whether it was put off until a day that has come."""
        return self.due_on is not None and self.due_on <= timezone.localdate()

    @property
    def due_in_words(self) -> str:
        """« le 3 mars 2014, dans 3 jours », or ""."""
        return f"le {fr_date(self.due_on)}, {relative(self.due_on, timezone.localdate())}" if self.due_on else ""

    @property
    def said_in_words(self) -> str:
        """« refusé le 3 mars 2014, trop loin, noté par Camille Vanhoutte », « reporté le 3 mars 2014, … »."""
        word = "reporté" if self.due_on else self.get_answer_display()
        reason = f", {self.get_reason_display()}" if self.reason else ""
        return f"{word} le {fr_date(self.said_on)}{reason}, noté par {self.noted_by}"

    def refuse_unless_latest(self) -> None:
        """Raise `ActionRefused` when the row is cancelled, or another one was noted since."""
        if not Offer.unscoped.filter(pk=self.pk, pk__in=Offer.objects.holding().values("pk")).exists():
            raise ActionRefused(NOT_THE_LAST)

    def end_with_it(self, *, by: Agent) -> None:
        """Cancelled by who may, and only while it is the last word; what was said before holds again."""
        if not may_cancel_offer(by, self):
            raise ActionRefused(NOT_ITS_AUTHOR)
        self.refuse_unless_latest()

    def correct(self, *, by: Agent, **answers: Any) -> "Offer":
        """Put right what `by` noted: another row with these answers takes its place. Raises `ActionRefused`."""
        with locked(self):
            if not may_correct_offer(by, self):
                raise ActionRefused(NOT_ITS_AUTHOR)
            self.refuse_unless_latest()
            self.cancelled_at, self.cancelled_by, self.cancel_reason = timezone.now(), by, CORRECTED
            self.save()
            row = Offer(parent=self.parent, kind=self.kind, noted_by=by, corrects=self, **answers)
            row.save()
            Entry.objects.record(by=by, action="offer:correct", target=row)
        return row
