"""The access journal as a table."""

import django_tables2 as tables

from portal.foundation.lists.columns import MomentColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.journal.models import Entry


class EntryTable(ListTable):
    """One line per act: when, who, what, on what."""

    list_name = "journal"
    caption = "Journal des accès"
    noun = "ligne"
    none_found = "Aucune ligne ne correspond."
    nothing = "Le journal est vide."
    how_to_fill = "Le journal garde chaque lecture de dossier, chaque recherche, chaque export et chaque décision."
    at = MomentColumn(verbose_name="Quand")
    agent = tables.Column(verbose_name="Qui", default="le système", attrs=classes("name"))
    act = tables.Column(accessor="in_words", verbose_name="A fait quoi", attrs=classes("name"))
    target = tables.Column(accessor="target_in_words", verbose_name="Sur quoi", attrs=classes("name"), default="")
    ground = tables.Column(
        accessor="get_ground_display", verbose_name="À quel titre", attrs=classes("nowrap"), default=""
    )
    state = tables.Column(accessor="before", verbose_name="État", empty_values=(), attrs=classes("name"))
    note = tables.Column(verbose_name="Précision", attrs=classes("name"), default="")

    class Meta(ListTable.Meta):
        model = Entry
        fields = ["at", "agent", "act", "target", "ground", "state", "note"]
        orderable = False

    def render_state(self, record):
        """« à compléter → transmise », as the pages of the row say it."""
        return record.states_in_words
