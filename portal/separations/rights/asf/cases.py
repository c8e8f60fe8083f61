"""The ASF (allocation de soutien familial) of one parent: its amounts, its dates, and the case to examine. Pure.

Source: domain/separations_and_rights.md § 2.1 to 2.5. No amount is written here but the floor of 15 €, which the law
fixes in euros: those of the ASF come from dated rows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from portal.separations.rights.terms.facts import (
    AsfAmounts,
    ChildFacts,
    Confidence,
    Home,
    Maintenance,
    MaintenanceReading,
    OtherParent,
    ParentFacts,
    ReasonCode,
    RightCode,
    RightToExamine,
    Source,
    StepKind,
    add_months,
    birthday,
    in_french,
    interpretation,
)

CENT = Decimal("0.01")
CRDS_RATE = Decimal("0.005")
CHILD_AGE_LIMIT = 20
MAYOTTE = "976"

# Gipa: decrees of 21 October 2014 (JO of the 23rd), then everywhere by loi 2015-1702 (§ 2.5).
GIPA_FROM = date(2014, 10, 23)
EVERYWHERE_FROM = date(2016, 4, 1)
GIPA_DEPARTEMENTS = frozenset("01 10 16 19 22 29 31 34 37 44 52 54 56 59 69 71 75 77 90 974".split())
KEPT_WITH_NEW_COUPLE = 6  # months, in the experiment alone (§ 2.2)

MINIMUM_FROM = date(2018, 7, 1)
MINIMUM = Decimal(15)

# Decree 2016-842: from this day art. D. 523-2 lists who is hors d’état.
HORS_ETAT_LIST_FROM = date(2016, 6, 24)

HIGH, MEDIUM = Confidence.HIGH, Confidence.MEDIUM
CASES = "séparations et droits § 2.1"
DATES = "séparations et droits § 2.2"
ORPHAN = Source(reference="art. L. 523-1, 1° CSS : orphelin", confidence=HIGH, paragraph=CASES)
NO_FILIATION = Source(reference="art. L. 523-1, 2° CSS : filiation non établie", confidence=HIGH, paragraph=CASES)
EVADES = Source(
    reference="art. L. 523-1, 3° CSS : parent qui se soustrait à son obligation ou hors d’état d’y faire face",
    confidence=HIGH,
    paragraph=CASES,
)
SMALL_PENSION = Source(
    reference="art. L. 523-1, 4° CSS : pension payée en entier, inférieure à l’ASF", confidence=HIGH, paragraph=CASES
)
C_2012_019 = Source(reference="circulaire Cnaf C-2012-019 du 2 août 2012", confidence=HIGH, paragraph=CASES)
HORS_ETAT_CIRCULARS = Source(reference="circulaires Cnaf de 2001 et de 2012", confidence=HIGH, paragraph=DATES)
HORS_ETAT_PILOT = Source(reference="décret 2014-1227 du 21 octobre 2014", confidence=HIGH, paragraph=DATES)
HORS_ETAT_LIST = Source(
    reference="art. D. 523-2 CSS (décret 2016-842 du 24 juin 2016)", confidence=HIGH, paragraph=DATES
)
TWO_MONTHS = Source(reference="deux mois d’impayé de suite (droit commun de 2014)", confidence=HIGH, paragraph=DATES)
ONE_MONTH_PILOT = Source(
    reference="un mois d’impayé (loi 2014-873 art. 27, expérimentation Gipa)", confidence=HIGH, paragraph=DATES
)
ONE_MONTH = Source(reference="un mois d’impayé (art. R. 523-1 CSS)", confidence=HIGH, paragraph=DATES)
FOUR_MONTHS = Source(
    reference="art. R. 523-3 CSS : quatre mensualités, puis une démarche", confidence=HIGH, paragraph=DATES
)
GIPA_LAW = Source(
    reference="loi 2014-873 du 4 août 2014 art. 27, décret 2014-1226, arrêté AFSS1423398A (Gipa)",
    confidence=HIGH,
    paragraph="séparations et droits § 2.5",
)
NEW_COUPLE = Source(
    reference="Gipa : ASF conservée six mois après une nouvelle vie de couple", confidence=MEDIUM, paragraph=DATES
)
NEW_COUPLE_READING = interpretation("Six mois de date à date, pour une ASF déjà ouverte.", DATES)
MINIMUM_RULE = Source(
    reference="ASF différentielle non versée en dessous de 15\u00a0€, depuis le 1er juillet 2018",
    confidence=HIGH,
    paragraph=DATES,
)
MINIMUM_READING = interpretation("Les 15\u00a0€ se comparent à la différence d’un mois, pour toute la famille.", DATES)
DELAY_READING = interpretation(
    "Le délai d’impayé est celui en vigueur au jour de l’examen, compté de date à date.", DATES
)
NO_MAINTENANCE_READING = interpretation(
    "Sans pension fixée, le délai d’impayé se compte depuis la dernière participation de l’autre parent.", DATES
)
PART_PAYMENT_READING = interpretation(
    "La différentielle au sens ancien (paiement partiel) est proposée jusqu’à la généralisation du 1er avril 2016.",
    CASES,
)
COMPARED = {
    MaintenanceReading.PER_CHILD: interpretation(
        "La pension est comparée à l’ASF brute enfant par enfant ; les textes lus ne tranchent pas.", CASES
    ),
    MaintenanceReading.PER_FAMILY: interpretation(
        "La pension est comparée à l’ASF brute pour l’ensemble des enfants ; les textes lus ne tranchent pas.", CASES
    ),
}

ASK_HOME = "Demander où vit chaque enfant."
ASK_BIRTH = "Demander la date de naissance de chaque enfant : l’ASF s’arrête à 20 ans."
ASK_ALTERNATING = "Les textes lus ne disent pas si l’ASF est due pour un enfant en résidence alternée : à vérifier."
ASK_ALONE = "Demander si le parent vit seul."
ASK_COUPLE_DATE = "Demander depuis quand le parent vit de nouveau en couple."
ASK_DEPARTEMENT = "Préciser le département de la Caf."
ASK_MAINTENANCE = "Demander si une pension est fixée, et si elle est payée."
ASK_OTHER_PARENT = "Préciser la situation de l’autre parent : connu, décédé, enfant non reconnu, hors d’état."
ASK_UNPAID = "Demander depuis quand la pension n’est plus payée en entier."
ASK_CONTRIBUTION = "Demander depuis quand l’autre parent ne participe plus aux frais des enfants."
ASK_AMOUNT = "Demander le montant de la pension."
ASK_AMOUNT_PER_CHILD = "Demander le montant de la pension pour chaque enfant."
ASK_SAME_ROOF = (
    "Encore sous le même toit : demander une preuve (recherche d’un logement, médiation familiale engagée, procédure "
    "de divorce ou de fixation de la pension)."
)


@dataclass(frozen=True, kw_only=True, slots=True)
class AsfRow:
    """What fixes the ASF of one absent parent from a day on: the Bmaf in euros, the rate in 0..1."""

    valid_from: date
    bmaf: Decimal
    rate: Decimal


def asf_gross(bmaf: Decimal, rate: Decimal) -> Decimal:
    """The monthly ASF of one child before CRDS, in euros, rounded half up to the cent (§ 2.4)."""
    return (bmaf * rate).quantize(CENT, ROUND_HALF_UP)


def asf_net(gross: Decimal) -> Decimal:
    """The same after CRDS of 0.5 %, which is truncated to the cent (§ 2.4)."""
    return gross - (gross * CRDS_RATE).quantize(CENT, ROUND_DOWN)


def asf_on(day: date, rows: Iterable[AsfRow]) -> AsfAmounts | None:
    """The amounts of the row in force on `day`; None before the first of them."""
    row = max((row for row in rows if row.valid_from <= day), key=lambda row: row.valid_from, default=None)
    if row is None:
        return None
    gross = asf_gross(row.bmaf, row.rate)
    return AsfAmounts(gross=gross, net=asf_net(gross))


def is_gipa(departement: str | None, on: date) -> bool | None:
    """Whether the experiment holds there on that day; None where the answer hangs on a département not known."""
    if not GIPA_FROM <= on < EVERYWHERE_FROM:
        return False
    return None if departement is None else departement in GIPA_DEPARTEMENTS


def unpaid_delay(departement: str | None, on: date) -> int | None:
    """Months of unpaid maintenance before the ASF, 2 or 1; None while it hangs on a département not known (§ 2.2)."""
    if on >= EVERYWHERE_FROM:
        return 1
    pilot = is_gipa(departement, on)
    return None if pilot is None else 1 if pilot else 2


def differential(
    children: Sequence[ChildFacts], total: Decimal | None, gross: Decimal, reading: MaintenanceReading
) -> Decimal | None:
    """Euros a month between the maintenance of these children and their ASF, never negative; None if not known.

    `total`: the maintenance of all of them, where it is not told child by child.
    """
    told = [child.maintenance for child in children if child.maintenance is not None]
    if len(told) < len(children):
        if total is None or (reading is MaintenanceReading.PER_CHILD and len(children) > 1):
            return None
        told = [total]
    if reading is MaintenanceReading.PER_CHILD:
        return sum((max(Decimal(0), gross - amount) for amount in told), Decimal(0))
    return max(Decimal(0), gross * len(children) - sum(told))


def asf_rights(facts: ParentFacts, rows: Iterable[AsfRow], reading: MaintenanceReading) -> list[RightToExamine]:
    """The cases of the ASF to examine on the day of the facts: none, one, or the two of a part payment before 2016."""
    children = _children(facts)
    if not children or facts.departement == MAYOTTE or _stopped_by_new_couple(facts):
        return []
    asf = asf_on(facts.on, rows)
    cases = _cases(facts, children, asf, reading)
    missing = _asked_of_all(facts, children)
    until = _last_day(facts, children)
    sources = (NEW_COUPLE, NEW_COUPLE_READING) if _in_couple(facts) else ()
    return [
        RightToExamine(
            code=code, title=title, because=because, reason=reason, sources=(*told, *sources),
            missing=(*asked, *missing), until=until, asf=asf,
        )
        for code, title, because, reason, told, asked in cases
    ]  # fmt: skip


# A case: its code, title, reason in one word and in full, its sources, and what is missing to settle it.
Case = tuple[RightCode, str, ReasonCode, str, tuple[Source, ...], tuple[str, ...]]


def _children(facts: ParentFacts) -> list[ChildFacts]:
    """Those for whom this parent may have the ASF: born, under 20, and not known to live elsewhere."""
    return [
        child
        for child in facts.children
        if child.home in (Home.THIS_PARENT, Home.ALTERNATING, Home.NOT_KNOWN)
        and (child.born_on is None or child.born_on <= facts.on < birthday(child.born_on, CHILD_AGE_LIMIT))
    ]


def _in_couple(facts: ParentFacts) -> bool | None:
    if facts.new_couple_since is not None:
        return facts.new_couple_since <= facts.on
    return None if facts.lives_alone is None else not facts.lives_alone


def _stopped_by_new_couple(facts: ParentFacts) -> bool:
    """A new couple ends the ASF: at once, or, in the experiment, six months later once its date is known."""
    if not _in_couple(facts):
        return False
    if is_gipa(facts.departement, facts.on) is False:
        return True
    opened, since = facts.asf_opened_on, facts.new_couple_since
    if opened is None or since is None:
        return False
    return since < GIPA_FROM or opened > since or facts.on > add_months(since, KEPT_WITH_NEW_COUPLE)


def _last_day(facts: ParentFacts, children: Sequence[ChildFacts]) -> date | None:
    if _in_couple(facts):
        since = facts.new_couple_since
        return add_months(since, KEPT_WITH_NEW_COUPLE) if since else None
    born = [child.born_on for child in children if child.born_on]
    if len(born) < len(children):
        return None
    return date.fromordinal(birthday(max(born), CHILD_AGE_LIMIT).toordinal() - 1)


def _asked_of_all(facts: ParentFacts, children: Sequence[ChildFacts]) -> tuple[str, ...]:
    """What every case of the ASF needs to know."""
    couple = _in_couple(facts)
    asked = (
        (facts.departement is None, ASK_DEPARTEMENT),
        (couple is None, ASK_ALONE),
        (bool(couple) and facts.new_couple_since is None, ASK_COUPLE_DATE),
        (bool(couple) and facts.asf_opened_on is None, "Vérifier que l’ASF était ouverte avant la vie de couple."),
        (facts.same_roof, ASK_SAME_ROOF),
        (any(child.home is Home.NOT_KNOWN for child in children), ASK_HOME),
        (any(child.home is Home.ALTERNATING for child in children), ASK_ALTERNATING),
        (any(child.born_on is None for child in children), ASK_BIRTH),
    )
    return tuple(sentence for needed, sentence in asked if needed)


def _cases(
    facts: ParentFacts, children: Sequence[ChildFacts], asf: AsfAmounts | None, reading: MaintenanceReading
) -> list[Case]:
    """What the other parent is comes before what was fixed: nobody pays maintenance who died or never was a parent."""
    title = "ASF non recouvrable"
    code = RightCode.ASF_NOT_RECOVERABLE
    if facts.other_parent is OtherParent.DECEASED:
        return [
            (code, title, ReasonCode.OTHER_PARENT_DECEASED, "L’autre parent est décédé.", (ORPHAN, C_2012_019), ())
        ]
    if facts.other_parent is OtherParent.NOT_RECOGNISED:
        reason = "L’enfant n’a pas été reconnu par un second parent."
        return [(code, title, ReasonCode.NOT_RECOGNISED, reason, (NO_FILIATION, C_2012_019), ())]
    if facts.maintenance is Maintenance.PAID:
        return _complement(facts, children, asf, reading)
    if _is_hors_etat(facts):
        reason = (
            "L’autre parent est hors d’état de verser une pension ; sa situation se vérifie au moins une fois par an."
        )
        return [(code, title, ReasonCode.HORS_ETAT, reason, (EVADES, _hors_etat_list(facts)), ())]
    asked = (ASK_OTHER_PARENT,) if facts.other_parent is None else ()
    if facts.maintenance is None:
        reason = "La situation de la pension n’est pas connue : elle décide du cas de l’ASF."
        title, because = "ASF, situation à préciser", ReasonCode.MAINTENANCE_NOT_KNOWN
        return [(RightCode.ASF_TO_CLARIFY, title, because, reason, (EVADES,), (ASK_MAINTENANCE, *asked))]
    return _without_payment(facts, asked)


def _is_hors_etat(facts: ParentFacts) -> bool:
    running = (
        step.kind is StepKind.HORS_ETAT
        and step.from_on <= facts.on
        and (step.until_on is None or facts.on <= step.until_on)
        for step in facts.steps
    )
    return facts.other_parent is OtherParent.HORS_ETAT or any(running)


def _hors_etat_list(facts: ParentFacts) -> Source:
    if facts.on >= HORS_ETAT_LIST_FROM:
        return HORS_ETAT_LIST
    return HORS_ETAT_PILOT if is_gipa(facts.departement, facts.on) else HORS_ETAT_CIRCULARS


def _delay_source(facts: ParentFacts) -> tuple[Source, ...]:
    if facts.on >= EVERYWHERE_FROM:
        return (ONE_MONTH,)
    pilot = is_gipa(facts.departement, facts.on)
    return (TWO_MONTHS, ONE_MONTH_PILOT) if pilot is None else (ONE_MONTH_PILOT,) if pilot else (TWO_MONTHS,)


def _delay_is_running(facts: ParentFacts) -> bool:
    """Whether the ASF is surely too early; the shorter delay counts where the département is not known."""
    months = unpaid_delay(facts.departement, facts.on) or 1
    return facts.unpaid_since is not None and facts.on < add_months(facts.unpaid_since, months)


def _without_payment(facts: ParentFacts, asked: tuple[str, ...]) -> list[Case]:
    """No maintenance fixed, or one that is not paid in full: the delay of non-payment first."""
    if _delay_is_running(facts):
        return []
    delay = (*_delay_source(facts), DELAY_READING)
    since = f" depuis le {in_french(facts.unpaid_since)}" if facts.unpaid_since else ""
    if facts.maintenance is Maintenance.NONE:
        asked = asked if since else (ASK_CONTRIBUTION, *asked)
        wanted = (
            "la révision de la décision qui n’en a pas fixé" if facts.decided_without_maintenance else "sa fixation"
        )
        reason = (
            f"Aucune pension n’est fixée. L’ASF s’examine pour quatre mois sans condition ; à partir du cinquième, le "
            f"droit ne se poursuit qu’avec une démarche, par exemple pour demander {wanted}."
        )
        sources = (EVADES, FOUR_MONTHS, *delay, NO_MAINTENANCE_READING)
        title, because = "ASF, aucune pension fixée", ReasonCode.NO_MAINTENANCE
        return [(RightCode.ASF_NO_MAINTENANCE, title, because, reason, sources, asked)]
    asked = asked if since else (ASK_UNPAID, *asked)
    partly = facts.maintenance is Maintenance.PARTLY
    how = "n’est payée qu’en partie" if partly else "n’est pas payée"
    reason = f"Une pension est fixée et {how}{since} : l’ASF serait une avance, recouvrée sur l’autre parent."
    because = ReasonCode.PARTLY_PAID if partly else ReasonCode.UNPAID
    cases = [(RightCode.ASF_RECOVERABLE, "ASF recouvrable", because, reason, (EVADES, C_2012_019, *delay), asked)]
    if partly and facts.on < EVERYWHERE_FROM:
        reason = f"La pension fixée n’est payée qu’en partie{since} : la différence avec l’ASF s’examine."
        sources = (EVADES, C_2012_019, *delay, PART_PAYMENT_READING)
        title = "ASF différentielle, paiement partiel"
        cases.append((RightCode.ASF_PART_PAYMENT, title, because, reason, sources, asked))
    return cases


def _complement(
    facts: ParentFacts, children: Sequence[ChildFacts], asf: AsfAmounts | None, reading: MaintenanceReading
) -> list[Case]:
    """Maintenance paid in full but under the ASF: in the experiment, then everywhere."""
    everywhere = facts.on >= EVERYWHERE_FROM
    if not everywhere and is_gipa(facts.departement, facts.on) is False:
        return []
    gap = differential(children, facts.maintenance_total, asf.gross, reading) if asf else None
    floor = MINIMUM if facts.on >= MINIMUM_FROM else CENT
    if gap is not None and gap < floor:
        return []
    sources = (SMALL_PENSION, *(() if everywhere else (GIPA_LAW,)))
    if facts.on >= MINIMUM_FROM:
        sources += (MINIMUM_RULE, MINIMUM_READING)
    per_child = reading is MaintenanceReading.PER_CHILD and len(children) > 1
    asked = () if gap is not None else (ASK_AMOUNT_PER_CHILD if per_child else ASK_AMOUNT,)
    reason = "La pension est payée en entier ; si elle est inférieure à l’ASF, un complément s’examine."
    if gap is not None:
        reason = "La pension est payée en entier et inférieure à l’ASF : un complément s’examine."
    title = "ASF différentielle" if everywhere else "ASF complémentaire"
    because = ReasonCode.SMALL_MAINTENANCE
    return [(RightCode.ASF_COMPLEMENT, title, because, reason, (*sources, COMPARED[reading]), asked)]
