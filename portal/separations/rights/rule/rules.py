"""Which rights of one parent are to examine after a separation, on a day and in a département. Pure; decides nothing.

Source: domain/separations_and_rights.md § 1.4 to 1.6 and § 2. Each right says why, from which text, how far the text
may be trusted, and what is missing; what no text gives is left out or asked for.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from portal.separations.rights.asf.cases import (
    ASK_ALONE,
    ASK_HOME,
    ASK_SAME_ROOF,
    CHILD_AGE_LIMIT,
    MAYOTTE,
    AsfRow,
    asf_rights,
)
from portal.separations.rights.rule.aripa import enforceable_agreement, intermediation, recovery
from portal.separations.rights.terms.facts import (
    ChildFacts,
    Confidence,
    Home,
    MaintenanceReading,
    ParentFacts,
    ReasonCode,
    RightCode,
    RightToExamine,
    Source,
    add_months,
    birthday,
    in_french,
    interpretation,
)

ALLOWANCES_SHARED_FROM = date(2007, 5, 1)
CE_2017 = date(2017, 7, 21)
VIOLENCE_LETTER = date(2014, 4, 9)

RSA_EVENT_MONTHS = 18
RSA_PAYMENTS = 12
RSA_CHILD_AGE = 3

HIGH, MEDIUM = Confidence.HIGH, Confidence.MEDIUM
AMOUNTS = "séparations et droits § 2.4"
VIOLENCE = "séparations et droits § 1.6"
SHARED_RULE = Source(
    reference="art. R. 521-2 et R. 521-3 CSS, depuis le 1er mai 2007", confidence=HIGH, paragraph=AMOUNTS
)
HOUSING_READING = interpretation(
    "Une séparation change les ressources et les personnes du foyer.", "séparations et droits § 1.5"
)
ONE_ALLOCATAIRE = Source(
    reference="unicité de l’allocataire (pratique des Caf en 2014)", confidence=HIGH, paragraph=AMOUNTS
)
CE_398563 = Source(reference="Conseil d’État, 21 juillet 2017, n° 398563", confidence=HIGH, paragraph=AMOUNTS)
CE_RSA = Source(
    reference="Conseil d’État, 2017, sur le RSA (numéro non retrouvé)", confidence=MEDIUM, paragraph=AMOUNTS
)
CE_RSA_READING = interpretation(
    "La date de la décision sur le RSA n’est pas donnée : celle de la décision sur l’aide au logement est retenue.",
    AMOUNTS,
)
RSA_ISOLATED = Source(
    reference="RSA examiné comme personne isolée dès le mois de la séparation", confidence=HIGH, paragraph=VIOLENCE
)
RSA_DUTY = Source(
    reference="art. L. 262-10 II CASF : faire valoir ses droits à pension",
    confidence=MEDIUM,
    paragraph="médiation § 9.2",
)
RSA_MAJORE_RULE = Source(
    reference="RSA majoré : douze mensualités dans les dix-huit mois de l’événement, prolongées jusqu’aux trois ans "
    "du plus jeune enfant",
    confidence=HIGH,
    paragraph=AMOUNTS,
)
RSA_DAYS_READING = interpretation(
    "Les dix-huit mois se comptent de date à date, les douze mensualités en mois entiers depuis l’événement ou la "
    "demande, si elle vient après.",
    AMOUNTS,
)
VIOLENCE_RULE = Source(
    reference="lettre réseau Cnaf LR 2014-054 du 9 avril 2014", confidence=MEDIUM, paragraph=VIOLENCE
)

ASK_SEPARATION = "Demander la date de la séparation."
ASK_BIRTH_DATES = "Demander la date de naissance de chaque enfant."
ASK_ALTERNATION = "Demander si un enfant vit en résidence alternée."


def rights_to_examine(
    facts: ParentFacts,
    rows: Iterable[AsfRow] = (),
    *,
    reading: MaintenanceReading = MaintenanceReading.PER_FAMILY,
) -> tuple[RightToExamine, ...]:
    """The rights of this parent that an agent should examine, the ASF first; none before the separation.

    `rows`: the dated figures of the ASF; without them its amount is not known. `reading`: the one switch on how
    maintenance is compared with the ASF.
    """
    if facts.separated_on is not None and facts.separated_on > facts.on:
        return ()
    found = (
        *asf_rights(facts, rows, reading),
        _shared_allowances(facts),
        _housing_aid(facts),
        _rsa(facts),
        _rsa_majore(facts),
        _rsa_child_supplement(facts),
        recovery(facts),
        enforceable_agreement(facts),
        intermediation(facts),
        _priority(facts),
    )
    return tuple(right for right in found if right is not None)


def shared_coefficient(alternating: int, counted: int) -> Fraction:
    """1 − ½ × alternating/counted (§ 2.4); ValueError unless 0 <= alternating <= counted and counted is not 0."""
    if not 0 <= alternating <= counted or counted == 0:
        raise ValueError("alternating children are some of those counted")
    return 1 - Fraction(alternating, 2 * counted)


def rsa_majore_until(separated_on: date, claimed_on: date | None, youngest_born_on: date | None) -> date:
    """The last day of the RSA majoré: of its twelve payments, of the eighteen months, or before three years of age.

    Without the day of the claim the twelve payments are not known: the eighteen months alone bound them.
    """
    until = add_months(separated_on, RSA_EVENT_MONTHS)
    if claimed_on is not None:
        first = max(separated_on, claimed_on).replace(day=1)
        until = min(until, _day_before(add_months(first, RSA_PAYMENTS)))
    if youngest_born_on is not None:
        until = max(until, _day_before(birthday(youngest_born_on, RSA_CHILD_AGE)))
    return until


def _day_before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)


def _living_here(facts: ParentFacts, *homes: Home) -> list[ChildFacts]:
    """The children born and under 20, or whose birth date is not known, who live so."""
    return [
        child
        for child in facts.children
        if child.home in homes
        and (child.born_on is None or child.born_on <= facts.on < birthday(child.born_on, CHILD_AGE_LIMIT))
    ]


def _alternation(facts: ParentFacts) -> bool | None:
    """Whether a child lives in alternation; None while a home is not known."""
    if _living_here(facts, Home.ALTERNATING):
        return True
    return None if _living_here(facts, Home.NOT_KNOWN) else False


def _alternating_or_not_known(facts: ParentFacts) -> ReasonCode:
    return ReasonCode.ALTERNATING if _alternation(facts) else ReasonCode.HOME_NOT_KNOWN


def _shared_allowances(facts: ParentFacts) -> RightToExamine | None:
    if facts.on < ALLOWANCES_SHARED_FROM or _alternation(facts) is False:
        return None
    here = _living_here(facts, Home.THIS_PARENT, Home.ALTERNATING)
    unknown = _living_here(facts, Home.NOT_KNOWN)
    births_known = all(child.born_on for child in here)
    chosen = facts.allowances_chosen_on
    until = add_months(chosen, 12) if chosen and chosen <= facts.on else None
    reason = (
        "Un enfant en résidence alternée : les parents choisissent un seul bénéficiaire ou le partage des allocations "
        "familiales ; sans accord, elles sont partagées par moitié. Le choix vaut un an."
    )
    if until and chosen and facts.on <= until:
        reason += f" Choix fait le {in_french(chosen)}, valable jusqu’au {in_french(until)}."
    asked = ((bool(unknown), ASK_ALTERNATION), (not births_known, ASK_BIRTH_DATES))
    return RightToExamine(
        code=RightCode.SHARED_ALLOWANCES,
        title="Partage des allocations familiales",
        because=_alternating_or_not_known(facts),
        reason=reason,
        sources=(SHARED_RULE,),
        missing=tuple(sentence for needed, sentence in asked if needed),
        until=until if until and facts.on <= until else None,
        coefficient=None if unknown or not births_known else _coefficient(here),
    )


def _coefficient(here: list[ChildFacts]) -> Fraction:
    return shared_coefficient(sum(child.home is Home.ALTERNATING for child in here), len(here))


def _housing_aid(facts: ParentFacts) -> RightToExamine:
    alternation = _alternation(facts)
    reason = "La séparation change le foyer : l’aide au logement est à revoir."
    sources: tuple[Source, ...] = (HOUSING_READING,)
    if alternation and facts.on < CE_2017:
        reason += " L’enfant en résidence alternée compte pour un seul des deux parents."
        sources = (ONE_ALLOCATAIRE, HOUSING_READING)
    elif alternation:
        reason += " L’enfant en résidence alternée compte pour chaque parent, selon le temps où il vit chez lui."
        sources = (CE_398563, HOUSING_READING)
    asked = (ASK_ALTERNATION,) if alternation is None else ()
    return RightToExamine(
        code=RightCode.HOUSING_AID,
        title="Aide au logement",
        because=ReasonCode.SEPARATION,
        reason=reason,
        sources=sources,
        missing=(*asked, *_asked_of_separation(facts)),
    )


def _asked_of_separation(facts: ParentFacts) -> tuple[str, ...]:
    asked = ((facts.separated_on is None, ASK_SEPARATION), (facts.same_roof, ASK_SAME_ROOF))
    return tuple(sentence for needed, sentence in asked if needed)


def _in_couple(facts: ParentFacts) -> bool:
    """Whether the parent is known to live in couple again."""
    return facts.lives_alone is False or (facts.new_couple_since or date.max) <= facts.on


def _rsa(facts: ParentFacts) -> RightToExamine:
    reason = "La séparation change le foyer : le RSA est à revoir."
    if not _in_couple(facts):
        reason += (
            " Il s’examine comme pour une personne isolée dès le mois de la séparation, sans les ressources de "
            "l’autre parent."
        )
    return RightToExamine(
        code=RightCode.RSA,
        title="RSA",
        because=ReasonCode.SEPARATION,
        reason=f"{reason} Le parent doit faire valoir ses droits à pension.",
        sources=(RSA_ISOLATED, RSA_DUTY),
        missing=_asked_of_separation(facts),
    )


def _rsa_majore(facts: ParentFacts) -> RightToExamine | None:
    """For a parent not known to live in couple, with a child not known to live elsewhere."""
    children = _living_here(facts, Home.THIS_PARENT, Home.ALTERNATING, Home.NOT_KNOWN)
    if not children or _in_couple(facts):
        return None
    births = [child.born_on for child in children if child.born_on]
    until = None
    if facts.separated_on is not None:
        until = rsa_majore_until(facts.separated_on, facts.rsa_claimed_on, max(births, default=None))
        if until < facts.on and len(births) == len(children):
            return None
    asked = (
        (facts.separated_on is None, ASK_SEPARATION),
        (facts.same_roof, ASK_SAME_ROOF),
        (facts.lives_alone is None, ASK_ALONE),
        (any(child.home is Home.NOT_KNOWN for child in children), ASK_HOME),
        (len(births) < len(children), ASK_BIRTH_DATES),
        (facts.rsa_claimed_on is None, "Demander si le RSA a été demandé, et quand."),
    )
    return RightToExamine(
        code=RightCode.RSA_MAJORE,
        title="RSA majoré",
        because=ReasonCode.LONE_PARENT,
        reason="Parent isolé avec un enfant à charge : douze mensualités dans les dix-huit mois de la séparation, "
        "prolongées jusqu’aux trois ans du plus jeune enfant.",
        sources=(RSA_MAJORE_RULE, RSA_DAYS_READING),
        missing=tuple(sentence for needed, sentence in asked if needed),
        until=until if len(births) == len(children) else None,
    )


def _rsa_child_supplement(facts: ParentFacts) -> RightToExamine | None:
    """Nothing was read about the time before the decision of 2017."""
    alternation = _alternation(facts)
    if facts.on < CE_2017 or alternation is False:
        return None
    asked = ((alternation is None, ASK_ALTERNATION), (True, "Vérifier que l’alternance est réelle et égale."))
    return RightToExamine(
        code=RightCode.RSA_CHILD_SUPPLEMENT,
        title="RSA, enfant en résidence alternée",
        because=_alternating_or_not_known(facts),
        reason="Le supplément pour enfant et celui d’isolement sont partagés par moitié quand l’alternance est "
        "prouvée, réelle et égale.",
        sources=(CE_RSA, CE_RSA_READING),
        missing=tuple(sentence for needed, sentence in asked if needed),
    )


def _priority(facts: ParentFacts) -> RightToExamine | None:
    """For those alone who may read the danger: no word of it stands in any other right."""
    if not facts.violence_is_open or facts.on < VIOLENCE_LETTER:
        return None
    opened = "le RSA et" if facts.departement == MAYOTTE else "le RSA, l’ASF et"
    return RightToExamine(
        code=RightCode.PRIORITY,
        title="Ouverture rapide des droits",
        because=ReasonCode.DANGER,
        reason=f"Situation de danger : {opened} l’aide au logement sont à ouvrir en priorité.",
        sources=(VIOLENCE_RULE,),
        is_confidential=True,
    )
