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
from portal.partners.models import Operator

CONTACT_FIELDS = ["phone", "email", "hours"]
NO_OPERATOR = "Choisissez le gestionnaire, ou donnez le SIRET de celui qui a son siège dans une autre Caf."
TWO_OPERATORS = "Vous avez choisi un gestionnaire et donné le SIRET d’un autre : gardez l’un des deux."
UNKNOWN_SIRET = "Aucun gestionnaire ne porte ce SIRET : enregistrez-le d’abord, ou demandez-le à la Caf de son siège."
CLOSED_OPERATOR = "Ce gestionnaire est fermé : choisissez-en un autre, ou faites-le rouvrir."
SAME_NAME = "Ce gestionnaire a déjà un service de ce nom dans cette Caf : corrigez celui-là, ou rouvrez-le."
NO_REASON = "Dites pourquoi, en quelques mots : la décision reste au journal."


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
        operator = self.chosen_operator()
        if operator is not None and "name" in self.cleaned_data:
            others = type(self.instance).objects.visible_to(self.agent).filter(operator=operator)
            others = others.filter(caf_id=self.instance.caf_id).exclude(pk=self.instance.pk)
            if search_key(self.cleaned_data["name"]) in map(search_key, others.values_list("name", flat=True)):
                self.add_error("name", SAME_NAME)
        return self.cleaned_data

    def chosen_operator(self) -> Operator | None:
        """Who runs the service: that of the row."""
        return self.instance.operator if self.instance.operator_id else None


class NewServiceForm(ServiceForm):
    """A service that is entered, under an operator of the Caf or of another one."""

    operator: Any = forms.ModelChoiceField(
        label="Gestionnaire",
        queryset=None,
        required=False,
        empty_label="d’une autre Caf, par son SIRET",
    )
    operator_siret = SiretField(
        label="SIRET du gestionnaire d’une autre Caf",
        required=False,
        help_text="Seulement si son siège est dans une autre Caf : vous n’en voyez pas la liste.",
    )
    field_order = ["operator", "operator_siret", "name"]

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

    def clean(self):
        """Under one operator."""
        chosen, named = self.cleaned_data.get("operator"), getattr(self, "found", None)
        if chosen and named and chosen != named:
            self.add_error("operator_siret", TWO_OPERATORS)
        elif not (chosen or named) and not {"operator", "operator_siret"} & self.errors.keys():
            self.add_error("operator", NO_OPERATOR)
        if operator := chosen or named:
            self.instance.operator = operator
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
