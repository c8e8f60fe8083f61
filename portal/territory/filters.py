"""The filter of lists that cover several Caf."""

from typing import Any

import django_filters

from portal.territory.models import Caf


def _visible_cafs(request):
    """The Caf one may choose from."""
    return Caf.objects.visible_to(request.user)


class CafFilter(django_filters.ModelChoiceFilter):
    """Rows of one Caf."""

    def __init__(self, **options: Any) -> None:
        super().__init__(label="Caf", empty_label="toutes", queryset=_visible_cafs, **options)
