"""Pages of a very long list: nothing is counted beyond what a reader needs to know."""

from django.core.paginator import EmptyPage, Page, Paginator
from django.utils.functional import cached_property

DEEPEST = 4000


class CappedPage(Page):
    """A page that knows whether another follows, without any count."""

    has_more = False

    def has_next(self):
        """Whether a row follows the last one of this page."""
        return self.has_more


class CappedPaginator(Paginator):
    """Counts up to `cap` rows; beyond, it says « more than », and still turns pages one by one."""

    cap = 1000

    @cached_property
    def count(self):
        """The number of rows, or `cap` when there are more."""
        return min(self._counted, self.cap)

    @cached_property
    def is_capped(self):
        """Whether there are more rows than were counted."""
        return self._counted > self.cap

    @cached_property
    def _counted(self):
        return self.object_list.order_by()[: self.cap + 1].count()

    def validate_number(self, number):
        """Any page up to `DEEPEST` may exist when the count was cut short."""
        try:
            return super().validate_number(number)
        except EmptyPage:
            if not (self.is_capped and 1 <= int(number) <= DEEPEST):
                raise
            return int(number)

    def page(self, number):
        """One row more than shown is read: it says whether a page follows."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        rows = list(self.object_list[start : start + self.per_page + 1])
        if not rows and number > 1:
            return self.page(self.num_pages)
        page = CappedPage(rows[: self.per_page], number, self)
        page.has_more = len(rows) > self.per_page
        return page
