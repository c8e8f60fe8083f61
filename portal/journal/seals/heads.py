"""The file outside the database that holds the head of each seal, one JSON object a line, only ever appended to.

Whoever rewrites the journal and all its seals does not reach the copies of this file.
"""

import json
import os
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from portal.journal.seals.models import Seal

# The last head is within the end of the file of this size.
TAIL = 64 * 1024
LATE = timedelta(hours=1)
UNWRITABLE = (
    "Le fichier des têtes ne peut pas être écrit. Vérifiez l’espace du disque et les droits du dossier "
    "(JOURNAL_SEALS_FILE) ; rien n’est perdu, les têtes seront écrites à la minute qui suit."
)
UNREADABLE = (
    "La fin du fichier des têtes n’est pas lisible. Mettez ce fichier de côté sans le détruire, comparez-le à votre "
    "dernière copie ; un nouveau sera écrit à la minute qui suit."
)
DISAGREES = (
    "Le fichier des têtes et la base ne disent pas la même chose du sceau n° {number}. Lancez une vérification et "
    "comparez avec votre dernière copie du fichier avant toute autre chose."
)


class FileFault(Exception):
    """The heads cannot be written; `sentence` says what to do in French, `reason` what the log says."""

    def __init__(self, sentence: str, reason: str) -> None:
        super().__init__(reason)
        self.sentence, self.reason = sentence, reason


@dataclass(frozen=True, kw_only=True)
class Head:
    """What the file says of a seal; `is_late` when it was written long after it: the file was away, or made anew."""

    number: int
    digest: str
    is_late: bool


def append_missing() -> None:
    """Append the heads that follow the last one of the file, which must be that of its seal; raises `FileFault`."""
    path = settings.JOURNAL_SEALS_FILE
    try:
        last, is_torn = _last_head(path)
        missing = _seals_after(last)
        if missing.exists():
            _append(path, missing.iterator(chunk_size=1000), is_torn=is_torn)
    except OSError as error:
        raise FileFault(UNWRITABLE, type(error).__name__) from error


def read_heads(path: Path) -> Generator[Head | None, None, None]:
    """The heads of the file as it is now, in its order; None for a line that is not one. Raises `OSError`."""
    with path.open("rb") as file:
        left = os.fstat(file.fileno()).st_size
        for line in file:
            left -= len(line)
            if left < 0:
                return
            if line.strip():
                yield _parsed(line)


def _seals_after(last: Head | None) -> Any:
    seals = Seal.objects.defer("digests", "ids").order_by("number")
    if last is None:
        return seals
    seal = seals.filter(number=last.number).first()
    if seal is None or seal.head != last.digest:
        raise FileFault(DISAGREES.format(number=last.number), "heads_disagree")
    return seals.filter(number__gt=last.number)


def _last_head(path: Path) -> tuple[Head | None, bool]:
    """The last head of the file, None when there is none, and whether what follows it was cut short by an end."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - TAIL))
            tail = file.read()
    except FileNotFoundError:
        return None, False
    found = next(filter(None, map(_parsed, reversed(tail.splitlines()))), None)
    if found is None and size > TAIL:
        raise FileFault(UNREADABLE, "heads_unreadable")
    return found, bool(tail) and not tail.endswith(b"\n")


def _append(path: Path, seals: Iterable[Seal], *, is_torn: bool) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    is_new = not path.exists()
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "ab") as file:
        if is_torn:
            file.write(b"\n")
        file.writelines(_line(seal) for seal in seals)
        file.flush()
        os.fsync(file.fileno())
    if is_new:
        _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Let the name of a new file outlive a power cut too."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _line(seal: Seal) -> bytes:
    told = {
        "number": seal.number,
        "version": seal.version,
        "sealed_at": seal.sealed_at.isoformat(),
        "lines": seal.lines,
        "total": seal.total,
        "previous": bytes(seal.previous).hex(),
        "digest": seal.head,
        "written_at": timezone.now().isoformat(),
    }
    return json.dumps(told).encode() + b"\n"


def _parsed(line: bytes) -> Head | None:
    try:
        told = json.loads(line)
        sealed_at, written_at = (datetime.fromisoformat(told[name]) for name in ("sealed_at", "written_at"))
        is_late = written_at - sealed_at > LATE
        return Head(number=int(told["number"]), digest=str(told["digest"]), is_late=is_late)
    except (ValueError, KeyError, TypeError):
        return None
