"""A site as the Caf or the service types it."""

from django import forms

from portal.foundation.forms.fields import LineField
from portal.foundation.forms.stale_edits import VersionedForm
from portal.partners.fields import ReadablePhoneField
from portal.partners.sites.models import ONE_MAIN, Site


class SiteForm(VersionedForm):
    """Where it is, when it is open, whether one enters it with a wheelchair, whether it is the main one."""

    name = LineField(label="Nom", max_length=150, help_text="Comme les familles l’appellent.")
    address = LineField(label="Adresse", max_length=200)
    city = LineField(label="Commune", max_length=100)
    insee_commune = LineField(
        label="Code Insee de la commune",
        max_length=5,
        required=False,
        help_text="Facultatif ; ce n’est pas le code postal.",
    )
    phone = ReadablePhoneField(label="Téléphone", required=False)
    hours = LineField(label="Jours et heures", max_length=300, required=False)
    accessible = forms.NullBooleanField(
        label="Accessible aux personnes handicapées", widget=forms.NullBooleanSelect, required=False
    )

    class Meta:
        model = Site
        fields = [
            "name", "address", "postcode", "city", "insee_commune", "phone", "hours", "accessible", "is_main",
        ]  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["accessible"].widget.choices = [("unknown", "non renseigné"), ("true", "oui"), ("false", "non")]

    def clean_is_main(self):
        """One main site at most."""
        is_main = self.cleaned_data["is_main"]
        mains = Site.objects.visible_to(self.agent).open().filter(service=self.instance.service_id, is_main=True)
        if is_main and self.instance.is_open and mains.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(ONE_MAIN)
        return is_main
