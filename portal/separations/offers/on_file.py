"""What a file holds of offers, per parent: what holds for each kind, what was said before, what was never offered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from portal.accounts.models import Agent
from portal.separations.directory.kinds import OFFERED, Kind
from portal.separations.families.models import Family, Parent
from portal.separations.offers.models import HELD_BACK, Offer
from portal.separations.offers.permissions import may_cancel_offer, may_correct_offer

ORDER = {kind.value: place for place, kind in enumerate(OFFERED)}


@dataclass(frozen=True, kw_only=True)
class KindOffered:
    """One kind of one parent: the row that holds, and those before it, the latest first."""

    last: Offer
    before: Sequence[Offer]
    is_held_back: bool
    may_correct: bool
    may_cancel: bool

    @property
    def tone(self) -> str:
        """The tone of the answer, as the tag of badges takes it."""
        return next(answer.tone.name for answer in Offer.Answer if answer == self.last.answer)

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is expected of it."""
        return bool(self.last.answer in (Offer.Answer.ACCEPTED, Offer.Answer.REFUSED))


@dataclass(frozen=True, kw_only=True)
class ParentOffers:
    """The column of one parent: what waits, what was answered, and the kinds that were never offered."""

    parent: Parent
    kinds: Sequence[KindOffered]
    left: Sequence[Kind]

    @property
    def waiting(self) -> list[KindOffered]:
        """Offered without an answer, or put off; the first due first."""
        rows = (row for row in self.kinds if not row.is_settled)
        return sorted(rows, key=lambda row: row.last.due_on or date.max)

    @property
    def settled(self) -> list[KindOffered]:
        """Accepted or refused."""
        return [row for row in self.kinds if row.is_settled]

    @property
    def left_in_words(self) -> str:
        """« logement, vacances »."""
        return ", ".join(str(kind.label) for kind in self.left)


def offers_of(parent: Parent, rows: Iterable[Offer], *, family: Family, reader: Agent) -> ParentOffers:
    """The column of `parent` for `reader`, from the rows of the file in the order they were given; no query."""
    said: dict[str, list[Offer]] = {}
    for row in rows:
        if row.parent_id == parent.pk:
            row.parent = parent
            said.setdefault(row.kind, []).append(row)
    held = HELD_BACK if family.danger_is_open else ()
    kinds = [
        KindOffered(
            last=found[-1],
            before=found[-2::-1],
            is_held_back=kind in held,
            may_correct=may_correct_offer(reader, found[-1]),
            may_cancel=may_cancel_offer(reader, found[-1]),
        )
        for kind, found in sorted(said.items(), key=lambda item: ORDER[item[0]])
    ]
    return ParentOffers(
        parent=parent, kinds=kinds, left=[kind for kind in OFFERED if kind not in said and kind not in held]
    )
