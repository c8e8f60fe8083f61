"""The questions that lists, home pages and figures ask about referrals."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Self

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, F, OuterRef, Prefetch, Q
from django.db.models.functions import Greatest
from django.utils import timezone

from mediation.referrals.caf_settings import ANSWER_DAYS
from portal.accounts.dated_settings.in_force import decided
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.text.names import asked
from portal.separations.families.models import Family, in_danger
from portal.separations.next_steps.models import NextStep
from portal.separations.people.models import answers

OPEN_STATES = ["draft", "sent", "accepted", "started"]
# Sent, and neither refused, withdrawn nor ended: the service reads the family while it is so, and no longer.
WITH_SERVICE = ["sent", "accepted", "started"]
LONGEST_NUMBER = 18
# When the service last told something that the Caf must act upon: its answer, then the outcome.
LATEST_NEWS = Greatest("answered_at", "ended_at")


def midnight_before(days: int) -> datetime:
    """The first moment of the day `days` days ago, by the clock of the portal."""
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)


def _overdue() -> Q:
    """Sent before the day that the Caf of the referral decided on, or before that of the portal where it did not."""
    by_days = defaultdict(list)
    for caf, days in decided(ANSWER_DAYS).items():
        by_days[days].append(caf)
    usual = Q(sent_at__lt=midnight_before(ANSWER_DAYS.default))
    if not by_days:
        return usual
    overdue = usual & ~Q(caf__in=[caf for cafs in by_days.values() for caf in cafs])
    for days, cafs in by_days.items():
        overdue |= Q(sent_at__lt=midnight_before(days), caf__in=cafs)
    return overdue


def _followed_by(agents: Iterable[int]) -> Q:
    return Q(family__referent__in=list(agents))


def _followed_by_others(agents: Iterable[int]) -> Q:
    return Q(family__referent=None) | ~_followed_by(agents)


class ReferralQuerySet(ScopedQuerySet[Any]):
    """Referrals."""

    def to_complete(self) -> Self:
        """Drafts: consents to gather, then to send."""
        return self.filter(state=self.model.State.DRAFT)

    def waiting(self) -> Self:
        """Sent, and not answered yet."""
        return self.filter(state=self.model.State.SENT)

    def late(self) -> Self:
        """Not answered yet, and sent longer ago, by the calendar, than its Caf leaves to answer; not in danger."""
        return self.waiting().filter(_overdue()).without_danger()

    def without_danger(self) -> Self:
        """On files that no open danger keeps waiting for their référent."""
        return self.exclude(in_danger("family_id"))

    def in_danger(self) -> Self:
        """On files that do."""
        return self.filter(in_danger("family_id"))

    def answered_unfollowed(self) -> Self:
        """Answered or ended, and nobody of the Caf wrote the next step of the open file since; latest news first."""
        since = NextStep.unscoped.filter(family=OuterRef("family"), written_at__gte=OuterRef("told_at"))
        # The Caf is said of the file too: the open files of one Caf are fewer than all its answers.
        answered = self.filter(answered_at__isnull=False, family__state=Family.State.OPEN, family__caf=F("caf"))
        answered = answered.annotate(told_at=LATEST_NEWS)
        return answered.exclude(Exists(since.filter(corrects=None))).order_by("-told_at", "-pk")

    def followed_by(self, agents: Iterable[int]) -> Self:
        """On files whose référent is one of these keys."""
        return self.filter(_followed_by(agents))

    def followed_by_others(self, agents: Iterable[int]) -> Self:
        """On files that somebody else follows, or nobody."""
        return self.filter(_followed_by_others(agents))

    def shared_out(self, agents: Iterable[int], *, shown: int, read: int) -> tuple[list[int], int, int]:
        """Keys of the `shown` first on files that these keys follow, how many there are, how many on other files.

        One query when there are at most `read` in all, three otherwise.
        """
        followed = _followed_by(agents)
        # A file that nobody follows answers neither yes nor no.
        rows = list(
            self.annotate(mine=ExpressionWrapper(followed, BooleanField())).values_list("pk", "mine")[: read + 1]
        )
        if len(rows) <= read:
            keys = [key for key, mine in rows if mine]
            return keys[:shown], len(keys), len(rows) - len(keys)
        counted = self.order_by().aggregate(
            mine=Count("pk", filter=followed), others=Count("pk", filter=_followed_by_others(agents))
        )
        return list(self.filter(followed).values_list("pk", flat=True)[:shown]), counted["mine"], counted["others"]

    def with_follow_up(self) -> Self:
        """Annotate `followed`: whether the family was referred again after this one."""
        later = self.model.unscoped.filter(family=OuterRef("family"), pk__gt=OuterRef("pk"))
        return self.annotate(followed=Exists(later))

    def accepted(self) -> Self:
        """Accepted, and not started yet."""
        return self.filter(state=self.model.State.ACCEPTED)

    def started(self) -> Self:
        """Started, and not ended."""
        return self.filter(state=self.model.State.STARTED)

    def open(self) -> Self:
        """Neither refused, withdrawn nor ended."""
        return self.filter(state__in=OPEN_STATES)

    def with_service(self) -> Self:
        """Sent, and not over: those whose family the service may read."""
        return self.filter(state__in=WITH_SERVICE)

    def naming(self, words: str, *, only_with_service: bool = False) -> Self:
        """Referrals of this number (« 12 », « n° 12 »), or of a parent so named, found by the index of names."""
        number = words.strip().removeprefix("n°").strip()
        if number.isdecimal():
            return self.filter(pk=int(number)) if len(number) <= LONGEST_NUMBER else self.none()
        named = [answers(word, family="family") for word in asked(words)]
        rows = self.with_service() if only_with_service else self
        return rows.filter(*named) if named else self.none()

    def for_list(self) -> Self:
        """With what a line of the list shows; families are not joined, so that the rows of a page are chosen first."""
        return self.select_related("service").prefetch_related("family__parents")

    def for_home(self) -> Self:
        """With what a line of the home page shows, but the parents, which all its groups read together."""
        return self.select_related("service", "family", "caf").annotate(told_at=LATEST_NEWS).with_follow_up()

    def latest_first(self) -> Self:
        """In the order of the list: the last prepared first."""
        return self.order_by("-created_at", "-pk")

    def oldest_first(self) -> Self:
        """The same turned round: those that wait for the longest first."""
        return self.order_by("created_at", "pk")

    def for_page(self) -> Self:
        """With what the page shows, in a constant number of queries."""
        # Apart from the referral, which a service still reads when it no longer reads the family.
        families = Prefetch("family", Family.objects.select_related("caf", "referent"))
        return self.select_related("caf", "service__operator", "created_by", "answered_by").prefetch_related(
            families,
            "family__parents__person__contact_points",
            "family__children",
            "family__separations__residences",
            "consents__recorded_by",
            "shared_contacts",
        )
