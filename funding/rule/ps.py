"""The Ps rules of mediation and of meeting spaces: what was declared and one parameter in, the amount by steps out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from decimal import (
    ROUND_DOWN,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DecimalException,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)
from typing import Any, TypeVar

# How an amount is exact to the cent. Every product, sum and comparison is done in EXACT, which raises rather than lose
# a digit, and the one division comes last. Rounding half up reads only the first digit that it drops, so a quotient
# cut short (ROUND_DOWN) rounds exactly as the endless one would: no tie can be missed, and none can be invented.
EXACT = Context(prec=400, traps=[InvalidOperation, DivisionByZero, Overflow, Inexact])
CUT = Context(prec=80, rounding=ROUND_DOWN, traps=[InvalidOperation, DivisionByZero, Overflow])
SHOWN = Context(prec=60, rounding=ROUND_HALF_UP, traps=[InvalidOperation, DivisionByZero, Overflow])

ZERO = Decimal(0)
ONE = Decimal(1)
CENT = Decimal("0.01")
STEP_PRECISION = Decimal("1E-10")

NOT_A_NUMBER = "n’est pas un nombre : indiquez une valeur en chiffres"
NEGATIVE = "est négatif : indiquez zéro ou une valeur positive"
ABOVE_ONE = "dépasse 1 : un taux s’écrit entre 0 et 1 (0,75 pour 75\u00a0%)"
TOO_LONG = "a trop de chiffres pour un calcul exact : vérifiez la saisie"
LEGAL_AID_TOO_EARLY = "doit valoir 0 : l’aide juridictionnelle ne se déclare qu’à partir de l’exercice 2018"
LEGAL_AID_ABOVE_COSTS = "dépasse les frais de fonctionnement dont il est une part : corrigez l’un des deux"
COSTS_WITHOUT_ETP = "vaut 0 alors que des frais sont déclarés : indiquez les Etp employés, ou des frais nuls"
COSTS_WITHOUT_HOURS = "vaut 0 alors que des frais sont déclarés : indiquez les heures, ou des frais nuls"


class IncoherentInput(ValueError):
    """Inputs that the rule refuses: `errors` gives a French reason per field, `field` is the first of them."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(errors)
        self.errors = dict(errors)
        self.field = next(iter(self.errors))

    def __str__(self) -> str:
        return " ; ".join(f"{field} : {reason}" for field, reason in self.errors.items())


@dataclass(frozen=True, kw_only=True, slots=True)
class Parameter:
    """The dated figures of one (prestation, exercice): ceiling in euros per Etp or hour, rate in 0..1.

    `organisation_cap` is a ratio to the opening hours. `legal_aid_allowed` says whether the exercice may declare
    costs paid by aide juridictionnelle. Raises `IncoherentInput` on figures that cannot be.
    """

    unit_ceiling: Decimal
    rate: Decimal
    organisation_cap: Decimal | None = None
    legal_aid_allowed: bool = False

    def __post_init__(self) -> None:
        cap = () if self.organisation_cap is None else ("organisation_cap",)
        errors = _unusable(self, ("unit_ceiling", "rate", *cap))
        if "rate" not in errors and self.rate > ONE:
            errors["rate"] = ABOVE_ONE
        if errors:
            raise IncoherentInput(errors)


@dataclass(frozen=True, kw_only=True, slots=True)
class MediationInputs:
    """What a mediation service declares for one exercice, in euros and annualised Etp."""

    operating_costs: Decimal
    legal_aid_costs: Decimal
    actual_etp: Decimal
    funded_etp: Decimal
    family_contributions: Decimal
    court_deposits: Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class EspaceRencontreInputs:
    """What a meeting space declares for one exercice, in euros and hours."""

    operating_costs: Decimal
    opening_hours: Decimal
    organisation_hours: Decimal


Inputs = TypeVar("Inputs", MediationInputs, EspaceRencontreInputs)

MEDIATION_RULE = "mediation-1"
ESPACE_RENCONTRE_RULE = "espace_rencontre-1"
MEDIATION_NAMES = tuple(field.name for field in fields(MediationInputs))
ESPACE_RENCONTRE_NAMES = tuple(field.name for field in fields(EspaceRencontreInputs))


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """The rule that was applied and the value of each of its steps, by name, `ps` in euros and cents among them."""

    rule: str
    values: Mapping[str, Decimal]

    @property
    def ps(self) -> Decimal:
        return self.values["ps"]

    def texts(self) -> dict[str, str]:
        """Each value as plain text: decimal point, no exponent, no useless zero but the cents of the Ps."""
        return {name: f"{value:f}" if name == "ps" else _plain(value) for name, value in self.values.items()}

    def as_json(self) -> dict[str, Any]:
        """What a receipt keeps; `ps_steps.explain` turns it back into readable steps."""
        return {"rule": self.rule, "values": self.texts()}


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """The rule in use for a prestation."""

    version: str
    inputs: type[Any]
    input_names: tuple[str, ...]
    compute: Callable[..., Result]


def mediation_ps(inputs: MediationInputs, parameter: Parameter) -> Result:
    """The Ps médiation familiale of one service and exercice; raises `IncoherentInput`."""
    errors = _unusable(inputs, MEDIATION_NAMES) or _mediation_incoherences(inputs, parameter)
    if errors:
        raise IncoherentInput(errors)
    return _exactly(_mediation_result, inputs, parameter)


