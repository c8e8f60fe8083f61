"""What `manage.py check_installation` looks at. Features contribute the points of their own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import structlog

log = structlog.get_logger(__name__)
NOT_ANSWERED = "la vérification n’a pas abouti ({error}) : corrigez d’abord les points qui précèdent, puis recommencez"


class ToDo(Exception):
    """The point is not right yet; says in French what to do."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """What was asked on the command line: the address that a message is sent to, or nothing."""

    mail_to: str = ""


# Says what was found, in French; raises `ToDo`.
Check = Callable[[Options], str]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What became of one point: `words` say what was found, or what to do."""

    label: str
    is_ok: bool
    words: str


CHECKS: list[tuple[int, str, Check]] = []


def installation_check(label: str, *, order: int) -> Callable[[Check], Check]:
    """Contribute `function(options) -> what was found` under the French `label`; it raises `ToDo`."""

    def decorate(check: Check) -> Check:
        CHECKS.append((order, label, check))
        return check

    return decorate


def findings(options: Options) -> Iterator[Finding]:
    """Each point in order; one that fails, whatever the reason, never stops the next ones."""
    for _, label, check in sorted(CHECKS, key=lambda contribution: contribution[0]):
        try:
            yield Finding(label=label, is_ok=True, words=check(options))
        except ToDo as todo:
            yield Finding(label=label, is_ok=False, words=str(todo))
        except Exception as error:  # noqa: BLE001 (its words may hold an address or a password: its type alone is told)
            kind = type(error).__name__
            log.debug("installation_check_failed", check=check.__name__, error=kind)
            yield Finding(label=label, is_ok=False, words=NOT_ANSWERED.format(error=kind))
