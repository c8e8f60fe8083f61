"""What narrows a list, kept in the address so that a list can be shared."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import django_filters


class ListFilter(django_filters.FilterSet):
    """Base of every filter. `limited` says which filters only some agents have: {filter: predicate(agent)}."""

    limited: ClassVar[Mapping[str, Callable[[Any], bool]]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, has in self.limited.items():
            if not has(self.request.user):
                del self.filters[name]

    @property
    def is_used(self) -> bool:
        """Whether the address narrows the list, even wrongly."""
        return any(self.data.get(name) for name in self.filters)


class WordsFilter(django_filters.CharFilter):
    """Words typed in one field, found by the phrase `matching` of the queryset."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label=label, method=self._matching, max_length=100, **options)

    @staticmethod
    def _matching(rows: Any, name: str, words: str) -> Any:
        return rows.matching(words=words)
