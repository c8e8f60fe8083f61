"""Importing the directory of a Caf from a spreadsheet: the same file twice changes nothing."""

import re
from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.access.roles import is_manager
from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField, LineField, PhoneField
from portal.foundation.imports.importer import ImportColumn, Importer, imports
from portal.foundation.text.french import fr_date
from portal.foundation.text.names import search_key
from portal.foundation.text.phones import readable
from portal.separations.directory.forms import LONGEST_CITY, CitiesField
from portal.separations.directory.kinds import Kind, in_words
from portal.separations.directory.models import DirectoryPlace, identity_of

EMPTY = {"required": "Cette case est vide : complétez-la."}
WHOLE = "tout le departement"
EARLIEST = date(2000, 1, 1)
CLOSED = "Cette structure est fermée dans l’annuaire : rouvrez-la avant de l’importer de nouveau."
SHORT_NAMES = {
    "mediation": Kind.MEDIATION, "reaap": Kind.REAAP, "laep": Kind.LAEP, "clas": Kind.CLAS, "tisf": Kind.TISF,
    "conseil conjugal": Kind.COUNSELLING, "seance": Kind.PARENTS_SESSION, "violences": Kind.VIOLENCE,
}  # fmt: skip


class KindsField(forms.CharField):
    """What a place is for, in words: « médiation familiale, logement »."""

    known = {search_key(kind.label): kind for kind in Kind} | SHORT_NAMES

    def clean(self, value):
        """The values, in the order of pages."""
        words = [word for word in re.split(r"[,;/+\n]", super().clean(value)) if word.strip()]
        if unknown := [word.strip() for word in words if search_key(word) not in self.known]:
            choices = ", ".join(str(kind.label) for kind in Kind)
            raise ValidationError(f"« {unknown[0]} » n’est pas une de ces réponses : {choices}.")
        found = {self.known[search_key(word)] for word in words}
        return [kind.value for kind in Kind if kind in found]


class ZoneField(CitiesField):
    """The communes served, between commas; « tout le département » for all of them."""

    def clean(self, value):
        """Their names; None, which changes nothing, when the cell is empty."""
        if search_key(value) == WHOLE:
            return []
        return super().clean(value) or None


def postcode_field():
    """Five digits, or the four that a spreadsheet leaves of « 01000 »."""
    said = {"invalid": "Le code postal compte 5 chiffres."}
    return forms.RegexField(r"^[0-9]{4,5}\Z", required=False, error_messages=said)


def ways_in():
    """The columns of how a place is reached."""
    return [
        ImportColumn(
            name="phone", label="Téléphone", field=PhoneField(required=False), show=readable, takes_signs=True,
            aliases=("Tél", "Tél.", "Numéro de téléphone"),
        ),
        ImportColumn(
            name="email", label="Adresse électronique", field=forms.EmailField(required=False, max_length=254),
            aliases=("Courriel", "E-mail", "Email", "Mél", "Adresse mail"),
        ),
        ImportColumn(
            name="website", label="Site", aliases=("Site internet", "Site web"),
            field=forms.URLField(required=False, max_length=200, assume_scheme="https"),
        ),
    ]  # fmt: skip


@imports
class DirectoryImporter(Importer):
    """One place per name and commune in the Caf of the manager."""

    kind = "directory"
    title = "Annuaire"
    noun = "structure"
    about = "une ligne par structure, reconnue à son nom et à sa commune"
    model = DirectoryPlace

    @staticmethod
    def allowed(agent):
        """Managers, for their Caf."""
        return is_manager(agent)

    def make_columns(self):
        """What identifies a place, what it is for, then how to reach it and when it was checked."""
        return [
            ImportColumn(
                name="name", label="Nom", field=LineField(max_length=150, error_messages=EMPTY),
                aliases=("Structure", "Nom de la structure", "Partenaire"),
            ),
            ImportColumn(
                name="city", label="Commune", field=LineField(max_length=LONGEST_CITY, error_messages=EMPTY),
                aliases=("Ville", "Localité"),
            ),
            ImportColumn(
                name="kinds", label="Ce qu’elle propose", field=KindsField(error_messages=EMPTY), show=in_words,
                aliases=("Nature", "Natures", "Offre", "Offres", "Propose"),
            ),
            ImportColumn(name="address", label="Adresse", field=LineField(max_length=200, required=False)),
            ImportColumn(name="postcode", label="Code postal", field=postcode_field(), aliases=("CP",)),
            ImportColumn(
                name="zone", label="Communes servies", field=ZoneField(required=False), show=", ".join,
                aliases=("Zone", "Zone servie", "Secteur"),
            ),
            *ways_in(),
            ImportColumn(name="hours", label="Horaires", field=LineField(max_length=200, required=False)),
            ImportColumn(
                name="note", label="À savoir", field=forms.CharField(max_length=1000, required=False),
                aliases=("Remarque", "Note"),
            ),
            ImportColumn(
                name="confirmed_on", label="Confirmée le", field=DateField(required=False), show=_day,
                aliases=("Vérifiée le", "Mise à jour le"),
            ),
        ]  # fmt: skip

    def new_row(self):
        """A place of the Caf; without a day it was never confirmed, and waits for it."""
        return DirectoryPlace(caf_id=self.agent.caf_id)

    def identify(self, values):
        """Name and commune."""
        if day := values.get("confirmed_on"):
            try:
                check_day(day, earliest=EARLIEST, why="l’an 2000")
            except ValidationError as error:
                raise ValidationError({"confirmed_on": error.messages}) from error
        if postcode := values.get("postcode"):
            values["postcode"] = postcode.zfill(5)
        return identity_of(values["name"], values["city"])

    def existing(self, keys, *, lock=False):
        """Places of the Caf, by name and commune."""
        rows = DirectoryPlace.objects.visible_to(self.agent).filter(identity__in=keys).order_by("pk")
        rows = rows.select_for_update(of=("self",)) if lock else rows
        found = {row.identity: row for row in rows}
        self.confirmed_before = {row.pk: row.confirmed_on for row in found.values()}
        return found

    def check(self, values, row):
        """A closed place is opened by hand; what was confirmed since the list was made stays confirmed."""
        if row is None:
            return
        if row.state == DirectoryPlace.State.CLOSED:
            raise ValidationError({"name": CLOSED})
        if row.confirmed_on and values.get("confirmed_on", row.confirmed_on) < row.confirmed_on:
            del values["confirmed_on"]
        # The same words otherwise written are the same place: its name stays as its Caf wrote it.
        values["name"], values["city"] = row.name, row.city

    def save(self, row, *, is_new, note):
        """Whoever brings the list answers for the day it says."""
        if row.confirmed_on != self.confirmed_before.get(row.pk):
            row.confirmed_by = self.agent
        super().save(row, is_new=is_new, note=note)


def _day(day):
    return fr_date(day) if day else ""
