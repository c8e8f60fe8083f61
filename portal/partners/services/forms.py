"""The sheet of a service as the Caf types it, and what a partner corrects of its own; a kind derives them."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.foundation.access.roles import is_partner
from portal.foundation.forms.dates import check_past
from portal.foundation.forms.fields import DateField, LineField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.names import search_key
from portal.partners.fields import ReadablePhoneField, SiretField
from portal.partners.models import Operator, Service

CONTACT_FIELDS = ["phone", "email", "hours"]
NO_OPERATOR = "Choisissez le gestionnaire, ou donnez le SIRET de celui qui a son siège dans une autre Caf."
TWO_OPERATORS = "Vous avez choisi un gestionnaire et donné le SIRET d’un autre : gardez l’un des deux."
UNKNOWN_SIRET = "Aucun gestionnaire ne porte ce SIRET : enregistrez-le d’abord, ou demandez-le à la Caf de son siège."
CLOSED_OPERATOR = "Ce gestionnaire est fermé : choisissez-en un autre, ou faites-le rouvrir."
SAME_NAME = "Ce gestionnaire a déjà un service de ce nom dans cette Caf : corrigez celui-là, ou rouvrez-le."
SAME_OPERATOR = "C’est déjà le gestionnaire de ce service : choisissez l’autre."
NO_REASON = "Dites pourquoi, en quelques mots : la décision reste au journal."


def has_that_name(service: Any, operator: Operator, name: str, agent: Any) -> bool:
    """Whether `operator` has another service called `name`, of the kind and in the Caf of `service`."""
    others = type(service).objects.visible_to(agent).filter(operator=operator, caf_id=service.caf_id)
    return search_key(name) in map(search_key, others.exclude(pk=service.pk).values_list("name", flat=True))


class ServiceForm(VersionedForm):
    """What is said of any service. `Meta.fields` are those of the manager; a partner has `CONTACT_FIELDS` alone."""

    name = LineField(label="Nom", max_length=150)
    city = LineField(label="Commune", max_length=100)
    phone = ReadablePhoneField(label="Téléphone", required=False)
    email = forms.EmailField(label="Adresse électronique", required=False, max_length=254)
    hours = LineField(
        label="Jours et heures d’ouverture",
        max_length=300,
        required=False,
        help_text="Par exemple : du lundi au vendredi, 9 h à 12 h ; le mercredi jusqu’à 19 h.",
    )
    zone = LineField(
        label="Secteur servi",
        max_length=300,
        required=False,
        help_text="En quelques mots : « tout le département », « arrondissement de Douai et Cambrésis ».",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_partner(self.agent):
            for name in self.fields.keys() - {*CONTACT_FIELDS, "version"}:
                del self.fields[name]

    def clean(self):
        """One of its name for its operator in the Caf."""
        super().clean()
        operator = self.instance.operator if self.instance.operator_id else None
        named = self.cleaned_data.get("name")
        if operator and named and has_that_name(self.instance, operator, named, self.agent):
            self.add_error("name", SAME_NAME)
        return self.cleaned_data


def operator_field() -> Any:
    """An open operator of the Caf."""
    return forms.ModelChoiceField(
        label="Gestionnaire",
        queryset=None,
        required=False,
        empty_label="d’une autre Caf, par son SIRET",
    )


def operator_siret_field() -> SiretField:
    """An operator of another Caf, by its public number."""
    return SiretField(
        label="SIRET du gestionnaire d’une autre Caf",
        required=False,
        help_text="Seulement si son siège est dans une autre Caf : vous n’en voyez pas la liste.",
    )


class OperatorChoice:
    """What a scoped form checks of both fields: under which operator a service stands."""

    agent: Any
    fields: dict[str, Any]
    errors: Any
    cleaned_data: dict[str, Any]
    add_error: Any
    # The one that was chosen or named, once the answers are checked.
    chosen: Operator | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["operator"].queryset = Operator.objects.visible_to(self.agent).open().order_by("name", "pk")

    def clean_operator_siret(self):
        """That of an open operator, wherever its seat is: the number is public."""
        number = self.cleaned_data["operator_siret"]
        found = Operator.taking(siret=number)
        if number and found is None:
            raise ValidationError(UNKNOWN_SIRET)
        if found is not None and not found.is_open:
            raise ValidationError(CLOSED_OPERATOR)
        self.found = found
        return number

    def check_operator(self) -> None:
        """One, and one alone: `chosen`."""
        chosen, named = self.cleaned_data.get("operator"), getattr(self, "found", None)
        if chosen and named and chosen != named:
            self.add_error("operator_siret", TWO_OPERATORS)
        elif not (chosen or named) and not {"operator", "operator_siret"} & self.errors.keys():
            self.add_error("operator", NO_OPERATOR)
        self.chosen = chosen or named


class NewServiceForm(OperatorChoice, ServiceForm):
    """A service that is entered, with its operator."""

    operator = operator_field()
    operator_siret = operator_siret_field()
    field_order = ["operator", "operator_siret", "name"]

    def clean(self):
        """Under one operator, that has no service of this name in the Caf."""
        self.check_operator()
        if self.chosen:
            self.instance.operator = self.chosen
        return super().clean()


class OperatorChangeForm(OperatorChoice, ScopedForm):
    """Another operator for a `service` on file: the first one was typed by mistake, or gave the service up."""

    operator = operator_field()
    operator_siret = operator_siret_field()
    reason = LineField(
        label="Motif",
        max_length=300,
        help_text="Par exemple : erreur de saisie ; service repris par cette association le 1er janvier.",
        error_messages={"required": NO_REASON},
    )
    field_order = ["operator", "operator_siret", "reason"]

    def __init__(self, *args: Any, service: Service, **kwargs: Any) -> None:
        self.service = service
        super().__init__(*args, **kwargs)

    def clean(self):
        """Another one, that has no service of this name in the Caf."""
        self.check_operator()
        field = "operator_siret" if self.cleaned_data.get("operator_siret") else "operator"
        if self.chosen == self.service.operator:
            self.add_error(field, SAME_OPERATOR)
        elif self.chosen and has_that_name(self.service, self.chosen, self.service.name, self.agent):
            self.add_error(field, SAME_NAME)
        return super().clean()


class ClosingForm(ScopedForm):
    """The day when something closed, or opened again, and why."""

    on = DateField(label="Depuis le", help_text="Le jour de la décision, au plus tard aujourd’hui.")
    reason = LineField(label="Motif", max_length=300, error_messages={"required": NO_REASON})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()

    def clean_on(self):
        """A day that has come."""
        check_past(self.cleaned_data["on"], "Ce jour")
        return self.cleaned_data["on"]
