"""What a caseworker prepares: the draft of a referral, and what its service will read."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.html import format_html

from mediation.preparation.process import contacts_of, prepare_referral, proposed_contacts
from mediation.referrals.models import ALREADY_OPEN, FILE_IS_CLOSED, SERVICE_IS_CLOSED, Referral
from portal.foundation.forms.scoped import ScopedForm, ScopedModelForm
from portal.separations.dangers.mask import mask_of
from portal.separations.people.models import ContactPoint
from portal.separations.recording.forms import NOT_SHARED

NOT_OFFERED = (
    "Contact par le référent : la médiation n’est pas proposée pour ce dossier pour l’instant. "
    "Voyez avec le référent du dossier avant d’aller plus loin."
)


class ServiceChoiceField(forms.ModelChoiceField):
    """A service with what the caseworker tells the parents: who runs it, where, and its telephone."""

    def label_from_instance(self, service):
        """« Médiation 59, Lille · Association Passerelle · 03 20 00 00 00 »."""
        return " · ".join(filter(None, [service.name_and_city, service.operator.name, service.phone]))


class ContactChoiceField(forms.ModelMultipleChoiceField):
    """A contact point with whose it is: « Hélène Lefèvre : 06 12 34 56 78 »."""

    def label_from_instance(self, point):
        """The person, then the contact point; of an address, the service reads the town alone."""
        shown = f"commune, {point.city}" if point.kind == point.Kind.ADDRESS else str(point)
        return f"{point.person} : {shown}"


def contacts_field():
    """What a service may read of how to reach the parents, to be ticked."""
    return ContactChoiceField(
        label="Coordonnées que le service lira",
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Chaque parent reste libre de ce qu’il donne : décochez ce qui ne doit pas partir.",
    )


def offer_contacts(form, family):
    """Offer in `form` the contact points in use of `family`; none to who may not read them, and the field goes."""
    rows = ContactPoint.objects.visible_to(form.agent).filter(pk__in=[row.pk for row in contacts_of(family)])
    form.fields["contacts"].queryset = rows.select_related("person")
    if not rows or mask_of(form.agent, family).hides_contacts:
        del form.fields["contacts"]


class SharedContactsForm(ScopedForm):
    """What the service of a draft will read, chosen again."""

    contacts = contacts_field()

    def __init__(self, *args, referral, **kwargs):
        chosen = [shared.contact_point_id for shared in referral.shared_contacts.all()]
        super().__init__(*args, initial={"contacts": chosen}, **kwargs)
        offer_contacts(self, referral.family)


class ReferralForm(ScopedModelForm):
    """The draft of a referral: a service of the Caf, and what the parents wish to talk about."""

    class Meta:
        model = Referral
        fields = ["service", "purpose"]
        field_classes = {"service": ServiceChoiceField}
        widgets = {"service": forms.RadioSelect}
        help_texts = {"purpose": f"Le service lira ce texte. {NOT_SHARED}"}
        error_messages = {"service": {"required": "Choisissez le service qui recevra les parents."}}

    contacts = contacts_field()
    field_order = ["service", "contacts", "purpose"]

    def __init__(self, *args, family, **kwargs):
        proposed = [point.pk for point in proposed_contacts(family)]
        super().__init__(*args, initial={"contacts": proposed}, **kwargs)
        self.family = family
        offer_contacts(self, family)
        self.instance.family, self.instance.caf_id = family, family.caf_id
        service = self.fields["service"]
        service.empty_label, service.queryset = None, service.queryset.open().select_related("operator")

    def clean_service(self):
        """One referral goes on at a time between a family and a service."""
        service = self.cleaned_data["service"]
        known = Referral.objects.visible_to(self.agent).open().filter(family=self.family, service=service).first()
        if known:
            link = '{} <a href="{}">Ouvrez l’orientation n° {}</a>, ou choisissez un autre service.'
            raise ValidationError(format_html(link, ALREADY_OPEN, known.get_absolute_url(), known.pk))
        return service

    def clean(self):
        """No mediation on a closed file, nor while a danger is open; the sentence tells none."""
        cleaned = super().clean()
        if self.family.is_closed:
            raise ValidationError(FILE_IS_CLOSED)
        if self.family.danger_is_open:
            raise ValidationError(NOT_OFFERED)
        return cleaned

    def save(self):  # type: ignore[override]  # it always commits
        """The draft and one consent to gather per known parent, or None when the same was prepared meanwhile."""
        try:
            return prepare_referral(by=self.agent, family=self.family, **self.cleaned_data)
        except IntegrityError as error:
            self.add_error("service", _refused(str(error)))
            return None


def _refused(said):
    """What somebody else did meanwhile, by what the database says."""
    refusals = {"open file": FILE_IS_CLOSED, "closed service": SERVICE_IS_CLOSED}
    return next((sentence for words, sentence in refusals.items() if words in said), ALREADY_OPEN)
