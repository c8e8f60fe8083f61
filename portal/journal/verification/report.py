"""What a verification says: its verdict, what it read, and each thing found, as a French sentence and as keys."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from portal.journal.verification.models import Verdict

# A journal that was rewritten whole is told by its first lines.
TOLD = 20


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing found: `kind` for programs, the numbers of its seal and of its line, what it does to the verdict.

    `verdict`: BROKEN or UNCHECKED; None for what is only to be known.
    """

    kind: str
    sentence: str
    verdict: Verdict | None = Verdict.BROKEN
    seal: int | None = None
    line: int | None = None


@dataclass(kw_only=True)
class Report:
    """What was read so far, and the first findings of each gravity."""

    seals: int = 0
    lines: int = 0
    pending: int = 0
    pending_since: datetime | None = None
    found: int = 0
    findings: list[Finding] = field(default_factory=list)
    verdict: Verdict = Verdict.INTACT

    def add(self, finding: Finding) -> None:
        """Count `finding`, keep it when it is one of the first, and let the verdict follow."""
        self.found += 1
        if sum(kept.verdict == finding.verdict for kept in self.findings) < TOLD:
            self.findings.append(finding)
        if finding.verdict and self.verdict != Verdict.BROKEN:
            self.verdict = finding.verdict

    @property
    def gravest_first(self) -> list[Finding]:
        """What is broken, then what cannot be checked, then what is only to be known; each in its order."""
        order = [Verdict.BROKEN, Verdict.UNCHECKED, None]
        return sorted(self.findings, key=lambda finding: order.index(finding.verdict))

    def as_json(self) -> dict[str, Any]:
        """The report for programs; moments as ISO 8601."""
        return {
            "verdict": self.verdict.value,
            "seals": self.seals,
            "lines": self.lines,
            "pending": self.pending,
            "pending_since": self.pending_since.isoformat() if self.pending_since else None,
            "found": self.found,
            "findings": [asdict(finding) for finding in self.gravest_first],
        }
