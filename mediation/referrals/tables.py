"""The list of referrals as a table; its rows come from a page that was never counted to its end."""

import django_tables2 as tables
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from mediation.referrals.models import Referral
from mediation.referrals.permissions import may_read_family
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.lists.columns import NOTHING, StateColumn, classes, far_mark
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import relative
from portal.separations.families.columns import ParentColumn, ReferenceColumn
from portal.separations.families.models import mark_contact_first

NOBODY = mark_safe('<span class="muted">personne</span>')


class ReferredParentColumn(ParentColumn):
    """The parent of one rank; of a referral that is over, a service reads nobody any more."""

    def __init__(self, position):
        super().__init__(position, accessor="pk")
        self.position = position

    def render(self, record, table):  # type: ignore[override]  # the library gives what the names ask for
        """« **Lefèvre** Hélène », or a dash."""
        if not may_read_family(table.request.user, record):
            return NOTHING
        return super().render(record.family.both_parents[self.position - 1])


class ReferralTable(ListTable):
    """One line per referral: each parent in their own column, and who is expected to act, since when."""

    list_name = "orientations"
    caption = "Orientations vers une médiation"
    noun = "orientation"
    limited = {"family": is_caf_agent}
    none_found = "Aucune orientation ne correspond."
    nothing = "Aucune orientation ne correspond à votre périmètre."
    how_to_fill = (
        "Une orientation se prépare à la Caf, depuis le dossier d’une famille ; elle paraît chez le service une fois "
        "transmise, quand les deux parents sont d’accord."
    )
    # Read from an index in both directions; no other column has one.
    pk = tables.Column(linkify=True, verbose_name="N°", attrs=classes("nowrap"), order_by=("created_at", "pk"))
    family = ReferenceColumn("family")
    parent_1 = ReferredParentColumn(1)
    parent_2 = ReferredParentColumn(2)
    service = tables.Column(orderable=False, attrs=classes("name"))
    state = StateColumn(orderable=False)
    waiting = tables.Column(
        accessor="waits_for", verbose_name="Attend", orderable=False, default=NOBODY, attrs=classes("day")
    )

    @classmethod
    def complete(cls, rows):
        """Whether each file asks for a contact first."""
        mark_contact_first(rows, "family_id")

    class Meta(ListTable.Meta):
        model = Referral
        fields = ["pk", "family", "parent_1", "parent_2", "service", "state", "waiting"]
        row_attrs = {"class": lambda record: "is-late" if record.is_late else ""}

    def render_pk(self, value):
        """« n° 12 »."""
        return f"n° {value}"

    def render_waiting(self, record, value):
        """« le service », what for said aloud only, and since when."""
        words, since = value
        who, _, what = words.partition(", ")
        return format_html(
            '{}<span class="visually-hidden">, {}</span> {}',
            who,
            what,
            far_mark(relative(since, timezone.localdate()), is_late=record.is_late),
        )
