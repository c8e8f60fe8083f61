"""Taking over the agréments already given: a file by Caf, every line of it or none, each arrêté joined after.

The scans do not travel with the file: an agrément without its PDF awaits it, and until then proves nothing
(`AgrementQuerySet.proven`). A file never changes an agrément on file: that is a correction, which has its reason.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property

from espaces_rencontre.agrements.forms import ENDS_BEFORE_IT_BEGINS, check_granted_on
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.agrements.recording import record_agrement
from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.access.roles import is_manager
from portal.foundation.forms.fields import DateField, LineField
from portal.foundation.imports.importer import ImportColumn, Importer, imports
from portal.foundation.imports.models import ImportLine
from portal.foundation.text.french import counted, fr_date
from portal.foundation.text.names import search_key

EMPTY = {"required": "Cette case est vide : complétez-la."}
UNKNOWN_SPACE = (
    "Aucun espace de rencontre de votre Caf n’a ce numéro ni ce nom : recopiez l’un ou l’autre de sa page, ou "
    "enregistrez d’abord l’espace."
)
SEVERAL_SPACES = "Plusieurs espaces de votre Caf portent ce nom : donnez le numéro de l’espace ({})."
OTHER_DATES = (
    "Cet arrêté est déjà enregistré pour cet espace avec d’autres dates (délivré le {}, {}) : corrigez-le sur sa "
    "page, avec un motif, ou enlevez cette ligne."
)


@imports
class AgrementImporter(Importer):
    """One arrêté per line: the space, the number of the arrêté, from when and till when."""

    kind = "agrements"
    title = "Agréments déjà délivrés"
    noun = "agrément"
    about = (
        "une ligne par arrêté en vigueur ou passé, reconnu à son espace et à son numéro ; toutes les lignes ou "
        "aucune. L’arrêté numérisé se joint ensuite sur la page de chaque agrément"
    )
    model = Agrement
    whole = True

    @staticmethod
    def allowed(agent):
        """Managers, for the spaces of their Caf."""
        return is_manager(agent)

    def make_columns(self):
        """Space, number of the arrêté, dates."""
        return [
            ImportColumn(
                name="space", label="Espace de rencontre", field=LineField(error_messages=EMPTY),
                attribute="space_id", show=self._name_of,
                aliases=("Espace", "Numéro de l’espace", "N° de l’espace", "Nom de l’espace", "Nom"),
            ),
            ImportColumn(
                name="reference", label="Arrêté", field=LineField(max_length=60, error_messages=EMPTY),
                aliases=("Numéro de l’arrêté", "N° de l’arrêté", "Numéro de l’arrêté préfectoral", "Référence"),
            ),
            ImportColumn(
                name="granted_on", label="Délivré le", show=fr_date,
                field=DateField(error_messages=EMPTY, validators=[check_granted_on]),
                aliases=("Depuis le", "Date de l’arrêté", "Date"),
            ),
            ImportColumn(
                name="expires_on", label="Valable jusqu’au", show=_day,
                field=DateField(required=False, ahead=True), aliases=("Jusqu’au", "Fin", "Date de fin"),
            ),
        ]  # fmt: skip

    @cached_property
    def spaces(self) -> dict[int, str]:
        """{number: name} of the spaces of the Caf."""
        return dict(MeetingSpace.objects.visible_to(self.agent).order_by("pk").values_list("pk", "name"))

    def identify(self, values):
        """The space, which becomes its key, and the number of the arrêté."""
        values["space"] = self._space_of(values["space"])
        return identity(values["space"], values["reference"])

    def existing(self, keys, *, lock=False):
        """The arrêtés on file of these spaces that were not cancelled."""
        spaces = {int(key.partition(" ")[0]) for key in keys}
        rows: Any = Agrement.objects.visible_to(self.agent).standing()
        rows = rows.filter(space__in=spaces, kind=Agrement.Kind.ARRETE)
        if lock:
            rows = rows.select_for_update(of=("self",))
        return {identity(row.space_id, row.reference): row for row in rows}

    def check(self, values, row):
        """The end follows the beginning; what is on file is corrected on its page."""
        start, end = values["granted_on"], values.get("expires_on")
        if end and end < start:
            raise ValidationError({"expires_on": ENDS_BEFORE_IT_BEGINS})
        if row is not None and (row.granted_on != start or (end and row.expires_on != end)):
            raise ValidationError({"reference": OTHER_DATES.format(fr_date(row.granted_on), _until(row.expires_on))})

    def told_of_file(self, lines):
        """How many there are, and what is left to do for each."""
        new = sum(line.outcome == ImportLine.Outcome.NEW for line in lines)
        if not new:
            return []
        said = (
            f"{counted(new, 'agrément')} à reprendre : l’arrêté numérisé (PDF) se joint ensuite sur la page de "
            "chacun, qui porte « arrêté à joindre » jusque-là. Sans lui, l’agrément ne prouve rien pour financer."
        )
        return [said]

    def save(self, row, *, is_new, note):
        """Recorded as from its form, with its line in the journal and in the history of the list."""
        record_agrement(row, by=self.agent, note=note)

    def _space_of(self, text: str) -> int:
        """The key of the space, by its number (« 12 », « n° 12 ») else by its name."""
        number = text.lower().removeprefix("n°").strip()
        if number.isascii() and number.isdecimal() and int(number) in self.spaces:
            return int(number)
        named = [key for key, name in self.spaces.items() if search_key(name) == search_key(text)]
        if not named:
            raise ValidationError({"space": UNKNOWN_SPACE})
        if len(named) > 1:
            numbers = ", ".join(str(key) for key in named)
            raise ValidationError({"space": SEVERAL_SPACES.format(numbers)})
        return named[0]

    def _name_of(self, key: int) -> str:
        return self.spaces.get(key, str(key))


def identity(space: int, reference: str) -> str:
    """What makes an arrêté one: « 12 2013-59-084 »; the case of its number counts for nothing."""
    return f"{space} {reference.upper()}"


def _day(day: Any) -> str:
    return fr_date(day) if day else ""


def _until(day: Any) -> str:
    return f"jusqu’au {fr_date(day)}" if day else "jusqu’à son retrait"
