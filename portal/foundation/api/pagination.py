"""Pages of the API; alone in its module, so that the settings can name it before anything else is loaded."""

from rest_framework.pagination import CursorPagination


class CursorPages(CursorPagination):
    """Pages that neither skip nor repeat a row while others write; as quick at the end as at the start."""

    ordering = "-pk"
    page_size = 100
    page_size_query_param = "page_size"
    max_page_size = 500
