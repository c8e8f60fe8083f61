"""Envelopes, the shares of the Caf and their movements, as tables."""

import django_tables2 as tables
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst

from funding.envelopes.models import Envelope, Share, ShareEntry
from portal.foundation.access.roles import is_cnaf
from portal.foundation.lists.columns import NOTHING, DayColumn, EurosColumn, MomentColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import euros, percent
from portal.territory.columns import CafColumn


class _StandingTable(ListTable):
    """What a share or an envelope was given, and how far it is committed; `given` names the amount."""

    given = ""
    used = tables.Column(verbose_name="Taux", attrs=classes("amount"), default=NOTHING)
    standing = tables.Column(accessor="left", verbose_name="Consommation", empty_values=())

    class Meta(ListTable.Meta):
        orderable = False

    def render_used(self, record, value):
        """The part that is committed."""
        return percent(value) if getattr(record, self.given) else NOTHING

    def render_committed(self, record, value):
        """The amount, leading to the requests that were granted it."""
        envelope = getattr(record, "envelope", None)
        if envelope is None or envelope.fund != Envelope.Fund.ESPACES_RENCONTRE:
            return euros(value)
        asked = {"state": "granted", "exercice": envelope.exercice, "caf": record.caf_id}
        return format_html('<a href="{}">{}</a>', reverse("funding_request_list", query=asked), euros(value))

    def render_standing(self, record):
        """Unspent is told as loudly as exceeded, and one never hides the other."""
        known = {"given": getattr(record, self.given), "unused": record.unused, "overrun": record.overrun}
        return render_to_string("funding/envelopes/_standing.html", known)


class EnvelopeToPublishTable(ListTable):
    """One line per line of the Fnas that another person has to publish."""

    caption = "Lignes à publier"
    noun = "ligne"
    envelope = tables.Column(accessor="fund", linkify=True, verbose_name="Ligne", attrs=classes("name"))
    amount = EurosColumn(verbose_name="Montant")
    prepared_by = tables.Column(verbose_name="Préparée par", default="non renseigné", attrs=classes("name"))
    prepared_at = DayColumn(verbose_name="Préparée")

    class Meta(ListTable.Meta):
        model = Envelope
        fields = ["envelope", "amount", "prepared_by", "prepared_at"]
        orderable = False

    def render_envelope(self, record):
        """The fund, the exercice, and whether it is invented."""
        return capfirst(str(record))


class EnvelopeTable(_StandingTable):
    """One line per envelope, for the nation."""

    given = "split"
    caption = "Enveloppes"
    noun = "enveloppe publiée,enveloppes publiées"
    nothing = "Aucune ligne n’est publiée."
    how_to_fill = "Préparez une ligne avec sa source ; une autre personne de la Cnaf la publie."
    envelope = tables.Column(
        accessor="fund",
        linkify=lambda record: record.get_absolute_url(),
        verbose_name="Enveloppe",
        attrs=classes("name"),
    )
    amount = EurosColumn(verbose_name="Montant")
    split = EurosColumn(verbose_name="Réparti")
    unsplit = EurosColumn(verbose_name="À répartir")
    committed = EurosColumn(verbose_name="Engagé")

    class Meta(_StandingTable.Meta):
        model = Envelope
        fields = ["envelope", "amount", "split", "unsplit", "committed", "used", "standing"]

    def render_envelope(self, record):
        """The fund and the exercice."""
        return capfirst(str(record))


class ShareTable(_StandingTable):
    """One line per share of an envelope."""

    given = "entered"
    caption = "Parts"
    noun = "part"
    limited = {"movement": is_cnaf}
    caf = CafColumn()
    entered = EurosColumn(verbose_name="Part")
    committed = EurosColumn(verbose_name="Engagé")
    left = EurosColumn(verbose_name="Reste")
    movement = tables.Column(accessor="pk", verbose_name="Abonder")

    class Meta(_StandingTable.Meta):
        model = Share
        fields = ["caf", "entered", "committed", "left", "used", "standing", "movement"]

    def render_movement(self, record):
        """The way to a movement on this share."""
        address = reverse("share_entry_create", args=[record.envelope_id], query={"caf": record.caf_id})
        return format_html(
            '<a href="{}">Ajouter<span class="visually-hidden"> à la part, {}</span></a>', address, record.caf
        )


class OwnShareTable(_StandingTable):
    """One line per envelope, for the Caf that has a share of it."""

    given = "entered"
    caption = "Enveloppes"
    noun = "enveloppe"
    nothing = "Votre Caf n’a encore de part dans aucune enveloppe."
    how_to_fill = "La Cnaf saisit les parts : elles apparaissent ici dès leur notification."
    envelope = tables.Column(
        linkify=lambda record: record.envelope.get_absolute_url(), verbose_name="Enveloppe", attrs=classes("name")
    )
    entered = EurosColumn(verbose_name="Part de votre Caf")
    committed = EurosColumn(verbose_name="Engagé")
    left = EurosColumn(verbose_name="Reste")

    class Meta(_StandingTable.Meta):
        model = Share
        fields = ["envelope", "entered", "committed", "left", "used", "standing"]

    def render_envelope(self, value):
        """The fund and the exercice."""
        return capfirst(str(value))


class ShareEntryTable(ListTable):
    """One line per movement on the shares of an envelope."""

    caption = "Mouvements"
    noun = "mouvement"
    entered_at = MomentColumn(verbose_name="Saisi le")
    caf = CafColumn("share__caf")
    amount = EurosColumn(verbose_name="Montant")
    reason = tables.Column(verbose_name="Motif", attrs=classes("name"))
    entered_by = tables.Column(verbose_name="Par", default="non renseigné", attrs=classes("name"))

    class Meta(ListTable.Meta):
        model = ShareEntry
        fields = ["entered_at", "caf", "amount", "reason", "entered_by"]
        orderable = False
