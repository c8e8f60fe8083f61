"""The role and the operator of an account as people write them in a spreadsheet."""

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.access.roles import Role
from portal.foundation.text.names import search_key
from portal.partners.fields import LENGTH, SiretField
from portal.partners.models import Operator

ALIASES = {
    Role.RESPONSABLE: ["responsable"],
    Role.DPO: ["délégué à la protection"],
    Role.TRAVAILLEUR_SOCIAL: ["assistant social", "TS"],
}
ROLES = ", ".join(str(role.label) for role in Role)
UNKNOWN_ROLE = f"Ce rôle n’existe pas : écrivez {ROLES}."
UNKNOWN_OPERATOR = "Aucun gestionnaire ne porte ce numéro : donnez son SIRET, ou importez d’abord les gestionnaires."


class RoleField(forms.CharField):
    """A role by its name, « responsable départemental », or a usual one."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.roles = {
            search_key(words): role.value
            for role in Role
            for words in (role.value, str(role.label), *ALIASES.get(role, []))
        }

    def clean(self, value):
        """The role as it is stored."""
        role = self.roles.get(search_key(super().clean(value)))
        if role is None:
            raise ValidationError(UNKNOWN_ROLE)
        return role


class OperatorField(forms.CharField):
    """An operator by its SIRET or by its number in the portal."""

    def __init__(self, *, agent, **kwargs):
        super().__init__(**kwargs)
        self.keys: dict[str, int] = {}
        self.names: dict[int, str] = {}
        for pk, siret, name in Operator.objects.visible_to(agent).values_list("pk", "siret", "name"):
            self.names[pk] = name
            self.keys |= {siret: pk, str(pk): pk}

    def clean(self, value):
        """The key of the operator, or nothing when nothing was given."""
        text = super().clean(value)
        if not text:
            return ""
        number = text.removeprefix("n°").strip()
        if number not in self.keys and len(number) > LENGTH - 3:
            number = SiretField().clean(number)
        if number not in self.keys:
            raise ValidationError(UNKNOWN_OPERATOR)
        return self.keys[number]

    def name_of(self, key):
        """« Association Passerelle »."""
        return self.names.get(key, key)
