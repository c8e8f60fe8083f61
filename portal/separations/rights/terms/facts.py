"""What the rules on rights are told about one parent of a file, and the words and dates they answer with. Pure.

None always means « not known », never « no ». Delays and ages are counted on calendar dates. The paragraphs (§) are
those of domain/separations_and_rights.md.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


class Home(Enum):
    """Where a child lives, seen from the parent whose rights are looked at."""

    THIS_PARENT = "avec ce parent"
    OTHER_PARENT = "avec l’autre parent"
    ALTERNATING = "en alternance"
    THIRD_PARTY = "chez un tiers"
    NOT_KNOWN = "non connue"


class OtherParent(Enum):
    """What is known of the other parent."""

    KNOWN = "connu"
    NOT_RECOGNISED = "enfant non reconnu"
    DECEASED = "décédé"
    HORS_ETAT = "hors d’état"


class Maintenance(Enum):
    """Whether maintenance is fixed, and whether it is paid (the values of `Separation.Maintenance`)."""

    NONE = "none"
    PAID = "paid"
    PARTLY = "partly"
    UNPAID = "unpaid"


class MaintenanceReading(Enum):
    """How maintenance is compared with the ASF: the papers do not settle it (« interprétation »)."""

    PER_CHILD = "enfant par enfant"
    PER_FAMILY = "pour l’ensemble des enfants"


class StepKind(Enum):
    """A step about maintenance: the values of `Procedure.Kind`, and the titles that fix an amount."""

    COURT = "court"
    MEDIATION = "mediation"
    HORS_ETAT = "hors_etat"
    DISPENSE = "dispense"
    DECISION = "decision"
    DEED = "deed"


class Outcome(Enum):
    """How a step ended: the values of `Procedure.Outcome`, and a court action that fixed no maintenance."""

    AGREEMENT = "agreement"
    NONE = "none"
    NO_MAINTENANCE = "no_maintenance"


class Confidence(Enum):
    """How far a source may be trusted (§ « How to read this »); the last one is our own reading."""

    HIGH = "élevée"
    MEDIUM = "moyenne"
    LOW = "faible"
    INTERPRETATION = "interprétation"


class RightCode(Enum):
    """The rights that may be to examine."""

    ASF_NOT_RECOVERABLE = "asf_not_recoverable"
    ASF_NO_MAINTENANCE = "asf_no_maintenance"
    ASF_RECOVERABLE = "asf_recoverable"
    ASF_PART_PAYMENT = "asf_part_payment"
    ASF_COMPLEMENT = "asf_complement"
    ASF_TO_CLARIFY = "asf_to_clarify"
    SHARED_ALLOWANCES = "shared_allowances"
    HOUSING_AID = "housing_aid"
    RSA = "rsa"
    RSA_MAJORE = "rsa_majore"
    RSA_CHILD_SUPPLEMENT = "rsa_child_supplement"
    RECOVERY = "recovery"
    ENFORCEABLE_AGREEMENT = "enforceable_agreement"
    INTERMEDIATION = "intermediation"
    PRIORITY = "priority"


class ReasonCode(Enum):
    """Why a right is to examine, in one word that lists and exports may count; its sentence says it in full."""

    OTHER_PARENT_DECEASED = "other_parent_deceased"
    NOT_RECOGNISED = "not_recognised"
    HORS_ETAT = "hors_etat"
    MAINTENANCE_NOT_KNOWN = "maintenance_not_known"
    NO_MAINTENANCE = "no_maintenance"
    UNPAID = "unpaid"
    PARTLY_PAID = "partly_paid"
    SMALL_MAINTENANCE = "small_maintenance"
    ALTERNATING = "alternating"
    HOME_NOT_KNOWN = "home_not_known"
    SEPARATION = "separation"
    LONE_PARENT = "lone_parent"
    AUTOMATIC = "automatic"
    ON_REQUEST = "on_request"
    DANGER = "danger"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChildFacts:
    """One child: birth date, where it lives, and the maintenance fixed for it, in euros a month."""

    born_on: date | None
    home: Home = Home.NOT_KNOWN
    maintenance: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One step about maintenance; `until_on` is its last day, None while it goes on."""

    kind: StepKind
    from_on: date
    until_on: date | None = None
    covers_maintenance: bool | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ParentFacts:
    """One parent of one family, as known on the day `on`, in the département of its Caf (Insee code, « 2A », « 974 »).

    `maintenance_total`: euros a month for all the children, where it is not told child by child. `unpaid_since`: the
    first day for which the other parent paid nothing, or not all. `maintenance_fixed_on`: the day of the title.
    """

    on: date
    departement: str | None = None
    separated_on: date | None = None
    was_married: bool | None = None
    same_roof: bool = False
    lives_alone: bool | None = None
    new_couple_since: date | None = None
    children: tuple[ChildFacts, ...] = ()
    other_parent: OtherParent | None = None
    maintenance: Maintenance | None = None
    unpaid_since: date | None = None
    maintenance_total: Decimal | None = None
    maintenance_fixed_on: date | None = None
    fixed_by_judicial_divorce: bool | None = None
    decided_without_maintenance: bool | None = None
    steps: tuple[Step, ...] = ()
    asf_opened_on: date | None = None
    allowances_chosen_on: date | None = None
    rsa_claimed_on: date | None = None
    violence_is_open: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A text, how far it may be trusted, and the paragraph of the domain note that read it."""

    reference: str
    confidence: Confidence
    paragraph: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AsfAmounts:
    """The ASF of one month and one child, in euros, before and after CRDS."""

    gross: Decimal
    net: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class RightToExamine:
    """A right that an agent should examine, and why; never a decision.

    `because`: the reason in one word. `until`: the last day it may hold, where it is dated. `missing`: what to ask or
    to check, in French. `coefficient`: of the shared allocations familiales, in ½..1. `is_confidential`: for those
    alone who may read a danger.
    """

    code: RightCode
    title: str
    because: ReasonCode
    reason: str
    sources: tuple[Source, ...]
    missing: tuple[str, ...] = ()
    until: date | None = None
    asf: AsfAmounts | None = None
    coefficient: Fraction | None = None
    is_confidential: bool = False

    @property
    def confidence(self) -> Confidence:
        """That of the weakest of its sources."""
        order = list(Confidence)
        return max((source.confidence for source in self.sources), key=order.index)


def interpretation(reading: str, paragraph: str) -> Source:
    """Our own reading, said as such, of what the paragraph leaves open."""
    return Source(reference=reading, confidence=Confidence.INTERPRETATION, paragraph=paragraph)


def add_months(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def birthday(born_on: date, age: int) -> date:
    """The day on which who was born on `born_on` reaches `age` years."""
    return add_months(born_on, 12 * age)


def in_french(day: date) -> str:
    """« 3 mars 2014 », « 1er mars 2014 ». This module may not borrow the formats of the portal."""
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year}"
