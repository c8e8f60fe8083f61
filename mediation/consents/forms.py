"""The day on which one parent consented."""

from portal.foundation.forms.dates import EARLIEST, check_day
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.scoped import ScopedForm


class ConsentForm(ScopedForm):
    """The day on which one parent consented."""

    given_on = DateField(
        label="Accord donné le",
        error_messages={"required": "Saisissez la date à laquelle ce parent a donné son accord."},
    )

    def __init__(self, *args, referral, parent, **kwargs):
        self.referral, self.parent = referral, parent
        known = [consent.given_on for consent in referral.consents.all() if consent.parent_id == parent.pk]
        kwargs.setdefault("initial", {"given_on": known[0] if known else None})
        kwargs.setdefault("auto_id", f"consent_{parent.pk}_%s")
        super().__init__(*args, **kwargs)
        self.fields["given_on"].widget.attrs["autocomplete"] = "off"

    def clean_given_on(self):
        """Not to come, and not before the separation."""
        separation = self.referral.family.latest_separation
        earliest = separation.separated_on if separation else EARLIEST
        return check_day(self.cleaned_data["given_on"], earliest=earliest, why="la séparation")
