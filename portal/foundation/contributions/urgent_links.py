"""What stays open when an agent may show no more files for a while: features contribute the links that cannot wait."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class UrgentLink:
    """A link that leads on at once."""

    label: str
    url: str


MakeLinks = Callable[[Any, Collection[int]], list[UrgentLink]]
LINKS: list[MakeLinks] = []


def urgent_links(function: MakeLinks) -> MakeLinks:
    """Contribute `function(agent, files) -> list[UrgentLink]`: `files` are those that were asked for, if any was."""
    LINKS.append(function)
    return function


def urgent_links_of(agent: Any, files: Collection[int]) -> list[UrgentLink]:
    """The links that `agent` needs at once, about these files."""
    return [link for function in LINKS for link in function(agent, files)]
