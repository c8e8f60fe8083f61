"""Forms that refuse to overwrite unseen what somebody else wrote since the page was opened."""

from portal.foundation.forms.scoped import ScopedModelForm

STALE = "Cette page a été modifiée entre-temps par quelqu’un d’autre : relisez-la avant d’enregistrer."


class StaleEditForm(ScopedModelForm):
    """A model form whose page carries, in the hidden field `seen`, a mark of the row that the agent started from.

    What was typed is kept; the second submission, made in knowledge of the row as it is now, goes through. The view
    holds the row under `select_for_update`, and `mark_of` says what changes each time that the row does.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._is_stale = False
        self.current = self.mark_of(self.instance) if self.instance.pk else ""

    def mark_of(self, row):
        """The mark of `row`, as text."""
        raise NotImplementedError

    def must_be_checked(self):
        """A draft that began from an older row says so, sent or not."""
        return bool(self.instance.pk) and self.data.get("seen", "") != self.current

    @property
    def stale(self):
        """Whether somebody else wrote since the page was opened."""
        return bool(self.is_bound and self.errors and self._is_stale)

    @property
    def seen(self):
        """The mark the page carries: the one the agent started from, or the current one once they are told."""
        return self.current if self._is_stale or not self.is_bound else self.data.get("seen", "")

    def clean(self):
        """Refused when the row moved on since."""
        cleaned = super().clean()
        if self.seen != self.current:
            self._is_stale = True
            self.add_error(None, STALE)
        return cleaned

    @property
    def differences(self):
        """(label, value on file) of each answer on screen that is not what the row holds now."""
        for name in self.changed_data:
            field, value = self.fields[name], self.initial.get(name)
            value = dict(getattr(field, "choices", ())).get(value, value)
            yield field.label, field.prepare_value(value)
