"""Whether a request meets the criteria of its exercice, each with its proof; rows of the Cnaf say which they are."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from funding.eligibility.models import AGREMENT, DDCS_2013, ConditionProof, Criterion

NO_CRITERIA = "les critères de cet exercice, que la Cnaf n’a pas encore publiés"


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One criterion and whether a request meets it. `joins`: its proof is joined to the request, a PDF or words."""

    code: str
    words: str
    met: bool
    proof_asked: str = ""
    source: str = ""
    interpretation: bool = False
    joins: bool = False

    @property
    def answer(self) -> tuple[str, bool]:
        """(what is asked, whether it is met)."""
        return self.words, self.met


def conditions_of(
    funding_request: Any,
    *,
    criteria: Iterable[Criterion] | None = None,
    agreed: bool | None = None,
    proven: Collection[str] | None = None,
) -> list[Condition]:
    """What the fund asks of the request; `criteria`, `agreed` and `proven` (codes) spare queries to a list.

    Without any criterion published, one that nobody meets: nothing is granted on rules that nobody wrote.
    """
    if criteria is None:
        criteria = Criterion.objects.of_exercice(funding_request.exercice).order_by("pk")
    if proven is None:
        rows = ConditionProof.objects.filter(funding_request=funding_request.pk)
        proven = set(rows.values_list("code", flat=True)) if funding_request.pk else set()
    found = []
    for criterion in criteria:
        if criterion.code == AGREMENT and agreed is None:
            agreed = funding_request.space.agrements.proven().in_force(funding_request.exercice).exists()
        known = {AGREMENT: bool(agreed), DDCS_2013: bool(funding_request.ddcs_proof)}
        found.append(
            Condition(
                code=criterion.code,
                words=criterion.words,
                met=known.get(criterion.code, criterion.code in proven),
                proof_asked=criterion.proof_asked,
                source=criterion.source,
                interpretation=criterion.is_interpretation,
                joins=criterion.code not in known,
            )
        )
    return found or [Condition(code="", words=NO_CRITERIA, met=False)]


def criteria_in_force() -> list[Criterion]:
    """Every criterion published, of whatever exercice, read once for a list."""
    return list(Criterion.objects.published().order_by("pk"))


def kept(conditions: Iterable[Condition]) -> list[dict[str, Any]]:
    """As a decision keeps them: what was found that day, whatever is recorded later."""
    return [asdict(condition) for condition in conditions]


def found_again(rows: Iterable[dict[str, Any]]) -> list[Condition]:
    """The conditions that a decision kept."""
    return [Condition(**row) for row in rows]


def missing_words(conditions: Iterable[Condition]) -> list[str]:
    """What is not met, in words."""
    return [condition.words for condition in conditions if not condition.met]
