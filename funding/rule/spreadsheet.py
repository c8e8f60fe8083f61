"""The Ps rule applied to a table, line by line: what was given comes back with every step, the Ps or the refusal."""

import csv
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, TextIO

from funding.rule.ps import RULES, ZERO, IncoherentInput, Parameter, Rule
from funding.rule.wording import step_names

BYTE_ORDER_MARK = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
MOST_DIGITS = 20
NUMBER = re.compile(
    r"(?P<sign>[+\-−]?)"
    r"(?P<whole>\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)"  # groups of three: « 1 2 » is a slip, not twelve
    r"(?:[.,](?P<decimals>\d+))?"
    r"(?:[\s\u00a0\u2009\u202f]*€)?",
    re.ASCII,
)

BLANK = "non renseigné"
TOO_WIDE = "plus de cellules que de colonnes : un nombre à virgule ou un texte manque-t-il de guillemets ?"


class SpreadsheetError(ValueError):
    """The whole table cannot be computed; the message says in French what to mend."""


@dataclass(frozen=True, kw_only=True)
class Summary:
    """How many lines were read, blank ones apart, and what became of them."""

    lines: int
    computed: int
    refused: int

    def as_json(self) -> dict[str, int]:
        return asdict(self)


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Where each input stands in a line, and which of the columns given are carried over."""

    width: int
    kept: tuple[int, ...]
    positions: dict[str, int]
    optional: frozenset[str]


def known_columns(cells: Sequence[str], prestation: str, aliases: Mapping[str, str] | None = None) -> int:
    """How many inputs of the rule a row names: the row that names most is the heading."""
    return len(set(RULES[prestation].input_names) & set(_names(cells, aliases)))


def calculate(
    heading: Sequence[str],
    rows: Iterable[Sequence[str]],
    target: TextIO,
    *,
    prestation: str,
    parameter: Parameter,
    notice: str = "",
    aliases: Mapping[str, str] | None = None,
    delimiter: str = ";",
    byte_order_mark: bool = False,
) -> Summary:
    """Compute each of `rows`, write `target` (open it with newline="") as CSV, and count; raises `SpreadsheetError`.

    `aliases` are other headings of the inputs, in lower case. Numbers are written with a decimal point. A column given
    under the name of a result (`ps`, `error`, a step) is replaced, so that an output can be corrected and run again. A
    refused line says why in `error` and leaves the results empty. A `notice` about the parameter is repeated on each
    line, in a last column.
    """
    rule = RULES[prestation]
    results = (*step_names(rule.version), "error", *(["notice"] if notice else []))
    layout = _layout(heading, rule, parameter, results, aliases)
    target.write(BYTE_ORDER_MARK if byte_order_mark else "")
    writer = csv.writer(target, delimiter=delimiter)
    writer.writerow([*_carried(heading, layout), *results])
    lines = refused = 0
    for row in rows:
        outcome = _outcome(row, layout, rule, parameter) | {"notice": notice}
        writer.writerow([*_carried(row, layout), *(outcome.get(name, "") for name in results)])
        lines += 1
        refused += "error" in outcome
    return Summary(lines=lines, computed=lines - refused, refused=refused)


def read_number(text: str) -> Decimal:
    """Read a number written with a point or a comma, grouped by spaces or not; raises ValueError with the reason."""
    text = text.strip()
    if not text:
        raise ValueError(BLANK)
    match = NUMBER.fullmatch(text)
    if match is None:
        raise ValueError(f"« {text[:40]} » n’est pas un nombre : écrivez-le comme 1234,56")
    whole, decimals = re.sub(r"\D", "", match["whole"]), match["decimals"] or "0"
    if max(len(whole), len(decimals)) > MOST_DIGITS:
        raise ValueError(f"a trop de chiffres : au plus {MOST_DIGITS} avant et après la virgule")
    return Decimal(f"{'-' if match['sign'] in ('-', '−') else ''}{whole}.{decimals}")


def neutralised(cell: str) -> str:
    """The same cell, made harmless where a spreadsheet would take it for a formula; numbers stay numbers."""
    if cell.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(cell.strip()):
        return f"'{cell}"
    return cell


def _names(cells: Iterable[str], aliases: Mapping[str, str] | None) -> list[str]:
    names = [cell.strip().strip('"').strip().casefold() for cell in cells]
    return [aliases.get(name, name) for name in names] if aliases else names


def _layout(
    header: Sequence[str],
    rule: Rule,
    parameter: Parameter,
    results: Collection[str],
    aliases: Mapping[str, str] | None,
) -> Layout:
    names = _names(header, aliases)
    optional: frozenset[str] = frozenset() if parameter.legal_aid_allowed else frozenset({"legal_aid_costs"})
    missing = [name for name in rule.input_names if name not in names and name not in optional]
    if missing:
        raise SpreadsheetError(f"Colonnes absentes : {', '.join(missing)}. Ajoutez-les à la première ligne.")
    doubled = [name for name in rule.input_names if names.count(name) > 1]
    if doubled:
        raise SpreadsheetError(f"Colonnes en double : {', '.join(doubled)}. N’en gardez qu’une de chaque.")
    return Layout(
        width=len(header),
        kept=tuple(position for position, name in enumerate(names) if name not in results),
        positions={name: names.index(name) for name in rule.input_names if name in names},
        optional=optional,
    )


def _carried(row: Sequence[str], layout: Layout) -> list[str]:
    return [neutralised(row[position]) if position < len(row) else "" for position in layout.kept]


def _outcome(row: Sequence[str], layout: Layout, rule: Rule, parameter: Parameter) -> dict[str, str]:
    try:
        return rule.compute(_inputs(row, layout, rule), parameter).texts()
    except IncoherentInput as refusal:
        return {"error": str(refusal)}


def _inputs(row: Sequence[str], layout: Layout, rule: Rule) -> Any:
    if any(cell.strip() for cell in row[layout.width :]):
        raise IncoherentInput({"ligne": TOO_WIDE})
    numbers, refusals = {}, {}
    for name in rule.input_names:
        position = layout.positions.get(name, len(row))
        cell = row[position] if position < len(row) else ""
        try:
            numbers[name] = ZERO if name in layout.optional and not cell.strip() else read_number(cell)
        except ValueError as reason:
            refusals[name] = str(reason)
    if refusals:
        raise IncoherentInput(refusals)
    return rule.inputs(**numbers)
