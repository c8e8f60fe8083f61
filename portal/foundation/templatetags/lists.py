"""Links of a list: another page, another order, filters kept."""

from django import template
from django.http import HttpRequest

from portal.foundation.lists.query_params import replaced_query

register = template.Library()


@register.simple_tag
def page_link(request: HttpRequest, field: str, number: int) -> str:
    """The address of another page of a list, filters and order kept."""
    return replaced_query(request, {field: number})


@register.simple_tag
def sort_link(request: HttpRequest, query: dict[str, str | None]) -> str:
    """The address of the list once the head of a column is pressed, filters kept; `query` comes from that head."""
    return replaced_query(request, query)
