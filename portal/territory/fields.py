"""A Caf as people write it in a spreadsheet."""

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.text.names import search_key
from portal.territory.models import Caf

UNKNOWN = "Aucune Caf ne s’appelle ainsi : donnez son code (59) ou son nom (Caf du Nord)."


class CafField(forms.CharField):
    """The code of a Caf, given as « 59 », « 1 » for 01, « Caf du Nord » or « Nord »."""

    def __init__(self, *, agent, **kwargs):
        super().__init__(**kwargs)
        self.codes, self.names = {}, {}
        for caf in Caf.objects.visible_to(agent).select_related("departement"):
            self.names[caf.pk] = caf.name
            for words in (caf.pk, caf.pk.lstrip("0"), caf.name, caf.departement.name):
                self.codes[search_key(words)] = caf.pk

    def clean(self, value):
        """The code, or nothing when nothing was given."""
        text = super().clean(value)
        if not text:
            return ""
        code = self.codes.get(search_key(text))
        if code is None:
            raise ValidationError(UNKNOWN)
        return code

    def name_of(self, code):
        """« Caf du Nord »."""
        return self.names.get(code, code)
