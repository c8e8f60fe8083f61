"""One list of the portal: its rows narrowed, sorted and paged by the address, its columns chosen by the agent."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django_tables2 import RequestConfig

from portal.foundation.access.disclosure import disclose_list
from portal.foundation.lists.capped_paginator import CappedPaginator
from portal.foundation.lists.cells import lines
from portal.foundation.lists.filters import ListFilter
from portal.foundation.lists.ordering import completely_ordered
from portal.foundation.lists.posted_search import PARAMETER
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import counted
from portal.foundation.workflow.transitions import declared_transitions

PER_PAGE = 25


class ListPage:
    """The rows of a page and all that `components/list.html` shows of the list.

    `rows` is a queryset narrowed by `visible_to`, or a list. `acts` names the steps that may be taken on several rows
    at once, at the address `bulk_url`, `act_forms` {step: form class} those that need an answer; `fill` is (address,
    label) of what fills an empty list; `page_field` is the parameter of the page number, when an address holds two
    lists. What else is given goes to the table.
    """

    def __init__(
        self,
        request: HttpRequest,
        rows: Any,
        table_class: type[ListTable],
        *,
        filter_class: type[ListFilter] | None = None,
        per_page: int = PER_PAGE,
        page_field: str = "page",
        acts: Iterable[str] = (),
        act_forms: Mapping[str, Callable[..., Any]] | None = None,
        bulk_url: str = "",
        fill: tuple[str, str] | None = None,
        **table_options: Any,
    ) -> None:
        self.request, self.visible, self.per_page, self.page_field = request, rows, per_page, page_field
        self.bulk_url, self.fill, self._acts = bulk_url, fill, list(acts)
        self._act_forms = act_forms or {}
        self.filter = filter_class(request.GET, queryset=rows, request=request) if filter_class else None
        self.table = table_class(self.filter.qs if self.filter else rows, **table_options)
        RequestConfig(request, paginate=False).configure(self.table)
        self.table.fit(request.user)
        self.table.complete(self.page.object_list)
        self.table.lines = lines(self.table, self.page.object_list)
        disclose_list(request, self.page.object_list)

    @cached_property
    def rows(self) -> Any:
        """Every row of the list, in its order."""
        rows = self.table.data.data
        if not isinstance(rows, QuerySet):
            return rows
        return completely_ordered(rows, unknown_last=self.table.prefixed_order_by_field in self.request.GET)

    @cached_property
    def page(self) -> Any:
        """The page asked for, or the nearest one that exists."""
        return CappedPaginator(self.rows, self.per_page).get_page(self.request.GET.get(self.page_field))

    @property
    def is_narrowed(self) -> bool:
        """Whether the address narrows the list."""
        return self.filter is not None and self.filter.is_used

    @property
    def count_in_words(self) -> str:
        """« 34 dossiers », « plus de 1 000 dossiers »."""
        paginator = self.page.paginator
        return f"{'plus de ' if paginator.is_capped else ''}{counted(paginator.count, self.table.noun)}"

    @property
    def column_choices(self) -> list[tuple[str, str, bool]]:
        """(name, heading, whether it is shown) of each column that the agent may hide; none without a choice."""
        if not self.table.list_name:
            return []
        shown = {column.name for column in self.table.columns}
        return [(column.name, column.header, column.name in shown) for column in self.table.optional_columns()]

    @cached_property
    def acts(self) -> list[tuple[str, str]]:
        """(step, words of its button) of each act that the agent may do on a row of this page at least."""
        found: dict[str, str] = {}
        for row in self.page.object_list if self._acts else ():
            steps = row.available_steps(self.request.user)
            found |= {name: steps[name].button for name in self._acts if name in steps}
        return [(name, found[name]) for name in self._acts if name in found]

    def act_form(self, step: str, data: Any = None) -> Any:
        """The form of what `step` asks, bound to `data` when given; None when it asks nothing."""
        form_class = self._act_forms.get(step)
        return form_class(data, agent=self.request.user) if form_class else None

    @property
    def offered_forms(self) -> list[Any]:
        """The empty forms of the acts offered on this page."""
        forms = (self.act_form(name) for name, _ in self.acts)
        return [form for form in forms if form is not None]

    @property
    def pick(self) -> str:
        """The id of the form that takes the rows chosen; empty when there is nothing to do on several rows."""
        return "bulk" if self.acts else ""

    def act_words(self, step: str) -> str:
        """The words of the button of `step`; empty when it is no act of this list."""
        steps = {each.name: each.button for each in declared_transitions(self.visible.model)} if self._acts else {}
        return steps.get(step, "") if step in self._acts else ""

    @property
    def sort(self) -> str:
        """The order that the address asks for, to be carried by a form; empty when it asks for none."""
        return ",".join(self.table.order_by or ()) if self.table.prefixed_order_by_field in self.request.GET else ""

    @property
    def narrowing(self) -> list[tuple[str, str]]:
        """(parameter, value) of what narrows and sorts the list, to be carried by a form or by an address."""
        if self.filter is None:
            return []
        names = [name for name in self.filter.filters if name not in self.filter.private]
        found = [(name, value) for name in names for value in self.request.GET.getlist(name) if value]
        found += [(self.table.prefixed_order_by_field, self.sort)] if self.sort else []
        return found + ([(PARAMETER, self.filter.search.key)] if self.filter.search.key else [])

    @property
    def query(self) -> str:
        """« ?state=open&mots=… »: the same, as an address says it; empty when the list is whole."""
        return f"?{urlencode(self.narrowing)}" if self.narrowing else ""

    @property
    def notice(self) -> str:
        """Why a search finds nothing any more: its words have expired. Empty otherwise."""
        return self.filter.search.notice if self.filter else ""
