"""The file of heads read beside the seals: a copy of it tells what the database alone can no longer tell."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from portal.foundation.text.french import counted
from portal.journal.seals.heads import Head, read_heads
from portal.journal.verification.chain import SealRead
from portal.journal.verification.models import Verdict
from portal.journal.verification.report import Finding

# A head follows its seal by a second; a worker that died in between is repaired within the minute.
SOON_WRITTEN = timedelta(minutes=5)


class OutsideHeads:
    """The heads of a file, met one by one with the seals, both in their order."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._heads = read_heads(path)
        self._head: Head | None = None
        self._fault: OSError | None = None
        self._unwritten: SealRead | None = None
        self._unreadable, self._late = 0, 0

    def __enter__(self) -> "OutsideHeads":
        # Opened before any seal is read: each head that it holds is that of a committed seal.
        self._advance()
        return self

    def __exit__(self, *error: Any) -> None:
        self._heads.close()

    def _advance(self) -> None:
        self._head = None
        try:
            for head in self._heads:
                if head is not None:
                    self._head = head
                    self._late += head.is_late
                    return
                self._unreadable += 1
        except OSError as error:
            self._fault = error

    def findings_of(self, seal: SealRead) -> Iterator[Finding]:
        """What the file says otherwise of `seal`, the next one."""
        while self._head and self._head.number < seal.number:
            self._advance()
        if self._head is None:
            self._unwritten = self._unwritten or seal
        elif self._head.number > seal.number:
            yield Finding(
                kind="head_missing",
                sentence=f"La tête du sceau n° {seal.number} manque au fichier des têtes, qui continue après elle.",
                seal=seal.number,
            )
        elif self._head.digest != seal.digest:
            yield Finding(
                kind="head_differs",
                sentence=f"Le sceau n° {seal.number} n’est pas celui dont le fichier des têtes garde l’empreinte.",
                seal=seal.number,
            )

    def findings_at_the_end(self, last: int) -> Iterator[Finding]:
        """What the file holds beyond the `last` seal, lacks, or could not be read of; `last` is 0 without a seal."""
        while self._head and self._head.number <= last:
            self._advance()
        if self._head:
            yield self._cut(self._head.number)
        if self._fault and last:
            yield Finding(kind="file_missing", sentence=self._file_in_words(), verdict=Verdict.UNCHECKED)
        elif self._unwritten and self._unwritten.sealed_at < timezone.now() - SOON_WRITTEN:
            yield self._short(self._unwritten.number)
        if self._unreadable:
            yield self._known("head_unreadable", self._unreadable, "illisible", "une écriture y a été interrompue")
        if self._late:
            yield self._known("head_late", self._late, "tardive", "le fichier a manqué, ou a été refait")

    def _cut(self, first: int) -> Finding:
        while self._head:
            final = self._head.number
            self._advance()
        return Finding(
            kind="journal_cut",
            sentence=f"Le journal est coupé : le fichier des têtes garde les sceaux n° {first} à {final}, que la base "
            "n’a plus.",
            seal=first,
        )

    def _short(self, first: int) -> Finding:
        return Finding(
            kind="file_short",
            sentence=f"Le fichier des têtes s’arrête avant le sceau n° {first} : ce qui fut scellé depuis ne peut pas "
            "lui être comparé.",
            verdict=Verdict.UNCHECKED,
            seal=first,
        )

    def _file_in_words(self) -> str:
        if isinstance(self._fault, FileNotFoundError):
            return f"Le fichier des têtes est introuvable ({self.path}) : les sceaux ne peuvent pas lui être comparés."
        return (
            f"Le fichier des têtes ne peut pas être lu ({self.path}) : vérifiez les droits du fichier et du dossier."
        )

    def _known(self, kind: str, count: int, what: str, why: str) -> Finding:
        lines = counted(count, "ligne")
        sentence = f"Fichier des têtes, {lines} {what}{'s' if count > 1 else ''} : {why}. Comparez avec votre copie."
        return Finding(kind=kind, sentence=sentence, verdict=None)
