"""Importing the services of a kind: a manager for the Caf, the Cnaf where the operator has its seat elsewhere."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property

from portal.foundation.imports.importer import ImportColumn, Importer
from portal.foundation.text.names import search_key
from portal.foundation.text.phones import readable
from portal.partners.fields import ReadablePhoneField, SiretField
from portal.partners.importers import caf_column, caf_within, may_import_partners, text_of
from portal.partners.models import Operator

UNKNOWN_OPERATOR = (
    "Aucun gestionnaire ouvert de votre périmètre n’a ce SIRET : importez-le d’abord, ou demandez à la Cnaf s’il a "
    "son siège dans une autre Caf."
)
SEVERAL = "Plusieurs services de ce gestionnaire portent déjà ce nom : la ligne n’en désigne aucun."
CLOSED = "Ce service est fermé : rouvrez-le avant de l’importer de nouveau."
NOT_AN_ADDRESS = "Cette adresse électronique n’est pas complète : vérifiez-la."


class ServiceImporter(Importer):
    """One service of a kind per operator, Caf and name; a kind gives its `model` and the words of `called`."""

    called: ClassVar[tuple[str, ...]]
    model: ClassVar[Any]  # a model that extends `Service`

    @cached_property
    def operator_keys(self):
        """{SIRET: key} of the operators of the perimeter; who runs a service of the Caf is known there too."""
        here = Operator.objects.visible_to(self.agent).open().exclude(siret="")
        services = self.model.objects.visible_to(self.agent).filter(operator__state="open").exclude(operator__siret="")
        found = dict(here.values_list("siret", "pk"))
        return found | dict(services.values_list("operator__siret", "operator").distinct())

    @staticmethod
    def allowed(agent):
        """Managers, and the Cnaf."""
        return may_import_partners(agent)

    def make_columns(self):
        """Operator, name, city, telephone, address, Caf."""
        return [
            ImportColumn(
                name="operator", label="SIRET du gestionnaire", field=SiretField(), attribute="operator_id",
                aliases=("SIRET", "N° SIRET", "Numéro SIRET", "Gestionnaire (SIRET)"),
            ),
            ImportColumn(
                name="name", label=self.called[0], field=text_of(self.model, "name"), aliases=self.called[1:],
            ),
            ImportColumn(
                name="city", label="Commune", field=text_of(self.model, "city"), aliases=("Ville", "Localité"),
            ),
            ImportColumn(
                name="phone", label="Téléphone", field=ReadablePhoneField(required=False), show=readable,
                aliases=("Tél", "Tél.", "Numéro de téléphone"), takes_signs=True,
            ),
            ImportColumn(
                name="email", label="Adresse électronique",
                field=forms.EmailField(required=False, max_length=254, error_messages={"invalid": NOT_AN_ADDRESS}),
                aliases=("Courriel", "E-mail", "Email", "Mél", "Adresse mail"),
            ),
            caf_column(self.agent),
        ]  # fmt: skip

    def identify(self, values):
        """Operator, Caf and name; the operator becomes its key."""
        caf = caf_within(self.agent, values)
        operator = self.operator_keys.get(values["operator"])
        if operator is None:
            raise ValidationError({"operator": UNKNOWN_OPERATOR})
        values["operator"] = operator
        return identity(operator, caf, values["name"])

    def existing(self, keys, *, lock=False):
        """Services of the perimeter, by operator, Caf and name; those that a name does not tell apart are noted."""
        operators = {key.partition(" ")[0] for key in keys}
        rows = self.model.objects.visible_to(self.agent).filter(operator__in=operators).order_by("pk")
        if lock:
            rows = rows.select_for_update(of=("self", "funded_service"))
        found: dict[str, Any] = {}
        self.several: set[str] = set()
        for row in rows:
            key = identity(row.operator_id, row.caf_id, row.name)
            if found.setdefault(key, row) is not row:
                self.several.add(key)
        return found

    def check(self, values, row):
        """A name that two services of the operator bear designates none; one that is closed is opened first."""
        if row is not None and identity(row.operator_id, row.caf_id, row.name) in self.several:
            raise ValidationError({"name": SEVERAL})
        if row is not None and not row.is_open:
            raise ValidationError({"name": CLOSED})


def identity(operator, caf, name):
    """What makes a service one: « 12 59 mediation du beffroi »."""
    return f"{operator} {caf} {search_key(name)}"
