"""What narrows the list of conventions-cadres, kept in the address."""

import django_filters
from django.utils import timezone

from funding.frameworks.models import Framework
from portal.foundation.lists.filters import ListFilter

LEVELS = [("nationale", "nationales"), ("departementale", "départementales")]
WHEN = [("en_vigueur", "en vigueur"), ("finissent", "finissent dans les six mois"), ("preparees", "à signer")]


class FrameworkFilter(ListFilter):
    """By level, and by what becomes of them."""

    portee = django_filters.ChoiceFilter(label="Portée", empty_label="toutes", choices=LEVELS, method="by_level")
    moment = django_filters.ChoiceFilter(label="État", empty_label="tous", choices=WHEN, method="by_moment")

    class Meta:
        model = Framework
        fields = ["portee", "moment"]

    def by_level(self, rows, name, level):
        """National, or of a département."""
        return rows.filter(caf__isnull=level == "nationale")

    def by_moment(self, rows, name, moment):
        """In force today, near their end, or waiting to be signed."""
        today = timezone.localdate()
        if moment == "preparees":
            return rows.filter(state=Framework.State.PREPARED)
        return rows.in_force(today) if moment == "en_vigueur" else rows.ending(today)
