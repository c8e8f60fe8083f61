"""« ASF ouverte depuis », for one parent: a first day, and a last one once the ASF ended."""

from datetime import date

from portal.foundation.forms.dates import check_day
from portal.foundation.forms.fields import DateField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.text.french import fr_date
from portal.separations.rights.models import AsfOpening

EARLIEST = date(2000, 1, 1)
NOT_CLOSED = "L’ASF est déjà notée {} : terminez cette ouverture, ou annulez-la si elle est fausse."


class AsfOpeningForm(ScopedForm):
    """Since when the ASF of `parent` is open; a day typed wrongly is cancelled, and recorded again."""

    opened_on = DateField(label="ASF ouverte depuis le", help_text="Le premier jour du droit.")
    ended_on = DateField(label="Jusqu’au", required=False, help_text="Laissez vide si l’ASF est toujours ouverte.")

    def __init__(self, *args, parent, **kwargs):
        super().__init__(*args, **kwargs)
        self.parent = parent

    def clean_opened_on(self):
        """A day that has come, since 2000."""
        return check_day(self.cleaned_data["opened_on"], earliest=EARLIEST, why="l’an 2000")

    def clean_ended_on(self):
        """A day that has come, if any."""
        day = self.cleaned_data["ended_on"]
        return check_day(day, earliest=EARLIEST, why="l’an 2000") if day else None

    def clean(self):
        """Two days in order, apart from what is recorded."""
        super().clean()
        opened, ended = self.cleaned_data.get("opened_on"), self.cleaned_data.get("ended_on")
        if opened and ended and ended < opened:
            self.add_error("ended_on", f"L’ASF finit avant d’avoir commencé ({fr_date(opened)}).")
        elif opened and not self.errors and (other := self._overlapping(opened, ended)):
            self.add_error("opened_on", NOT_CLOSED.format(other.in_words))

    def _overlapping(self, opened, ended):
        rows = AsfOpening.objects.visible_to(self.agent).standing().filter(parent=self.parent)
        return next(
            (
                row
                for row in rows
                if row.opened_on <= (ended or date.max) and opened <= (row.ended_on or date.max)
            ),
            None,
        )  # fmt: skip


class AsfEndForm(ScopedForm):
    """The last day of the ASF of an opening."""

    ended_on = DateField(label="Dernier jour de l’ASF")

    def __init__(self, *args, opening, **kwargs):
        super().__init__(*args, **kwargs)
        self.opening = opening

    def clean_ended_on(self):
        """From the opening on, and not to come."""
        earliest = self.opening.opened_on
        return check_day(self.cleaned_data["ended_on"], earliest=earliest, why="l’ouverture de l’ASF")
