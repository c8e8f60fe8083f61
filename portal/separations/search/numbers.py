"""What a short number may be: the files of a referral or of another act, by the features that number them."""

from collections.abc import Callable, Iterable

from portal.accounts.models import Agent
from portal.separations.families.models import Family

_finders: list[Callable[[Agent, int], Iterable[int]]] = []


def found_by_number(finder: Callable[[Agent, int], Iterable[int]]) -> Callable[[Agent, int], Iterable[int]]:
    """Register a function that gives, for an agent and a number, the keys of the files the agent may see."""
    _finders.append(finder)
    return finder


def families_numbered(agent: Agent, number: int) -> list[int]:
    """Keys of the files that bear this number or hold something that does."""
    own = Family.objects.visible_to(agent).filter(pk=number).values_list("pk", flat=True)
    return [*own, *(key for finder in _finders for key in finder(agent, number))]
