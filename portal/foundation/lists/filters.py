"""What narrows a list, kept in the address so that a list can be shared; words about persons stay in the session."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict

from portal.foundation.lists.posted_search import NOT_IN_ADDRESSES, StoredSearch, stored_search


class ListFilter(django_filters.FilterSet):
    """Base of every filter. `limited` says which filters only some agents have: {filter: predicate(agent)}.

    `private` names the filters whose words are about persons (name, telephone, birth date): their form is posted to a
    view under `@posted_search`, and they are read from the session alone. A search that has expired finds no row, so
    that nobody acts on a list that is not narrowed.
    """

    limited: ClassVar[Mapping[str, Callable[[Any], bool]]] = {}
    private: ClassVar[tuple[str, ...]] = ()

    def __init__(self, data: QueryDict, *, queryset: QuerySet[Any], request: HttpRequest) -> None:
        self.search = StoredSearch()
        if self.private:
            self.search, data = self._private_words(data, request)
        super().__init__(data, queryset=queryset.none() if self.search.notice else queryset, request=request)
        for name, has in self.limited.items():
            if not has(self.request.user):
                del self.filters[name]

    def _private_words(self, address: QueryDict, request: HttpRequest) -> tuple[StoredSearch, QueryDict]:
        """What is searched, and `address` with its words in place of what it may say of private filters itself."""
        data = address.copy()
        stray = [data.pop(name) for name in self.private if name in data]
        search = StoredSearch(notice=NOT_IN_ADDRESSES) if stray else stored_search(request)
        data.update({name: search.words[name] for name in self.private if name in search.words})
        return search, data

    @property
    def is_posted(self) -> bool:
        """Whether the form is posted: it asks for words about persons."""
        return any(name in self.filters for name in self.private)

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
