"""Criteria of eligibility as a table."""

import django_tables2 as tables

from funding.eligibility.models import Criterion
from portal.foundation.lists.columns import StateColumn, classes
from portal.foundation.lists.tables import ListTable


class CriterionTable(ListTable):
    """One line per criterion."""

    list_name = "criteres"
    caption = "Critères d’éligibilité"
    noun = "critère"
    nothing = "Aucun critère n’est publié : aucune demande ne peut être accordée."
    how_to_fill = "Une personne de la Cnaf prépare un critère, une autre le publie."
    hidden_at_first = frozenset({"proof_asked"})
    words = tables.Column(linkify=True, verbose_name="Ce qui est demandé", attrs=classes("name"))
    exercices = tables.Column(
        accessor="exercices_in_words", order_by=("from_exercice", "pk"), verbose_name="Exercices"
    )
    proof_asked = tables.Column(verbose_name="Preuve demandée", orderable=False, attrs=classes("name"))
    nature = tables.Column(verbose_name="Nature", orderable=False)
    source = tables.Column(verbose_name="Source", orderable=False, attrs=classes("name"))
    state = StateColumn()

    class Meta(ListTable.Meta):
        model = Criterion
        fields = ["words", "exercices", "proof_asked", "nature", "source", "state"]
