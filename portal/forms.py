"""Forms: narrowed to the agent's perimeter, French numbers, and what was typed kept when a session ends."""

import time
from decimal import Decimal

from django import forms
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core import signing
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import is_valid_path
from django.utils.datastructures import MultiValueDict

from portal.scoping import ScopedQuerySet

KEPT_SECONDS = 60 * 60
SPACES = dict.fromkeys(map(ord, " \u00a0\u202f\u2009'’€"), None)
NOTE_MAX_LENGTH = 5000
INTERRUPTED = "Votre session était terminée : rien n’a été fait. Relisez la page, puis recommencez."


class FrenchDecimalField(forms.DecimalField):
    """A decimal typed the French way: « 60 167,25 » as well as 60167.25."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    default_error_messages = {
        "invalid": "Saisissez un nombre, par exemple 60 167,25.",
        "min_value": "Saisissez une valeur supérieure ou égale à %(limit_value)s.",
        "max_value": "Cette valeur dépasse %(limit_value)s : vérifiez la virgule et les zéros.",
        "max_digits": "Cette valeur compte plus de %(max)s chiffres : vérifiez la virgule et les zéros.",
        "max_whole_digits": "Cette valeur compte plus de %(max)s chiffres avant la virgule : vérifiez les zéros.",
        "max_decimal_places": "Saisissez au plus %(max)s chiffres après la virgule.",
        "required": "Saisissez une valeur ; 0 s’il n’y a rien.",
    }

    def prepare_value(self, value):
        """A value on file as one types it: with a decimal comma."""
        return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else value

    def to_python(self, value):
        """The finite decimal value, spaces, euro sign and decimal comma understood."""
        if isinstance(value, str):
            value = value.translate(SPACES).replace(",", ".")
        number = super().to_python(value)
        if number is not None and not number.is_finite():
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return number


class DateField(forms.DateField):
    """A calendar date, shown by the browser's own date picker; also read as 3/11/2014."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    default_error_messages = {
        "invalid": "Saisissez une date existante, par exemple 03/11/2014.",
        "required": "Saisissez une date.",
    }


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


def asked(request, *names):
    """What the address asks for under each of `names`, as a dict: trimmed, without the character no column holds."""
    return {name: request.GET.get(name, "").replace("\x00", "").strip() for name in names}


# What was typed is kept -------------------------------------------------------------------------------------------


def typed(request):
    """What the agent typed: the POST, or what was kept when their session ended while they were typing."""
    return request.POST if request.method == "POST" else kept(request, request.path)


def kept(request, action):
    """What was kept of the form posted to `action` when the session ended, or None.

    It is given back once, to its author: another form opened first does not lose it.
    """
    found = request.session.get("kept")
    if not found or found["path"] != action:
        return None
    del request.session["kept"]
    if found["agent"] != request.user.pk or time.time() - found["at"] > KEPT_SECONDS:
        return None
    return MultiValueDict(found["data"])


class KeepTypedMiddleware(LoginRequiredMiddleware):
    """Every view asks for a sign-in; a form posted after the session ended is kept until its author is back.

    The form says who was typing by a signed field (`{% form_author %}`): only that agent gets the text back.
    """

    def handle_no_permission(self, request, view_func):
        """Send to the sign-in page, keeping what was posted for the agent who typed it."""
        if request.method == "POST":
            request.session["interrupted"] = request.path
            if request.POST.get("form_author"):
                self._keep(request)
        return super().handle_no_permission(request, view_func)

    def process_response(self, request, response):
        """Sent back by the sign-in to an address that takes no GET: on to the page that holds its button."""
        if response.status_code != 405 or request.session.get("interrupted") != request.path:
            return response
        del request.session["interrupted"]
        messages.warning(request, INTERRUPTED)
        return redirect(page_above(request.path))

    def _keep(self, request):
        try:
            author = signing.loads(request.POST["form_author"], salt="form-author")
        except signing.BadSignature:
            return
        hidden = {"csrfmiddlewaretoken", "form_author"}
        data = {name: values for name, values in request.POST.lists() if name not in hidden}
        request.session["kept"] = {"path": request.path, "agent": author, "data": data, "at": time.time()}


def page_above(path):
    """The nearest address above `path` where there is a page."""
    while path != "/":
        path = path.rstrip("/").rpartition("/")[0] + "/"
        if is_valid_path(path):
            return path
    return path


def form_author(agent):
    """The signed mark a form carries so that what was typed goes back to its author only."""
    return signing.dumps(agent.pk, salt="form-author")
