"""Forms whose choices are narrowed to the agent's perimeter, with bounded free texts."""

from django import forms
from django.core.exceptions import ValidationError

from portal.foundation.access.scoping import ScopedQuerySet

NOTE_MAX_LENGTH = 5000


def limit_note(field):
    """Bound a free text to `NOTE_MAX_LENGTH` characters, said in French and never cut silently."""
    field.widget.attrs.setdefault("rows", 4)

    def check(value):
        if len(value) > NOTE_MAX_LENGTH:
            raise ValidationError(
                f"Ce texte compte {len(value)} caractères ; la limite est de {NOTE_MAX_LENGTH}. Raccourcissez-le."
            )

    field.validators = [*field.validators, check]


class ScopedForm(forms.Form):
    """A form whose choices are narrowed to what `agent` may see."""

    def __init__(self, *args, agent, **kwargs):
        super().__init__(*args, **kwargs)
        prepare(self, agent)


class ScopedModelForm(forms.ModelForm):
    """A model form whose choices are narrowed to what `agent` may see."""

    def __init__(self, *args, agent, **kwargs):
        super().__init__(*args, **kwargs)
        prepare(self, agent)


def prepare(form, agent):
    """What every form of the portal shares: its agent, choices within the perimeter, bounded free texts."""
    form.agent = agent
    narrow_choices(form, agent)
    for field in form.fields.values():
        if isinstance(field.widget, forms.Textarea):
            limit_note(field)


def narrow_choices(form, agent):
    """Restrict every choice of rows in `form` to the perimeter of `agent`; an unscoped choice is a mistake."""
    for name, field in form.fields.items():
        queryset = getattr(field, "queryset", None)
        if queryset is None:
            continue
        if not isinstance(queryset, ScopedQuerySet):
            raise TypeError(f"The choices of « {name} » are not scoped.")
        field.queryset = queryset.visible_to(agent)
