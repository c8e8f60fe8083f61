"""Importing operators: the Cnaf for the whole country, a manager for the seats of their own Caf."""

from django.core.exceptions import ValidationError

from portal.foundation.access.roles import is_cnaf, is_manager
from portal.foundation.imports.importer import ImportColumn, Importer, imports
from portal.partners.fields import SiretField
from portal.partners.models import Operator
from portal.territory.fields import CafField

EMPTY = {"required": "Cette case est vide : complétez-la."}
NOT_FROM_HERE = "Ce SIRET ne peut pas être enregistré par votre Caf : demandez à la Cnaf de le faire."
SEAT_STAYS = "Le siège de ce gestionnaire est déjà enregistré dans une autre Caf : un import ne le déplace pas."
CLOSED = "Ce gestionnaire est fermé : rouvrez-le avant de l’importer de nouveau."
NO_CAF = "La Caf manque : donnez son code (59) ou son nom (Caf du Nord)."
OTHER_CAF = "Vous importez pour votre Caf seulement : cette ligne en nomme une autre."


def may_import_partners(agent):
    """The Cnaf, and the manager of a Caf for it."""
    return is_cnaf(agent) or is_manager(agent)


def text_of(model, name):
    """The form field of a text of `model`, with our words when it is empty."""
    return model._meta.get_field(name).formfield(error_messages=EMPTY)


def caf_column(agent):
    """The Caf of a row; a manager may leave it out, theirs is meant."""
    field = CafField(agent=agent, required=is_cnaf(agent), error_messages={"required": NO_CAF})
    return ImportColumn(
        name="caf", label="Caf", field=field, attribute="caf_id", show=field.name_of,
        aliases=("Code Caf", "Code de la Caf", "Caf du siège", "Département"),
    )  # fmt: skip


def caf_within(agent, values):
    """The Caf that `values` name, put in when it is left out; raises `ValidationError` outside the perimeter."""
    if is_cnaf(agent):
        return values["caf"]
    if values.setdefault("caf", agent.caf_id) != agent.caf_id:
        raise ValidationError({"caf": OTHER_CAF})
    return values["caf"]


@imports
class OperatorImporter(Importer):
    """One operator per SIRET."""

    kind = "operators"
    title = "Gestionnaires"
    noun = "gestionnaire"
    about = "une ligne par gestionnaire, reconnu à son SIRET"
    model = Operator

    @staticmethod
    def allowed(agent):
        """The Cnaf, and managers."""
        return may_import_partners(agent)

    def make_columns(self):
        """SIRET, name, city, Caf of the seat."""
        return [
            ImportColumn(name="siret", label="SIRET", field=SiretField(), aliases=("N° SIRET", "Numéro SIRET")),
            ImportColumn(
                name="name", label="Nom", field=text_of(Operator, "name"),
                aliases=("Gestionnaire", "Raison sociale", "Nom du gestionnaire", "Dénomination"),
            ),
            ImportColumn(
                name="city", label="Commune", field=text_of(Operator, "city"),
                aliases=("Ville", "Commune du siège", "Localité"),
            ),
            caf_column(self.agent),
        ]  # fmt: skip

    def identify(self, values):
        """The SIRET, within the perimeter."""
        caf_within(self.agent, values)
        return values["siret"]

    def existing(self, keys, *, lock=False):
        """Operators of the perimeter, by SIRET."""
        rows = Operator.objects.visible_to(self.agent).filter(siret__in=keys).order_by("pk")
        if lock:
            rows = rows.select_for_update(of=("self",))
        self.on_file = Operator.sirets_on_file(keys)
        return {row.siret: row for row in rows}

    def check(self, values, row):
        """A SIRET known elsewhere is nobody’s to take, a seat does not move."""
        if row is None and values["siret"] in self.on_file:
            raise ValidationError({"siret": NOT_FROM_HERE})
        if row is not None and row.caf_id != values["caf"]:
            raise ValidationError({"caf": SEAT_STAYS})
        if row is not None and not row.is_open:
            raise ValidationError({"siret": CLOSED})
