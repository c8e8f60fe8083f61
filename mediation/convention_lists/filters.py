"""What narrows the list of conventions, kept in the address."""

import django_filters
from django.utils import timezone

from mediation.conventions.models import Convention
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.filters import ListFilter, WordsFilter
from portal.territory.filters import CafFilter

CURRENT, ENDING, OVER = "en-cours", "bientot-finies", "finies"
SITUATIONS = [
    (CURRENT, "en cours"),
    (ENDING, "finissent dans les six mois, sans suite signée"),
    (Convention.State.PREPARED.value, "en préparation"),
    (OVER, "finies"),
    (Convention.State.CANCELLED.value, "abandonnées"),
]


class ConventionFilter(ListFilter):
    """By words, situation and exercice; by Caf for those who see several."""

    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    q = WordsFilter("Service, commune ou gestionnaire")
    situation = django_filters.ChoiceFilter(
        label="Situation", empty_label="toutes", choices=SITUATIONS, method="by_situation"
    )
    exercice = django_filters.NumberFilter(label="Exercice", min_value=0, max_value=9999, method="by_exercice")
    caf = CafFilter(field_name="service__caf")

    class Meta:
        model = Convention
        fields = ["q", "situation", "exercice", "caf"]

    def by_situation(self, rows, name, situation):
        """As of today."""
        today = timezone.localdate()
        if situation == CURRENT:
            return rows.on(today)
        if situation == ENDING:
            return rows.ending(today)
        return rows.funding().filter(ends_on__lt=today) if situation == OVER else rows.filter(state=situation)

    def by_exercice(self, rows, name, exercice):
        """Those that cover at least a day of it, signed or prepared."""
        return rows.exclude(state=Convention.State.CANCELLED).filter(
            starts_on__year__lte=int(exercice), ends_on__year__gte=int(exercice)
        )


class ServiceFilter(ListFilter):
    """By Caf for those who see several."""

    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    caf = CafFilter()
