"""Tables sorted and paged by the address; how many rows a page holds is ours to say, never the address's."""

from django_tables2 import RequestConfig

PER_PAGE = 25


def turn_pages(request, table):
    """Sort `table` and show the page asked for; a page that does not exist gives the nearest one."""
    RequestConfig(request, paginate=False).configure(table)
    table.paginate(per_page=PER_PAGE)
    table.page = table.paginator.get_page(request.GET.get(table.prefixed_page_field))
