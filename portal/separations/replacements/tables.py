"""The list of replacements as a table."""

import django_tables2 as tables
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from portal.foundation.lists.columns import NOTHING, DayColumn, badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.workflow.states import Tone
from portal.separations.replacements.models import Replacement

TONES = {"en cours": Tone.WAITING, "à venir": Tone.WAITING, "terminé": Tone.DONE, "annulé": Tone.DRAFT}


class ReplacementTable(ListTable):
    """One line per replacement: who is away, who replaces, from when until when."""

    caption = "Remplacements"
    noun = "remplacement"
    nothing = "Aucun remplacement n’est saisi."
    how_to_fill = "Pendant un remplacement, les dossiers de l’agent absent paraissent dans la journée du collègue."
    agent = tables.Column(attrs=classes("name"))
    substitute = tables.Column(attrs=classes("name"))
    from_on = DayColumn()
    until_on = DayColumn()
    moment = tables.Column(verbose_name="État", empty_values=(), attrs=classes("nowrap"))
    acts = tables.Column(accessor="pk", verbose_name="Que faire", attrs=classes("nowrap"))

    class Meta(ListTable.Meta):
        model = Replacement
        fields = ["agent", "substitute", "from_on", "until_on", "moment", "acts"]
        orderable = False
        row_attrs = {"class": lambda record: "" if record.until_on >= timezone.localdate() else "muted"}

    def render_acts(self, record):
        """What the reader may do with it; the buttons belong to the one form of the page."""
        if record.is_over or not record.available_steps(self.request.user):
            return NOTHING
        return format_html(
            '<a href="{}">Corriger</a> '
            '<button class="btn btn-link btn-sm" type="submit" form="cancel" formaction="{}">Annuler</button>',
            reverse("replacement_update", args=[record.pk]),
            reverse("replacement_cancel", args=[record.pk]),
        )

    def render_moment(self, value):
        """« en cours »."""
        return badge(value, TONES[value])
