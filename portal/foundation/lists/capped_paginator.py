"""Pages of a very long list: nothing is counted nor read beyond what a reader needs."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import QuerySet
from django.utils.functional import cached_property

DEEPEST = 4000


class CappedPage(Page[Any]):
    """A page that knows whether another follows, without any count."""

    has_more = False

    def has_next(self) -> bool:
        """Whether a row follows the last one of this page."""
        return self.has_more


class CappedPaginator(Paginator):  # type: ignore[type-arg]  # generic in the stubs alone
    """Counts up to `cap` rows; beyond, it says « more than », and still turns pages one by one.

    The first keys are read at once, in order: they are the count, and the keys of every page among them. Then the rows
    of the page alone: what a row joins or counts is worked out for those shown, never for those passed over.
    """

    cap = 1000

    @cached_property
    def count(self) -> int:
        """The number of rows, or `cap` when there are more."""
        return min(len(self._first), self.cap)

    @cached_property
    def is_capped(self) -> bool:
        """Whether there are more rows than were counted."""
        return len(self._first) > self.cap

    @cached_property
    def _first(self) -> list[Any]:
        return self._read(0, self.cap + 1)

    def validate_number(self, number: Any) -> int:
        """Any page up to `DEEPEST` may exist when the count was cut short."""
        try:
            return super().validate_number(number)
        except EmptyPage:
            if not (self.is_capped and 1 <= int(number) <= DEEPEST):
                raise
            return int(number)

    def page(self, number: Any) -> Page[Any]:
        """One row more than shown is looked for: it says whether a page follows."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        stop = start + self.per_page + 1
        known = stop <= len(self._first) or not self.is_capped
        found = self._first[start:stop] if known else self._read(start, stop)
        if not found and number > 1:
            return self.page(self.num_pages)
        page = CappedPage(self._rows(found[: self.per_page]), number, self)
        page.has_more = len(found) > self.per_page
        return page

    def _read(self, start: int, stop: int) -> list[Any]:
        """The keys of these rows when they come from the database, else the rows themselves."""
        rows = self.object_list
        return list((rows.values_list("pk", flat=True) if isinstance(rows, QuerySet) else rows)[start:stop])

    def _rows(self, found: list[Any]) -> Sequence[Any]:
        if not isinstance(self.object_list, QuerySet):
            return found
        rows = self.object_list.order_by().in_bulk(found)
        return [rows[key] for key in found if key in rows]