def espace_rencontre_ps(inputs: EspaceRencontreInputs, parameter: Parameter) -> Result:
    """The Ps espaces de rencontre of one meeting space and exercice; raises `IncoherentInput`."""
    errors = _unusable(inputs, ESPACE_RENCONTRE_NAMES)
    if not errors and inputs.operating_costs and not (inputs.opening_hours or inputs.organisation_hours):
        errors["opening_hours"] = COSTS_WITHOUT_HOURS
    if errors:
        raise IncoherentInput(errors)
    return _exactly(_espace_rencontre_result, inputs, parameter)


MEDIATION = Rule(version=MEDIATION_RULE, inputs=MediationInputs, input_names=MEDIATION_NAMES, compute=mediation_ps)
ESPACE_RENCONTRE = Rule(
    version=ESPACE_RENCONTRE_RULE,
    inputs=EspaceRencontreInputs,
    input_names=ESPACE_RENCONTRE_NAMES,
    compute=espace_rencontre_ps,
)
RULES = {"mediation": MEDIATION, "espace_rencontre": ESPACE_RENCONTRE}


def _mediation_incoherences(inputs: MediationInputs, parameter: Parameter) -> dict[str, str]:
    errors = {}
    if inputs.legal_aid_costs and not parameter.legal_aid_allowed:
        errors["legal_aid_costs"] = LEGAL_AID_TOO_EARLY
    elif inputs.legal_aid_costs > inputs.operating_costs:
        errors["legal_aid_costs"] = LEGAL_AID_ABOVE_COSTS
    if inputs.operating_costs and not inputs.actual_etp:
        errors["actual_etp"] = COSTS_WITHOUT_ETP
    return errors


def _mediation_result(inputs: MediationInputs, parameter: Parameter) -> Result:
    """Steps 1 to 6 with both sides multiplied by the actual Etp, which divide once, at the end."""
    actual_etp = inputs.actual_etp or ONE  # without Etp every dividend below is zero, so any divisor gives zero
    etp = min(inputs.funded_etp, inputs.actual_etp)
    costs = EXACT.subtract(inputs.operating_costs, inputs.legal_aid_costs)
    retained = min(costs, EXACT.multiply(parameter.unit_ceiling, actual_etp))
    gross = EXACT.multiply(EXACT.multiply(retained, parameter.rate), etp)
    deduction = EXACT.multiply(EXACT.add(inputs.family_contributions, inputs.court_deposits), etp)
    due = max(ZERO, EXACT.subtract(gross, deduction))
    return Result(
        rule=MEDIATION_RULE,
        values={
            "etp": EXACT.abs(etp),
            "unit_cost": _rounded_quotient(costs, actual_etp, STEP_PRECISION),
            "retained_cost": _rounded_quotient(retained, actual_etp, STEP_PRECISION),
            "gross": _rounded_quotient(gross, actual_etp, STEP_PRECISION),
            "deduction": _rounded_quotient(deduction, actual_etp, STEP_PRECISION),
            "ps": _rounded_quotient(due, actual_etp, CENT),
        },
    )


def _espace_rencontre_result(inputs: EspaceRencontreInputs, parameter: Parameter) -> Result:
    """Steps 1 to 5 with both sides multiplied by all the hours worked, which divide once, at the end."""
    counted = inputs.organisation_hours
    if parameter.organisation_cap is not None:
        counted = min(counted, EXACT.multiply(parameter.organisation_cap, inputs.opening_hours))
    hours = EXACT.add(inputs.opening_hours, counted)
    worked = EXACT.add(inputs.opening_hours, inputs.organisation_hours) or ONE  # no hours, no costs: zero
    retained = min(inputs.operating_costs, EXACT.multiply(parameter.unit_ceiling, worked))
    due = EXACT.multiply(EXACT.multiply(retained, parameter.rate), hours)
    return Result(
        rule=ESPACE_RENCONTRE_RULE,
        values={
            "counted_organisation": EXACT.abs(counted),
            "hours": EXACT.abs(hours),
            "unit_cost": _rounded_quotient(inputs.operating_costs, worked, STEP_PRECISION),
            "retained_cost": _rounded_quotient(retained, worked, STEP_PRECISION),
            "ps": _rounded_quotient(due, worked, CENT),
        },
    )


def _unusable(given: object, names: Iterable[str]) -> dict[str, str]:
    errors = {}
    for name in names:
        value = getattr(given, name)
        if not isinstance(value, Decimal):
            raise TypeError(f"{name} must be a Decimal, not {type(value).__name__}")
        if not value.is_finite():
            errors[name] = NOT_A_NUMBER
        elif value < ZERO:
            errors[name] = NEGATIVE
    return errors


def _exactly(arithmetic: Callable[[Inputs, Parameter], Result], inputs: Inputs, parameter: Parameter) -> Result:
    try:
        return arithmetic(inputs, parameter)
    except DecimalException:
        names = (field.name for field in fields(inputs))
        raise IncoherentInput({max(names, key=lambda name: _length(getattr(inputs, name))): TOO_LONG}) from None


def _length(value: Decimal) -> int:
    return len(value.as_tuple().digits) + abs(value.adjusted())


def _rounded_quotient(dividend: Decimal, divisor: Decimal, precision: Decimal) -> Decimal:
    """Divide and round half up, exactly; nothing here is negative, so `copy_abs` only takes the sign off a zero."""
    return SHOWN.quantize(CUT.divide(dividend, divisor), precision).copy_abs()


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
