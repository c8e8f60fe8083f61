"""Seals and verifications as tables."""

import django_tables2 as tables
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from portal.foundation.lists.columns import FigureColumn, MomentColumn, badge, classes
from portal.foundation.lists.tables import ListTable
from portal.foundation.text.french import number
from portal.journal.seals.models import Seal
from portal.journal.verification.models import Check

# Of what a verification found, the rest being said by the command.
SHOWN = 5
BREAK = mark_safe("<br>")


class CheckTable(ListTable):
    """One line per verification: when, for whom, what came of it."""

    caption = "Vérifications"
    noun = "vérification"
    nothing = "Le journal n’a pas encore été vérifié."
    how_to_fill = "Il l’est chaque nuit ; « Vérifier maintenant » n’attend pas."
    at = MomentColumn(verbose_name="Terminée le")
    asked_by = tables.Column(verbose_name="Demandée par", default="le portail", attrs=classes("name"))
    verdict = tables.Column(verbose_name="Résultat", attrs=classes("nowrap"))
    findings = tables.Column(verbose_name="Constats", empty_values=(), attrs=classes("name"))
    lines = FigureColumn(verbose_name="Lignes")
    seals = FigureColumn(verbose_name="Sceaux")
    seconds = FigureColumn(verbose_name="Secondes", places=1)

    class Meta(ListTable.Meta):
        model = Check
        fields = ["at", "asked_by", "verdict", "findings", "lines", "seals", "seconds"]
        orderable = False

    def render_verdict(self, record):
        """Icon, word and colour."""
        return badge(record.get_verdict_display(), record.Verdict(record.verdict).tone)

    def render_findings(self, record):
        """The first sentences, and how many more there are."""
        said = record.sentences[:SHOWN]
        more = len(record.sentences) - len(said)
        said += [f"Et {number(more)} autres constats : « manage.py verify_journal » les dit."] if more else []
        return format_html_join(BREAK, "{}", ((text,) for text in said)) or "rien à signaler"


class SealTable(ListTable):
    """One line per seal: when, how many lines, its head."""

    caption = "Sceaux du journal"
    noun = "sceau,sceaux"
    nothing = "Aucun sceau pour le moment."
    how_to_fill = "Le journal est scellé chaque minute dès qu’il a une ligne."
    number = tables.Column(verbose_name="N°", attrs=classes("nowrap"))
    sealed_at = MomentColumn(verbose_name="Scellé le")
    lines = FigureColumn(verbose_name="Lignes")
    total = FigureColumn(verbose_name="En tout")
    head = tables.Column(verbose_name="Tête (empreinte)", attrs=classes("name"))

    class Meta(ListTable.Meta):
        model = Seal
        fields = ["number", "sealed_at", "lines", "total", "head"]
        orderable = False

    def render_number(self, value):
        """« n° 12 »."""
        return f"n° {value}"

    def render_head(self, value):
        """Sixty-four figures, that may be broken where the column ends."""
        return format_html("<code>{}</code>", value)
