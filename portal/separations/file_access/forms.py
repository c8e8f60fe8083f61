"""Why a file is opened, protected, or opened to somebody again."""

from django import forms

from portal.accounts.models import Agent
from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.forms.fields import LineField
from portal.foundation.forms.scoped import ScopedForm, limit_note
from portal.separations.families.models import Family
from portal.separations.file_access.models import Motive

SAY_WHY = "Écrivez pourquoi, en une phrase."


class MotiveForm(ScopedForm):
    """A motive, and the file it opens."""

    family: "forms.ModelChoiceField[Family]" = forms.ModelChoiceField(
        queryset=None, error_messages={"required": "Choisissez un dossier."}
    )
    kind = forms.ChoiceField(choices=Motive.Kind.choices, error_messages={"required": "Choisissez un motif."})

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["family"].queryset = Family.objects.visible_to(self.agent)


class GlassForm(ScopedForm):
    """Why somebody who was not named must open a protected file now."""

    reason = LineField(
        label="Pourquoi l’ouvrir maintenant",
        max_length=500,
        help_text="Les responsables et le délégué à la protection des données le lisent. N’écrivez pas de nom.",
        error_messages={"required": SAY_WHY},
    )


class ReadersForm(ScopedForm):
    """Who opens a protected file, beside its référent and who replaces them."""

    readers: "forms.ModelMultipleChoiceField[Agent]" = forms.ModelMultipleChoiceField(
        label="Lecteurs désignés",
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Le référent du dossier et qui le remplace l’ouvrent toujours.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        colleagues = Agent.objects.visible_to(self.agent).active().filter(role__in=CAF_ROLES)
        self.fields["readers"].queryset = colleagues.order_by("last_name", "first_name")


class ProtectForm(ReadersForm):
    """Why a file is protected, and who opens it."""

    reason = forms.CharField(
        label="Pourquoi le protéger",
        widget=forms.Textarea,
        help_text="Lu par les responsables seuls. N’écrivez pas de nom.",
        error_messages={"required": SAY_WHY},
    )
    field_order = ["reason", "readers"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        limit_note(self.fields["reason"])


class LiftConcernForm(ScopedForm):
    """Why a file opens again to who declared to know the family."""

    reason = LineField(label="Pourquoi la lever", max_length=200, error_messages={"required": SAY_WHY})
