"""The words of the Ps rules: each step of a kept amount, named, numbered and explained in French."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

TEXT = "texte"
OURS = "interprétation"


@dataclass(frozen=True, kw_only=True, slots=True)
class StepText:
    """The words of a step, in French: what it is, how it is computed, in which unit, and on what ground."""

    number: int
    name: str
    label: str
    formula: str
    unit: str
    basis: str
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Step(StepText):
    """A step with its value, rounded half up to ten decimals for reading; the Ps is never computed from it."""

    value: Decimal


MEDIATION_STEPS = (
    StepText(
        number=1,
        name="etp",
        label="Etp retenus",
        formula="Etp retenus = le plus petit des deux nombres : Etp financés, Etp réels",
        unit="Etp",
        basis=OURS,
        note="Un poste vacant n’est pas payé.",
    ),
    StepText(
        number=2,
        name="unit_cost",
        label="Coût unitaire",
        formula="coût unitaire = (frais de fonctionnement − frais d’aide juridictionnelle) ÷ Etp réels",
        unit="€/Etp",
        basis=TEXT,
        note=(
            "La Ps ne finance pas l’aide juridictionnelle ; l’ôter des frais, et lire le prorata "
            "comme une réduction, sont nos interprétations."
        ),
    ),
    StepText(
        number=3,
        name="retained_cost",
        label="Coût retenu",
        formula="coût retenu = le plus petit des deux montants : coût unitaire, prix plafond",
        unit="€/Etp",
        basis=TEXT,
    ),
    StepText(
        number=4,
        name="gross",
        label="Montant brut",
        formula="montant brut = coût retenu × taux × Etp retenus",
        unit="€",
        basis=TEXT,
    ),
    StepText(
        number=5,
        name="deduction",
        label="Recettes déduites",
        formula="recettes déduites = (participations des familles + consignations) × Etp retenus ÷ Etp réels",
        unit="€",
        basis=TEXT,
        note="Au prorata des Etp financés.",
    ),
    StepText(
        number=6,
        name="ps",
        label="Prestation de service",
        formula="Ps = montant brut − recettes déduites, au moins zéro, arrondie au centime",
        unit="€",
        basis=OURS,
        note="Le plancher à zéro et l’arrondi au centime (le demi-centime monte) ne sont pas dans le texte.",
    ),
)

ESPACE_RENCONTRE_STEPS = (
    StepText(
        number=1,
        name="counted_organisation",
        label="Heures d’organisation retenues",
        formula="heures d’organisation retenues = heures d’organisation, au plus plafond × heures d’ouverture",
        unit="h",
        basis=OURS,
        note="Sans plafond au barème, toutes les heures d’organisation comptent.",
    ),
    StepText(
        number=2,
        name="hours",
        label="Heures retenues",
        formula="heures retenues = heures d’ouverture au public + heures d’organisation retenues",
        unit="h",
        basis=TEXT,
    ),
    StepText(
        number=3,
        name="unit_cost",
        label="Coût unitaire",
        formula="coût unitaire = frais de fonctionnement ÷ (heures d’ouverture + heures d’organisation)",
        unit="€/h",
        basis=OURS,
        note="Les frais sont rapportés à toutes les heures, y compris au-delà du plafond d’organisation.",
    ),
    StepText(
        number=4,
        name="retained_cost",
        label="Coût retenu",
        formula="coût retenu = le plus petit des deux montants : coût unitaire, prix plafond",
        unit="€/h",
        basis=TEXT,
    ),
    StepText(
        number=5,
        name="ps",
        label="Prestation de service",
        formula="Ps = coût retenu × taux × heures retenues, arrondie au centime",
        unit="€",
        basis=OURS,
        note="Les termes viennent du texte ; leur assemblage et l’arrondi (le demi-centime monte) sont nôtres.",
    ),
)

# A rule that has served keeps its words for ever: a new version adds a line here, and receipts name the one they used.
STEPS_OF_RULE = {"mediation-1": MEDIATION_STEPS, "espace_rencontre-1": ESPACE_RENCONTRE_STEPS}


def step_names(rule: str) -> tuple[str, ...]:
    """The names of a rule's steps, in order; raises KeyError for a rule that never existed."""
    return tuple(text.name for text in STEPS_OF_RULE[rule])


def explain(rule: str, values: Mapping[str, Decimal | str]) -> tuple[Step, ...]:
    """The steps of a kept result, in order and in words; raises KeyError for a rule that never existed."""
    return tuple(
        Step(
            number=text.number,
            name=text.name,
            label=text.label,
            formula=text.formula,
            unit=text.unit,
            basis=text.basis,
            note=text.note,
            value=Decimal(values[text.name]),
        )
        for text in STEPS_OF_RULE[rule]
    )
