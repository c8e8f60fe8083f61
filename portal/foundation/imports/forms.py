"""Depositing a file, and repairing one of its lines."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.files.weight import check_weight
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.imports.assessment import CELL_MAX
from portal.foundation.imports.importer import ImportColumn, importers_for
from portal.foundation.spreadsheets.reader import NOT_A_SPREADSHEET, is_spreadsheet

LIGHTER = "Déposez-le en plusieurs fois."


class SpreadsheetField(forms.FileField):
    """A spreadsheet to deposit, checked by its weight and its first bytes; a worker reads the rest."""

    widget = forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.xls,.ods"})
    default_error_messages = {
        "required": "Choisissez le fichier à importer.",
        "invalid": NOT_A_SPREADSHEET,
        "missing": "Aucun fichier n’a été reçu : choisissez-le de nouveau.",
        "empty": "Ce fichier est vide : choisissez celui qui contient les lignes.",
    }

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The upload, back at its start."""
        upload = super().clean(data, initial)
        check_weight(upload, LIGHTER)
        start = upload.read(8)
        upload.seek(0)
        if not is_spreadsheet(start):
            raise ValidationError(NOT_A_SPREADSHEET)
        return upload


class ImportForm(ScopedForm):
    """What is imported, and the file."""

    kind = forms.ChoiceField(
        label="Que souhaitez-vous importer ?",
        error_messages={"required": "Choisissez ce que vous importez.", "invalid_choice": "Choisissez dans la liste."},
    )
    file = SpreadsheetField(
        label="Fichier",
        help_text="XLSX, ODS ou CSV (tout séparateur, tout encodage). Rien n’est enregistré avant votre accord.",
    )

    def __init__(self, *args: Any, agent: Any, **kwargs: Any) -> None:
        super().__init__(*args, agent=agent, **kwargs)
        kind = cast("forms.ChoiceField", self.fields["kind"])
        kind.choices = [(each.kind, each.title) for each in importers_for(agent)]


class LineForm(ScopedForm):
    """The cells of a line, as typed; what is wrong with them is said beside each by whoever assesses the line."""

    def __init__(self, *args: Any, columns: Iterable[ImportColumn], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for column in columns:
            self.fields[column.name] = forms.CharField(
                label=column.label, required=False, max_length=CELL_MAX,
                error_messages={"max_length": f"Ce texte dépasse {CELL_MAX} caractères : raccourcissez-le."},
            )  # fmt: skip

    def say(self, errors: dict[str, str]) -> None:
        """Put the errors of the assessment beside their fields; one of the whole line above them."""
        for name, reason in errors.items():
            self.add_error(name if name in self.fields else None, reason)
