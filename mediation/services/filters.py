"""What narrows the list of mediation services, kept in the address."""

import django_filters

from mediation.services.models import Service
from portal.partners.services.filters import ServiceFilter

ACTIVITIES = [("judicial", "judiciaire"), ("conventional", "conventionnelle")]


class MediationServiceFilter(ServiceFilter):
    """By what the service does too."""

    activite = django_filters.ChoiceFilter(
        label="Activité", empty_label="toutes", choices=ACTIVITIES, method="by_activity"
    )

    class Meta:
        model = Service
        fields = ["q", "activite", "fraicheur", "etat", "caf"]

    def by_activity(self, rows, name, choice):
        """Those that do it."""
        return rows.filter(**{choice: True})
