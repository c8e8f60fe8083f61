"""The list of agents as a table."""

import django_tables2 as tables
from django.urls import reverse

from portal.accounts.models import Agent
from portal.foundation.lists.columns import EmailColumn, MomentColumn, badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.workflow.states import Tone


class AgentTable(ListTable):
    """One line per account: who, where, and whether it opens the portal."""

    list_name = "agents"
    caption = "Agents"
    noun = "agent"
    none_found = "Aucun agent ne correspond."
    nothing = "Aucun compte n’est ouvert."
    how_to_fill = "Changez les filtres, ou ouvrez un compte."
    name = tables.Column(
        accessor="get_full_name",
        order_by=("last_name", "first_name"),
        linkify=lambda record: reverse("agent_update", args=[record.pk]),
        verbose_name="Nom",
        attrs=classes("name"),
    )
    email = EmailColumn()
    role = tables.Column(attrs=classes("name"))
    perimeter = tables.Column(
        accessor="perimeter_label", verbose_name="Périmètre", orderable=False, attrs=classes("name")
    )
    last_login = MomentColumn(verbose_name="Dernière connexion", default="jamais")
    standing = tables.Column(accessor="is_active", verbose_name="Compte", empty_values=())

    class Meta(ListTable.Meta):
        model = Agent
        fields = ["name", "email", "role", "perimeter", "last_login", "standing"]

    def render_standing(self, value):
        """Whether it opens the portal."""
        return badge("actif", Tone.DONE) if value else badge("désactivé", Tone.DRAFT)
