"""What the Caf and the Aripa do about maintenance itself: recovery, agreements made enforceable, intermediation. Pure.

Source: domain/separations_and_rights.md § 2.6.
"""

from datetime import date

from portal.separations.rights.asf.cases import ASK_MAINTENANCE
from portal.separations.rights.terms.facts import (
    Confidence,
    Home,
    Maintenance,
    ParentFacts,
    ReasonCode,
    RightCode,
    RightToExamine,
    Source,
    interpretation,
)

ARIPA_FROM = date(2017, 1, 1)
AGREEMENTS_FROM = date(2018, 7, 1)
ON_REQUEST_IF_UNPAID_FROM = date(2020, 10, 1)
ON_REQUEST_FROM = date(2021, 1, 1)
AUTOMATIC_IF_DIVORCE_FROM = date(2022, 3, 1)
AUTOMATIC_FROM = date(2023, 1, 1)

HIGH = Confidence.HIGH
ARIPA = "séparations et droits § 2.6"
RECOVERY_RULE = Source(reference="Aripa, créée le 1er janvier 2017", confidence=HIGH, paragraph=ARIPA)
AGREEMENT_RULE = Source(
    reference="titre exécutoire donné par la Caf (loi : 1er avril 2018 ; service : 1er juillet 2018)",
    confidence=HIGH,
    paragraph=ARIPA,
)
ON_REQUEST_IF_UNPAID = Source(
    reference="intermédiation à la demande, pension impayée, depuis le 1er octobre 2020",
    confidence=HIGH,
    paragraph=ARIPA,
)
ON_REQUEST = Source(
    reference="intermédiation à la demande de tout parent séparé, depuis le 1er janvier 2021",
    confidence=HIGH,
    paragraph=ARIPA,
)
AUTOMATIC_IF_DIVORCE = Source(
    reference="intermédiation automatique des divorces judiciaires, depuis le 1er mars 2022",
    confidence=HIGH,
    paragraph=ARIPA,
)
AUTOMATIC = Source(
    reference="intermédiation automatique pour tout titre exécutoire, depuis le 1er janvier 2023",
    confidence=HIGH,
    paragraph=ARIPA,
)
BECAUSE = {
    None: ReasonCode.MAINTENANCE_NOT_KNOWN,
    Maintenance.NONE: ReasonCode.NO_MAINTENANCE,
    Maintenance.UNPAID: ReasonCode.UNPAID,
    Maintenance.PARTLY: ReasonCode.PARTLY_PAID,
}
AUTOMATIC_READING = interpretation("La date du titre décide si l’intermédiation est automatique.", ARIPA)


def recovery(facts: ParentFacts) -> RightToExamine | None:
    """From the creation of the Aripa on, for maintenance not known to be paid in full."""
    unpaid = facts.maintenance in (Maintenance.UNPAID, Maintenance.PARTLY)
    if facts.on < ARIPA_FROM or not _may_be_owed(facts) or not (unpaid or facts.maintenance is None):
        return None
    return RightToExamine(
        code=RightCode.RECOVERY,
        title="Recouvrement par l’Aripa",
        because=BECAUSE[facts.maintenance],
        reason="Une pension fixée qui n’est pas payée en entier peut être recouvrée par l’Aripa.",
        sources=(RECOVERY_RULE,),
        missing=() if unpaid else (ASK_MAINTENANCE,),
    )


def enforceable_agreement(facts: ParentFacts) -> RightToExamine | None:
    """For parents not known to have been married, while no maintenance is known to be fixed."""
    fixed = facts.maintenance not in (Maintenance.NONE, None)
    if facts.on < AGREEMENTS_FROM or not facts.children or facts.was_married or fixed:
        return None
    asked = (
        (
            facts.was_married is None,
            "Demander si les parents étaient mariés : la Caf ne donne de titre qu’aux autres.",
        ),
        (facts.maintenance is None, ASK_MAINTENANCE),
        (True, "Demander si les parents s’accordent sur un montant ; il doit atteindre un barème."),
    )
    return RightToExamine(
        code=RightCode.ENFORCEABLE_AGREEMENT,
        title="Titre exécutoire de la Caf",
        because=BECAUSE[facts.maintenance],
        reason="Des parents qui n’étaient pas mariés peuvent faire donner force exécutoire à leur accord par la Caf.",
        sources=(AGREEMENT_RULE,),
        missing=tuple(sentence for needed, sentence in asked if needed),
    )


def intermediation(facts: ParentFacts) -> RightToExamine | None:
    """On request, then automatic by the day and the nature of the title, for maintenance that is or may be fixed."""
    unpaid = facts.maintenance in (Maintenance.UNPAID, Maintenance.PARTLY)
    if facts.on < ON_REQUEST_IF_UNPAID_FROM or not facts.children or facts.maintenance is Maintenance.NONE:
        return None
    if facts.on < ON_REQUEST_FROM and facts.maintenance is Maintenance.PAID:
        return None
    automatic, sources = _automatic(facts)
    asked = [] if facts.maintenance else [ASK_MAINTENANCE]
    if automatic:
        reason = (
            "L’intermédiation financière est automatique pour ce titre ; elle n’est écartée que si le juge l’exclut "
            "ou si les deux parents la refusent, ce qui n’est pas possible en cas de violences."
        )
    else:
        reason = "La pension peut être versée par l’intermédiaire de l’Aripa, à la demande d’un parent."
        only_unpaid = facts.on < ON_REQUEST_FROM
        reason += " Elle doit être impayée." if only_unpaid and not unpaid else ""
        sources = (*sources, ON_REQUEST_IF_UNPAID if only_unpaid else ON_REQUEST)
    if automatic is None:
        asked.append(
            "Demander la date du titre qui fixe la pension, et s’il s’agit d’un divorce prononcé par un juge."
        )
    return RightToExamine(
        code=RightCode.INTERMEDIATION,
        title="Intermédiation financière",
        because=ReasonCode.AUTOMATIC if automatic else ReasonCode.ON_REQUEST,
        reason=reason,
        sources=sources,
        missing=tuple(asked),
    )


def _may_be_owed(facts: ParentFacts) -> bool:
    """Whether maintenance may be due to this parent: a child is not known to live elsewhere."""
    return any(child.home in (Home.THIS_PARENT, Home.ALTERNATING, Home.NOT_KNOWN) for child in facts.children)


def _automatic(facts: ParentFacts) -> tuple[bool | None, tuple[Source, ...]]:
    """Whether the title brings intermediation by itself, None if that is not known, and what says so."""
    fixed_on, divorce = facts.maintenance_fixed_on, facts.fixed_by_judicial_divorce
    if facts.on < AUTOMATIC_IF_DIVORCE_FROM or (fixed_on and fixed_on < AUTOMATIC_IF_DIVORCE_FROM):
        return False, ()
    if fixed_on and fixed_on >= AUTOMATIC_FROM:
        return True, (AUTOMATIC, AUTOMATIC_READING)
    if divorce is False and (fixed_on or facts.on < AUTOMATIC_FROM):
        return False, ()
    if fixed_on and divorce:
        return True, (AUTOMATIC_IF_DIVORCE, AUTOMATIC_READING)
    return None, (AUTOMATIC_READING,)
