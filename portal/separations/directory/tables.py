"""The directory as a table."""

import django_tables2 as tables
from django.utils.html import format_html

from portal.foundation.lists.columns import NOTHING, StateColumn, classes, day_and_distance
from portal.foundation.lists.tables import ListTable
from portal.foundation.templatetags.ui import badge
from portal.foundation.text.phones import readable
from portal.foundation.workflow.states import Tone
from portal.separations.directory.models import DirectoryPlace


class DirectoryTable(ListTable):
    """One line per place: what it is for, where it stands, whom it serves, how to call it, last confirmed on."""

    list_name = "annuaire"
    caption = "Annuaire"
    noun = "structure"
    none_found = "Aucune structure ne correspond à ces filtres."
    nothing = "L’annuaire de votre Caf est vide."
    how_to_fill = "Un responsable ou un travailleur social y saisit les structures ; un responsable importe une liste."
    hidden_at_first = frozenset({"state"})
    name = tables.Column(linkify=True, order_by=("identity", "pk"), attrs=classes("name"))
    kinds = tables.Column(
        accessor="kinds_in_words", verbose_name="Ce qu’elle propose", orderable=False, attrs=classes("name")
    )
    city = tables.Column(attrs=classes("nowrap"))
    zone = tables.Column(
        accessor="zone_in_words", verbose_name="Communes servies", orderable=False, attrs=classes("name")
    )
    phone = tables.Column(orderable=False, default=NOTHING, attrs=classes("nowrap"))
    confirmed_on = tables.Column(empty_values=(), attrs=classes("day"))
    state = StateColumn(orderable=False)

    class Meta(ListTable.Meta):
        model = DirectoryPlace
        fields = ["name", "kinds", "city", "zone", "phone", "confirmed_on", "state"]
        row_attrs = {"class": lambda record: "is-late" if record.is_to_confirm else ""}

    def render_phone(self, value):
        """As it is read aloud."""
        return readable(value)

    def render_confirmed_on(self, record, value):
        """The day and how far it is, « à confirmer » when it is too far."""
        day = day_and_distance(value) if value else "jamais"
        return format_html("{} {}", day, badge("à confirmer", Tone.WAITING)) if record.is_to_confirm else day
