"""What narrows the list of files of agrément, kept in the address."""

import django_filters

from espaces_rencontre.agrement_files.models import AgrementFile
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.filters import ListFilter, WordsFilter
from portal.territory.filters import CafFilter


class AgrementFileFilter(ListFilter):
    """By words and state; by Caf for those who see several."""

    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    q = WordsFilter("Espace, commune ou gestionnaire")
    state = django_filters.ChoiceFilter(label="État", empty_label="tous", choices=AgrementFile.State.choices)
    caf = CafFilter(field_name="space__caf")

    class Meta:
        model = AgrementFile
        fields = ["q", "state", "caf"]
