"""Protected files, exceptional openings, what agents declared, as tables: numbers of files, no name of a family."""

import django_tables2 as tables

from portal.foundation.lists.columns import MomentColumn, StateColumn, classes
from portal.foundation.lists.tables import ListTable
from portal.separations.file_access.models import BrokenGlass, Concern, Protection


def file_column(accessor):
    """« 59-0001234 », which leads to the page of the row."""
    return tables.Column(
        accessor=accessor, verbose_name="Dossier", orderable=False, linkify=lambda record: record.get_absolute_url(),
        attrs=classes("nowrap"),
    )  # fmt: skip


class ProtectionTable(ListTable):
    """One line per protection in force."""

    caption = "Dossiers protégés"
    noun = "dossier"
    nothing = "Aucun dossier n’est protégé."
    how_to_fill = "Un responsable protège un dossier depuis sa page, « Protection du dossier »."
    reference = file_column("family__reference")
    protected_at = MomentColumn(verbose_name="Depuis")
    protected_by = tables.Column(verbose_name="Par", orderable=False, attrs=classes("name"))
    readers = tables.Column(verbose_name="Lecteurs désignés", orderable=False, empty_values=())

    class Meta(ListTable.Meta):
        model = Protection
        fields = ["reference", "protected_at", "protected_by", "readers"]

    def render_readers(self, record):
        """« Camille Vanhoutte, Nadia Benali »."""
        return ", ".join(map(str, record.readers)) or "aucun"


class ConcernTable(ListTable):
    """One line per declaration in force."""

    caption = "Déclarations « je connais cette famille »"
    noun = "déclaration"
    nothing = "Aucune déclaration."
    how_to_fill = "Un agent qui connaît une famille le dit depuis son dossier, qui lui est alors fermé."
    reference = file_column("family__reference")
    agent = tables.Column(verbose_name="Qui", orderable=False, attrs=classes("name"))
    declared_at = MomentColumn(verbose_name="Depuis")

    class Meta(ListTable.Meta):
        model = Concern
        fields = ["reference", "agent", "declared_at"]


class BrokenGlassTable(ListTable):
    """One line per exceptional opening, the latest first."""

    caption = "Ouvertures exceptionnelles"
    noun = "ouverture"
    nothing = "Aucune ouverture exceptionnelle."
    how_to_fill = "Qui ouvre un dossier protégé sans en être lecteur le dit ici, avec sa raison."
    reference = file_column("reference")
    broken_at = MomentColumn(verbose_name="Quand")
    agent = tables.Column(verbose_name="Qui", orderable=False, attrs=classes("name"))
    reason = tables.Column(verbose_name="Raison", orderable=False)
    state = StateColumn()

    class Meta(ListTable.Meta):
        model = BrokenGlass
        fields = ["reference", "broken_at", "agent", "reason", "state"]
