"""What is typed to join a document to a file of agrément."""

from espaces_rencontre.agrement_files.content import CONDITIONAL
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import LineField
from portal.foundation.forms.scoped import ScopedForm


class AgrementDocumentForm(ScopedForm):
    """A PDF; for the document of the mayor alone, why it is not required may stand instead."""

    document = PdfField(label="Document", required=False)
    not_required = LineField(
        label="Pièce non requise : pourquoi",
        max_length=300,
        required=False,
        help_text="À remplir seulement si la pièce n’est pas requise, à la place du document.",
    )

    def __init__(self, *args, letter, **kwargs):
        super().__init__(*args, **kwargs)
        if letter != CONDITIONAL:
            del self.fields["not_required"]

    def clean(self):
        """One or the other."""
        cleaned = super().clean() or self.cleaned_data
        joined, why = cleaned.get("document"), cleaned.get("not_required", "")
        if joined and why:
            self.add_error("not_required", "Joignez le document ou dites pourquoi il n’est pas requis, pas les deux.")
        elif not joined and not why and not self.errors:
            self.add_error("document", "Joignez le document au format PDF.")
        return cleaned
