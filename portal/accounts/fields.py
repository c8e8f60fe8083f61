"""The role, the operator and the services of an account, as people choose them or write them in a spreadsheet."""

from collections import defaultdict
from itertools import groupby

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.access.roles import Role
from portal.foundation.text.names import search_key
from portal.partners.fields import LENGTH, SiretField
from portal.partners.models import Operator, Service

ALIASES = {
    Role.RESPONSABLE: ["responsable"],
    Role.DPO: ["délégué à la protection"],
    Role.TRAVAILLEUR_SOCIAL: ["assistant social", "TS"],
}
ROLES = ", ".join(str(role.label) for role in Role)
UNKNOWN_ROLE = f"Ce rôle n’existe pas : écrivez {ROLES}."
GONE = "Un de ces services n’existe pas, ou n’existe plus : choisissez dans la liste."
EVERY_SERVICE = "tous"
WHICH_SERVICES = (
    "Ce gestionnaire a plusieurs services : écrivez ceux où la personne travaille, séparés par « ; », ou « tous »."
)
NO_SERVICE = "Ce gestionnaire n’a encore aucun service : importez d’abord ses services."
UNKNOWN_SERVICE = "Ce gestionnaire n’a pas de service « {} » : donnez son nom ou son numéro."
SEVERAL_SERVICES = "Plusieurs services de ce gestionnaire s’appellent « {} » : donnez le numéro de celui-ci ({})."
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
        for pk, siret, name in Operator.objects.visible_to(agent).open().values_list("pk", "siret", "name"):
            self.names[pk] = name
            self.keys |= {number: pk for number in (siret, str(pk)) if number}

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


class ServicesByOperator(forms.models.ModelChoiceIterator):
    """Services under the name of their operator."""

    def __iter__(self):
        """(operator, [(key, « Médiation du Beffroi (médiation, Lille) »), …])."""
        rows = self.queryset.order_by("operator__name", "operator", "name", "pk")
        for operator, services in groupby(rows, key=lambda service: service.operator):
            yield str(operator), [self.choice(service) for service in services]


class ServicesField(forms.ModelMultipleChoiceField):
    """The services that a partner works in, in one list, by operator; a form gives those that the agent may see."""

    iterator = ServicesByOperator
    default_error_messages = {"invalid_choice": GONE, "invalid_pk_value": GONE}

    def __init__(self, **kwargs):
        super().__init__(queryset=None, **kwargs)

    def label_from_instance(self, service):
        """« Médiation du Beffroi (médiation, Lille) »."""
        return service.in_words


class ServiceNames:
    """The services of each operator as people write them in a cell: « Le Pont ; n° 12 »."""

    def __init__(self, agent):
        self.keys: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self.names: dict[int, str] = {}
        for service in Service.objects.visible_to(agent).open().order_by("pk"):
            self.names[service.pk] = service.name
            for words in {search_key(service.name), search_key(service.name_and_city), str(service.pk)}:
                self.keys[service.operator_id][words].append(service.pk)

    def read(self, text, operator):
        """The keys of the services of `operator` that `text` names; « tous » is all of them, nothing is its only one.

        Raises `ValidationError` with a French sentence.
        """
        known = self.keys[operator]
        if not known:
            raise ValidationError(NO_SERVICE)
        cells = list(filter(None, (cell.strip() for cell in text.split(";"))))
        every = {key for keys in known.values() for key in keys}
        if not cells and len(every) > 1:
            raise ValidationError(WHICH_SERVICES)
        if not cells or [search_key(cell) for cell in cells] == [EVERY_SERVICE]:
            return sorted(every)
        return sorted({self._key(cell, known) for cell in cells})

    def _key(self, cell, known):
        keys = known.get(cell.removeprefix("n°").strip()) or known.get(search_key(cell))
        if not keys:
            raise ValidationError(UNKNOWN_SERVICE.format(cell))
        if len(keys) > 1:
            raise ValidationError(SEVERAL_SERVICES.format(cell, ", ".join(map(str, keys))))
        return keys[0]

    def names_of(self, keys):
        """« Médiation du Beffroi, Le Pont »."""
        return ", ".join(self.names.get(key, f"n° {key}") for key in keys)
