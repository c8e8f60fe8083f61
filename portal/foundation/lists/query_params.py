"""What an address asks for, cleaned, and the same address with something else asked."""

from typing import Any

from django.http import HttpRequest


def query_params(request: HttpRequest, *names: str) -> dict[str, str]:
    """What the address asks for under each of `names`: trimmed, without the character no column holds."""
    return {name: request.GET.get(name, "").replace("\x00", "").strip() for name in names}


def replaced_query(request: HttpRequest, values: dict[str, Any]) -> str:
    """« ?state=sent&page=2 »: the query of this address, each of `values` put in its place; None takes it out."""
    query = request.GET.copy()
    for name, value in values.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return f"?{query.urlencode()}"
