"""How each step of an amount was worked out: its formula with the figures put in, for whoever is no accountant."""

from dataclasses import dataclass
from decimal import Decimal

from funding.declarations.models import Declaration
from funding.rule.ps import MEDIATION
from funding.rule.wording import StepText, explain
from portal.foundation.text.french import euros, number

NO_ETP = "aucun Etp employé : il n’y a rien à diviser"
# One line per version of the rule, kept as long as receipts name it (see `funding.rule.wording.STEPS_OF_RULE`).
WORKING_OF_RULE = {
    "mediation-1": {
        "etp": "le plus petit de {funded_etp} et de {actual_etp}",
        "unit_cost": "({operating_costs} − {legal_aid_costs}) ÷ {actual_etp}",
        "retained_cost": "le plus petit de {unit_cost} et de {unit_ceiling}",
        "gross": "{retained_cost} × {rate} × {etp}",
        "deduction": "({family_contributions} + {court_deposits}) × {etp} ÷ {actual_etp}",
        "ps": "{gross} − {deduction}",
    },
    "espace_rencontre-1": {
        "counted_organisation": "{organisation_hours}",
        "hours": "{opening_hours} + {counted_organisation}",
        "unit_cost": "{operating_costs} ÷ ({opening_hours} + {organisation_hours})",
        "retained_cost": "le plus petit de {unit_cost} et de {unit_ceiling}",
        "ps": "{retained_cost} × {rate} × {hours}",
    },
}
UNIT_WORDS = {"€": "", "€/Etp": " par Etp", "€/h": " par heure"}


@dataclass(frozen=True, kw_only=True)
class WorkedStep:
    """One step of the words of the rule, with the figures put in and its value with its unit."""

    text: StepText
    figures: str
    value: str

    @property
    def is_last(self):
        """Whether this is the amount itself."""
        return self.text.name == "ps"


def with_unit(value, unit):
    """« 80 223,00 € par Etp », « 1,5 Etp »: rounded for reading only."""
    return f"{euros(value)}{UNIT_WORDS[unit]}" if unit in UNIT_WORDS else f"{number(value)}\u00a0{unit}"


def shown_input(name, text):
    """A declared figure with its unit: Etp and hours as typed, all else in euros."""
    unit = "Etp" if name.endswith("_etp") else "h" if name.endswith("_hours") else "€"
    return with_unit(text, unit)


def input_lines(inputs):
    """(name, label, value) of each declared figure, in the order of the rule."""
    return [(name, Declaration.label_of(name), shown_input(name, inputs[name])) for name in MEDIATION.input_names]


def explained_steps(rule, inputs, parameter, values):
    """The steps of an amount, `WorkedStep` by `WorkedStep`; `inputs` and `values` are texts by name."""
    figures = {name: shown_input(name, text) for name, text in inputs.items()}
    figures |= {"unit_ceiling": parameter.ceiling_in_words, "rate": parameter.rate_in_words}
    steps = []
    for text in explain(rule, values):
        working = WORKING_OF_RULE[rule][text.name].format_map(figures)
        if "÷ {actual_etp}" in WORKING_OF_RULE[rule][text.name] and not Decimal(inputs["actual_etp"]):
            working = NO_ETP
        figures[text.name] = with_unit(text.value, text.unit)
        steps.append(WorkedStep(text=text, figures=working, value=figures[text.name]))
    return steps


def changes_between(earlier, later):
    """What made a receipt differ from the one before, in French sentences."""
    said = [
        f"{label} : {value} au lieu de {shown_input(name, earlier.inputs[name])}"
        for name, label, value in input_lines(later.inputs)
        if name in earlier.inputs and earlier.inputs[name] != later.inputs[name]
    ]
    if earlier.parameter_id != later.parameter_id:
        said.append(f"barème : {later.parameter.in_figures} au lieu de {earlier.parameter.in_figures}")
    if earlier.rule_version != later.rule_version:
        said.append(f"règle : {later.rule_version} au lieu de {earlier.rule_version}")
    return said
