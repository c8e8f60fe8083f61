"""Tables sorted and paged by the address; how many rows a page holds is ours to say, never the address's."""

import django_tables2 as tables
from django_tables2 import RequestConfig

PER_PAGE = 25


def paginate_table(request, table):
    """Sort `table` and show the page asked for; a page that does not exist gives the nearest one."""
    RequestConfig(request, paginate=False).configure(table)
    table.paginate(per_page=PER_PAGE)
    table.page = table.paginator.get_page(request.GET.get(table.prefixed_page_field))


class StateColumn(tables.TemplateColumn):
    """The state of the row, as its `State` declares it."""

    def __init__(self, **kwargs):
        super().__init__("{% state record %}", verbose_name="État", **kwargs)
