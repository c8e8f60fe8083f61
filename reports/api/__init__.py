"""The read-only API. This room itself holds only what the settings name, so that it can be imported first."""

from rest_framework.pagination import CursorPagination


class ByCursor(CursorPagination):
    """Pages that neither skip nor repeat a row while others write; as quick at the end as at the start."""

    ordering = "-pk"
    page_size = 100
    page_size_query_param = "page_size"
    max_page_size = 500
