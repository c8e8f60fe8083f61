"""The settings of one section: from which day the values that the manager changed hold."""

from datetime import timedelta

from django import forms
from django.utils import timezone

from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.dated_settings.raises import objections_to, raises_among
from portal.foundation.contributions.caf_settings import settings_of
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import in_words
from portal.foundation.submissions.drafts import draft_of

FARTHEST = timedelta(days=3 * 365)
MEANWHILE = "Entre-temps, « {value} » a été enregistré. Gardez votre saisie ou reprenez cette valeur."
IS_PAST = "Ce jour est passé, et ce qui a été fait ce jour-là ne change plus : donnez au plus tôt aujourd’hui."
NOTHING_CHANGED = "Rien n’a changé : modifiez au moins une valeur, ou abandonnez."


class SectionForm(ScopedForm):
    """Each setting of `section` with the value of today, and the day from which the changed ones hold.

    Only what the agent changed is written: each field carries what the page began from. When somebody else changed
    the same value meanwhile, it is said, and the page then begins from that one.
    """

    from_on = DateField(label="Ces valeurs s’appliquent à partir du", ahead=True)

    def __init__(self, data=None, *, agent, section):
        self.section = section
        self.settings = {setting.key: setting for setting in settings_of(section)}
        self.today = {key: value_of(setting, caf=agent.caf_id) for key, setting in self.settings.items()}
        initial = self.today | {"from_on": timezone.localdate()}
        super().__init__(data, agent=agent, initial=initial)
        for key, setting in self.settings.items():
            self.fields[key] = setting.field()
            self.fields[key].show_hidden_initial = True
        self.order_fields([*self.settings, "from_on"])
        if draft_of(data) is not None:
            self.data = self._begun_anew(data)

    @property
    def changes(self):
        """{setting: value} of what the agent changed."""
        return {setting: self.cleaned_data[key] for key, setting in self.settings.items() if self._is_changed(key)}

    def clean_from_on(self):
        """Today or later, and not by a slip of the year."""
        day, today = self.cleaned_data["from_on"], timezone.localdate()
        if day < today:
            raise forms.ValidationError(IS_PAST)
        if day - today > FARTHEST:
            raise forms.ValidationError("Ce jour est dans plus de trois ans : vérifiez l’année.")
        return day

    def clean(self):
        """Something changed, and nobody else changed it meanwhile; the section agrees, and so do limits raised."""
        cleaned = super().clean() or {}
        for key in self.settings:
            if self._is_changed(key) and self._was_changed_meanwhile(key):
                self.add_error(key, MEANWHILE.format(value=in_words(self.fields[key], self.today[key])))
        if self.section.check and not self.errors:
            for key, said in self.section.check(cleaned).items():
                self.add_error(key, said)
        if not self.errors:
            if not self.changes:
                raise forms.ValidationError(NOTHING_CHANGED)
            raises = raises_among(self.changes, caf=self.agent.caf_id, from_on=cleaned["from_on"])
            for field, said in objections_to(raises, by=self.agent).items():
                self.add_error(field, said)
        return cleaned

    def _is_changed(self, key):
        return self.fields[key].has_changed(self._began(key, self.data), self.data.get(key))

    def _was_changed_meanwhile(self, key):
        return self._began(key, self.data) != self.fields[key].to_python(self.today[key])

    def _began(self, key, data):
        """The value that the page showed before anybody typed; that of today when it does not say."""
        field = self.fields[key]
        try:
            return field.to_python(data.get(self[key].html_initial_name, self.today[key]))
        except forms.ValidationError:
            return None

    def _begun_anew(self, data):
        """A draft as the page shows it: what was not touched, and what was told, begins from the values of today."""
        rebased = data.copy()
        rebased.draft = data.draft
        for key, field in self.fields.items():
            if key not in self.settings:
                continue
            today = str(field.prepare_value(self.today[key]))
            untouched = not field.has_changed(self._began(key, data), data.get(key))
            if untouched:
                rebased[key] = today
            if untouched or key in data.draft.errors:
                rebased[self[key].html_initial_name] = today
        return rebased
