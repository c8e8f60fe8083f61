"""The list of meeting spaces as a table."""

import django_tables2 as tables

from espaces_rencontre.spaces.models import MeetingSpace


class SpaceTable(tables.Table):
    """One line per meeting space; the agrément first says whether it is in force."""

    caption = "Espaces de rencontre"
    name = tables.Column(linkify=True, verbose_name="Espace")
    operator = tables.Column(order_by="operator__name", verbose_name="Gestionnaire")
    agrement = tables.TemplateColumn(
        template_name="espaces_rencontre/agrements/_agrement_state.html", verbose_name="Agrément", order_by="agreed"
    )

    class Meta:
        model = MeetingSpace
        fields = ["name", "city", "operator", "caf", "agrement"]
        empty_text = "Aucun espace de rencontre ne correspond dans votre périmètre : élargissez les filtres."
