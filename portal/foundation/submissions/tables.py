"""The unfinished forms of an agent as a table."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from portal.foundation.lists.columns import MomentColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.submissions.models import Draft


class DraftTable(ListTable):
    """One line per form begun: where it is taken up again, since when it is kept, the button that gives it up.

    The buttons belong to the form `discard` of the page.
    """

    caption = "Saisies à reprendre"
    noun = "saisie"
    nothing = "Aucune saisie en attente."
    how_to_fill = "Si vous quittez un formulaire avant de l’envoyer, vous le retrouverez ici."
    form = tables.Column(
        accessor="pk",
        linkify=lambda record: record.get_absolute_url(),
        verbose_name="Formulaire",
        attrs=classes("name"),
    )
    saved_at = MomentColumn(verbose_name="Gardé")
    reason = tables.Column(verbose_name="État")
    discard = tables.Column(accessor="pk", verbose_name="Effacer")

    class Meta(ListTable.Meta):
        model = Draft
        fields = ["form", "saved_at", "reason", "discard"]
        orderable = False

    def render_form(self, record: Draft) -> str:
        """The title of the page it was typed on."""
        return str(record)

    def render_discard(self, record: Draft) -> SafeString:
        """The button that gives it up."""
        return format_html(
            '<button class="btn btn-sm" type="submit" form="discard" formaction="{}" name="from_list" value="1">'
            'Effacer<span class="visually-hidden"> : {}</span></button>',
            reverse("draft_discard", args=[record.pk]),
            record,
        )
