"""The list of referrals as a table; its rows come from a page that was never counted to its end."""

import django_tables2 as tables

from mediation.referrals.models import Referral
from portal.foundation.lists.tables import StateColumn

NOTHING = "Aucune orientation ne correspond. "
EMPTY_FOR_CAF = NOTHING + "Élargissez les filtres ; une orientation se prépare depuis le dossier d’une famille."
EMPTY_FOR_PARTNER = NOTHING + (
    "Élargissez les filtres ; les Caf vous transmettent ici les familles dont les deux parents sont d’accord."
)
PARENT = "mediation/referrals/_parent_name.html"


class ReferralTable(tables.Table):
    """One line per referral: each parent in their own column, and who is expected to act, since when."""

    caption = "Orientations"
    pk = tables.Column(linkify=True, verbose_name="Orientation", attrs={"td": {"class": "nowrap"}})
    family = tables.Column(
        accessor="family__reference",
        linkify=lambda record: record.family.get_absolute_url(),
        verbose_name="Dossier",
        attrs={"td": {"class": "nowrap"}},
    )
    parent_1 = tables.TemplateColumn(
        template_name=PARENT, accessor="family__both_parents__0", empty_values=(), verbose_name="Premier parent"
    )
    parent_2 = tables.TemplateColumn(
        template_name=PARENT, accessor="family__both_parents__1", empty_values=(), verbose_name="Second parent"
    )
    service = tables.Column(attrs={"td": {"class": "name"}})
    state = StateColumn()
    waiting = tables.TemplateColumn(
        template_name="mediation/referrals/_waiting.html", accessor="pk", verbose_name="En attente de"
    )

    class Meta:
        model = Referral
        fields = ["pk", "family", "parent_1", "parent_2", "service", "state", "waiting"]
        orderable = False
        row_attrs = {"class": lambda record: "is-late" if record.is_late else ""}

    def render_pk(self, value):
        """« n° 12 »."""
        return f"n° {value}"
