"""Importing the separations that the Caf's own system knows, with their `sitfam` code, onto files of the portal."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.foundation.access.roles import is_manager
from portal.foundation.forms.fields import DateField
from portal.foundation.imports.importer import ImportColumn, Importer, imports
from portal.foundation.text.french import fr_date
from portal.foundation.text.names import search_key
from portal.separations.events.codes import LABELS, STANDS_FOR
from portal.separations.events.models import Separation
from portal.separations.families.models import Family, reference_of

NO_FILE = "Aucun dossier de votre Caf ne porte ce numéro : recopiez-le comme sur le dossier, 59-0000012."
CLOSED = "Ce dossier est fermé ou annulé : rouvrez-le avant d’y ajouter une séparation."
LATER = "Cette date n’est pas encore passée : la séparation ne peut pas être notée d’avance."
AMBIGUOUS = "Le code {code} ({label}) ne le dit pas : remplissez cette colonne."
CONTRADICTS = "Cette réponse contredit le code {code} ({label}) : corrigez l’un des deux."
MISSING = "Remplissez cette colonne, ou donnez le code sitfam."


class FileField(forms.CharField):
    """The key of a file of the agent's Caf, from « 59-0000012 » or « 59-12 »; the importer looks for the file."""

    def __init__(self, *, agent, **kwargs):
        super().__init__(**kwargs)
        self.agent = agent

    def clean(self, value):
        """The key; a file of another Caf is as unknown as one that does not exist."""
        caf, _, number = "".join(super().clean(value).split()).upper().partition("-")
        if caf != self.agent.caf_id or not (number.isascii() and number.isdecimal() and len(number) <= 12):
            raise ValidationError(NO_FILE)
        return int(number)

    def reference_of(self, key):
        """« 59-0000012 »."""
        return reference_of(self.agent.caf_id, key)


class WordsField(forms.CharField):
    """A coded answer in words, however they are written; `choices` is a class of choices."""

    def __init__(self, choices, **kwargs):
        super().__init__(required=False, **kwargs)
        self.known = {search_key(label): value for value, label in choices.choices}
        self.labels = dict(choices.choices)

    def clean(self, value):
        """The value, or nothing when nothing was given."""
        text = super().clean(value)
        if text and search_key(text) not in self.known:
            raise ValidationError(f"Écrivez l’une de ces réponses : {', '.join(self.labels.values())}.")
        return self.known.get(search_key(text), "")

    def words_of(self, value):
        """The answer as pages show it."""
        return self.labels[value]


class SitfamField(forms.CharField):
    """A `sitfam` code that a separation may have."""

    def clean(self, value):
        """The code in capitals, or nothing."""
        code = super().clean(value).strip().upper()
        if code and code not in STANDS_FOR:
            known = ", ".join(f"{key} ({label})" for key, label in LABELS.items())
            raise ValidationError(f"Ce code n’est pas celui d’une séparation ; ceux qui le sont : {known}.")
        return code


@imports
class SeparationImporter(Importer):
    """One separation per file and day."""

    kind = "separations"
    title = "Séparations"
    noun = "séparation"
    about = "une ligne par séparation, reconnue au numéro de son dossier et à sa date"
    model = Separation

    @staticmethod
    def allowed(agent):
        """Managers, for their Caf."""
        return is_manager(agent)

    def make_columns(self):
        """File, date, code, then what the code may leave open."""
        file, union, mode = FileField(agent=self.agent), WordsField(Separation.Union), WordsField(Separation.Mode)
        return [
            ImportColumn(
                name="family", label="Dossier", field=file, attribute="family_id", show=file.reference_of,
                aliases=("Numéro de dossier", "N° de dossier", "Référence"),
            ),
            ImportColumn(
                name="separated_on", label="Date de la séparation", field=DateField(), show=fr_date,
                aliases=("Date", "Séparés le", "Date sitfam"),
            ),
            ImportColumn(
                name="sitfam", label="Code sitfam", field=SitfamField(required=False),
                aliases=("Sitfam", "Situation de famille"),
            ),
            ImportColumn(name="union", label="Nature de l’union", field=union, show=union.words_of),
            ImportColumn(name="mode", label="Mode de séparation", field=mode, show=mode.words_of),
        ]  # fmt: skip

    def new_row(self):
        """A separation of the Caf, recorded by who imports it."""
        return Separation(caf_id=self.agent.caf_id, logged_by=self.agent)

    def identify(self, values):
        """File and day; the code is turned into the answers that it stands for."""
        if values["separated_on"] > timezone.localdate():
            raise ValidationError({"separated_on": LATER})
        if code := values.pop("sitfam", ""):
            self._read_code(code, values)
        return f"{values['family']} {values['separated_on']:%Y-%m-%d}"

    def _read_code(self, code, values):
        said = {"code": code, "label": LABELS[code]}
        for name, possible in zip(("union", "mode"), STANDS_FOR[code], strict=True):
            if name not in values and len(possible) == 1:
                values[name] = possible[0]
            if name not in values:
                raise ValidationError({name: AMBIGUOUS.format(**said)})
            if values[name] not in possible:
                raise ValidationError({name: CONTRADICTS.format(**said)})

    def existing(self, keys, *, lock=False):
        """Separations of the perimeter that stand, by file and day."""
        files = {key.partition(" ")[0] for key in keys}
        rows = Separation.objects.visible_to(self.agent).filter(family__in=files, cancelled_at=None).order_by("pk")
        if lock:
            rows = rows.select_for_update(of=("self",))
        known = Family.objects.visible_to(self.agent).filter(pk__in=files)
        self.files = set(known.values_list("pk", flat=True))
        self.open_files = set(known.open().values_list("pk", flat=True))
        return {f"{row.family_id} {row.separated_on:%Y-%m-%d}": row for row in rows}

    def check(self, values, row):
        """Only open files of the perimeter are written on; a new separation has both answers."""
        if values["family"] not in self.files:
            raise ValidationError({"family": NO_FILE})
        if values["family"] not in self.open_files:
            raise ValidationError({"family": CLOSED})
        if lacking := [name for name in ("union", "mode") if row is None and name not in values]:
            raise ValidationError(dict.fromkeys(lacking, MISSING))
