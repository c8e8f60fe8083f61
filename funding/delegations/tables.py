"""The register of delegations as a table."""

import django_tables2 as tables

from funding.delegations.models import Delegation
from portal.foundation.access.roles import is_administrator
from portal.foundation.lists.columns import EurosColumn, badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import fr_date_short
from portal.territory.columns import CafColumn


class DelegationTable(ListTable):
    """One line per delegation: who, what, up to how much, until when."""

    list_name = "delegations"
    caption = "Délégations"
    noun = "délégation"
    limited = {"caf": is_administrator}
    none_found = "Aucune délégation ne correspond."
    nothing = "Aucune délégation n’est enregistrée : personne ne peut décider seul d’un financement."
    how_to_fill = "Enregistrez l’acte signé par la direction pour chaque responsable, sauf pour vous-même."
    pk = tables.Column(linkify=True, verbose_name="N°", attrs=classes("nowrap"))
    agent = tables.Column(verbose_name="Titulaire", order_by="agent__last_name", attrs=classes("name"))
    caf = CafColumn()
    act = tables.Column(verbose_name="Acte")
    amount_limit = EurosColumn(verbose_name="Jusqu’à")
    substitute = tables.Column(verbose_name="Suppléant", default="–", order_by="substitute__last_name")
    dates = tables.Column(empty_values=(), order_by=("from_on", "until_on"), verbose_name="Période")
    standing = tables.Column(empty_values=(), orderable=False, verbose_name="Aujourd’hui", attrs=classes("nowrap"))

    class Meta(ListTable.Meta):
        model = Delegation
        fields = ["pk", "agent", "caf", "act", "amount_limit", "substitute", "dates", "standing"]

    def render_pk(self, value):
        """« n° 12 »."""
        return f"n° {value}"

    def render_dates(self, record):
        """« du 01/01/2014 au 31/12/2014 »."""
        return f"du {fr_date_short(record.from_on)} au {fr_date_short(record.until_on)}"

    def render_standing(self, record):
        """What it is worth today."""
        return badge(*record.standing_today)
