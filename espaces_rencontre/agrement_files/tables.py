"""The list of files of agrément as a table."""

import django_tables2 as tables

from espaces_rencontre.agrement_files.models import AgrementFile
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.columns import DayColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.territory.columns import CafColumn


class AgrementFileTable(ListTable):
    """One line per file: whose space, and where it stands on the way to the agrément."""

    list_name = "dossiers-agrement"
    caption = "Dossiers d’agrément"
    noun = "dossier"
    limited = {"caf": lambda agent: not is_caf_agent(agent)}
    none_found = "Aucun dossier d’agrément ne correspond."
    nothing = "Aucun dossier d’agrément dans votre périmètre."
    how_to_fill = "Un dossier s’ouvre sur la page de l’espace de rencontre, par le gestionnaire ou par la Caf."
    pk = tables.Column(linkify=True, verbose_name="N°", attrs=classes("nowrap"))
    space = tables.Column(order_by="space__name", verbose_name="Espace", attrs=classes("name"))
    caf = CafColumn(accessor="space__caf", order_by="space__caf")
    deposited_on = DayColumn(verbose_name="Déposé", default="pas encore")
    complete_on = DayColumn(verbose_name="Complet", default="pas encore")
    tacit_on = DayColumn(verbose_name="Fin des deux mois")
    state = StateColumn()

    class Meta(ListTable.Meta):
        model = AgrementFile
        fields = ["pk", "space", "caf", "deposited_on", "complete_on", "tacit_on", "state"]

    def render_pk(self, value):
        """« n° 12 »."""
        return f"n° {value}"
