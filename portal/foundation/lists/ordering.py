"""The order of a list: complete, so that no row is shown twice or skipped between two pages, the unknown last."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import F, QuerySet

KEYS = frozenset({"pk", "id"})


def completely_ordered(rows: QuerySet[Any], *, unknown_last: bool = False) -> QuerySet[Any]:
    """`rows` in their order, equal ones by key; with `unknown_last`, what is not filled in comes after the rest."""
    terms = list(rows.query.order_by or rows.model._meta.ordering)
    if not any(isinstance(term, str) and term.lstrip("-") in KEYS for term in terms):
        # The key goes the way of the first term: one index, read from either end, serves both.
        terms.append("-pk" if terms and isinstance(terms[0], str) and terms[0].startswith("-") else "pk")
    return rows.order_by(*(_unknown_last(rows, term) for term in terms) if unknown_last else terms)


def _unknown_last(rows: QuerySet[Any], term: Any) -> Any:
    if not isinstance(term, str) or not _may_be_null(rows, term.lstrip("-")):
        return term
    return F(term[1:]).desc(nulls_last=True) if term.startswith("-") else F(term).asc(nulls_last=True)


def _may_be_null(rows: QuerySet[Any], path: str) -> bool:
    """Whether a column on `path` may be null: only then, an index in the plain order would not serve."""
    model = rows.model
    if path in KEYS or path in rows.query.annotations:
        return False
    for name in path.split("__"):
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            return False
        if getattr(field, "null", False):
            return True
        model = field.related_model or model
    return False
