"""The rights of a list as CSV; coded words alone, and no name where the référent is to be asked first."""

from collections.abc import Iterable, Iterator, Sequence

from portal.foundation.exports.csv_file import BYTE_ORDER_MARK
from portal.foundation.exports.csv_line import csv_line
from portal.separations.families.models import mark_contact_first
from portal.separations.rights.models import FoundRight

# What one agent works through; the rights of a whole Caf are a report of the exports.
MOST = 5000
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
HEADINGS = (
    "Dossier", "Parent", "Droit", "Motif", "À examiner depuis le", "Jusqu’au, au plus", "Faits du", "Référent", "État",
    "Issue", "Motif de l’issue",
)  # fmt: skip


def rights_file(rights: Sequence[FoundRight]) -> Iterator[bytes]:
    """The file, line after line."""
    mark_contact_first(rights, "family_id")
    yield BYTE_ORDER_MARK + csv_line(HEADINGS).encode()
    for right in rights:
        yield csv_line(map(_harmless, _cells(right))).encode()


def _cells(right: FoundRight) -> Iterable[object]:
    return (
        right.family.reference,
        "contact par le référent" if right.contact_first else right.parent,  # type: ignore[attr-defined]  # marked
        right.get_code_display(),
        right.get_because_display(),
        right.since_on,
        right.until_on or "",
        right.facts_on,
        right.family.referent or "",
        right.get_state_display(),
        right.get_outcome_display(),
        right.get_outcome_reason_display(),
    )


def _harmless(cell: object) -> str:
    """What no spreadsheet takes for a formula: names are typed by people."""
    text = str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text
