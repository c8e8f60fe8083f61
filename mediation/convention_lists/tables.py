"""Conventions, and services without any, as tables."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.html import format_html

from mediation.conventions.models import Convention
from portal.foundation.access.roles import is_caf_agent, is_manager, is_partner
from portal.foundation.lists.columns import NOTHING, DayColumn, FigureColumn, badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.workflow.states import Tone
from portal.territory.columns import CafColumn

NOT_PARTNER = {
    "operator": lambda agent: not is_partner(agent),
    "caf": lambda agent: not is_caf_agent(agent),
}


class ConventionTable(ListTable):
    """One line per convention: whose, from when to when, for how many Etp this year."""

    list_name = "conventions"
    caption = "Conventions"
    noun = "convention"
    limited = NOT_PARTNER
    hidden_at_first = frozenset({"operator"})
    none_found = "Aucune convention ne correspond à ces filtres."
    nothing = "Aucune convention dans votre périmètre."
    how_to_fill = "Un responsable de la Caf prépare la convention de chaque service, puis note sa signature."
    pk = tables.Column(linkify=True, verbose_name="N°", attrs=classes("nowrap"))
    service = tables.Column(order_by="service__name", verbose_name="Service", attrs=classes("name"))
    operator = tables.Column(
        accessor="operator_name", verbose_name="Gestionnaire",
        attrs=classes("name"),
    )  # fmt: skip
    caf = CafColumn("service__caf")
    starts_on = DayColumn(verbose_name="Du")
    ends_on = DayColumn(verbose_name="Au")
    etp_now = FigureColumn(verbose_name="Etp cette année", places=2)
    state = tables.Column(verbose_name="État", attrs=classes("name"))

    class Meta(ListTable.Meta):
        model = Convention
        fields = ["pk", "service", "operator", "caf", "starts_on", "ends_on", "etp_now", "state"]
        row_attrs = {"class": lambda record: "is-late" if record.ends_soon else ""}

    def render_pk(self, value):
        """« n° 12 »."""
        return f"n° {value}"

    def render_state(self, record):
        """The state, and whether its term is over or near."""
        said = badge(record.get_state_display(), record.State(record.state).tone)
        if record.ends_soon:
            return format_html("{} {}", said, badge("finit dans les six mois", Tone.WAITING))
        return format_html("{} {}", said, badge("terme passé", Tone.DRAFT)) if _is_over(record) else said


def _is_over(record):
    return record.is_signed and record.is_past


class ServiceWithoutTable(ListTable):
    """One line per mediation service that no signed convention covers today."""

    list_name = "services-sans-convention"
    caption = "Services sans convention en cours"
    noun = "service"
    limited = {**NOT_PARTNER, "prepare": is_manager}
    none_found = "Aucun service ne correspond à ce filtre."
    nothing = "Chaque service de médiation de votre périmètre a une convention en cours."
    how_to_fill = "Un service paraît ici quand sa convention finit sans suite, ou dès qu’il est créé."
    name = tables.Column(verbose_name="Service", attrs=classes("name"))
    city = tables.Column(verbose_name="Commune", attrs=classes("name"))
    operator = tables.Column(order_by="operator__name", verbose_name="Gestionnaire", attrs=classes("name"))
    caf = CafColumn()
    last_end = DayColumn(verbose_name="La dernière a fini", default="jamais eu")
    prepared = tables.Column(verbose_name="En préparation", orderable=False, default=NOTHING)
    prepare = tables.Column(verbose_name="À faire", orderable=False, empty_values=())

    class Meta(ListTable.Meta):
        fields = ["name", "city", "operator", "caf", "last_end", "prepared", "prepare"]

    def render_prepared(self, value):
        """The one in preparation."""
        return format_html('<a href="{}">n° {}</a>', reverse("convention_detail", args=[value]), value)

    def render_prepare(self, record):
        """The page that prepares one, while there is none."""
        if record.prepared:
            return NOTHING
        url = reverse("convention_create", query={"service": record.pk})
        words = '<a href="{}">Préparer <span class="visually-hidden">la convention de {}</span></a>'
        return format_html(words, url, record)
