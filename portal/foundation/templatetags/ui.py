"""Small pieces of screen: icons, states, terms of the trade, the mark of who is typing."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any
from uuid import uuid4

from django import template
from django.forms import BaseForm, BoundField
from django.template import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from portal.foundation.contributions.definitions import meaning_of
from portal.foundation.submissions.drafts import MARK, draft_of, signed_mark
from portal.foundation.text.french import UNKNOWN
from portal.foundation.text.phones import readable
from portal.foundation.workflow.states import Tone
from portal.foundation.workflow.transitions import StatefulModel

register = template.Library()
UNKNOWN_MARK = format_html('<span class="unknown">{}</span>', UNKNOWN)
# The icon of each tone of a notice, and what it says aloud.
NOTICES = {
    "waiting": ("info-circle", "Information"),
    "late": ("exclamation-triangle", "Attention"),
    "done": ("check-circle", "Fait"),
    "refused": ("exclamation-circle", "Erreur"),
}
# Classes of an input by its type, when it is not an ordinary one.
INPUT_CLASSES = {"checkbox": "form-check-input", "radio": "form-check-input", "hidden": ""}


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite; decorative unless `label` says what it means."""
    return _icon(name, label, static("icons.svg"))


@cache
def _icon(name: str, label: str, sprite: str) -> SafeString:
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html('<svg class="icon" {} focusable="false"><use href="{}#{}"/></svg>', spoken, sprite, name)


@cache
def badge(label: str, tone: Tone) -> str:
    """A word in a frame, with the icon and the colour of its `Tone`; drawn once, lists show it on each line."""
    return render_to_string("components/state_badge.html", {"label": label, "tone": tone})


@register.simple_tag
def state(row: Any) -> str:
    """The state of `row`, as its `State` declares it: icon, word and colour."""
    return badge(row.get_state_display(), row.State(row.state).tone)


@register.simple_tag
def state_badge(label: str, tone: str = "draft") -> str:
    """A badge for what is no state of a workflow. `tone`: draft, waiting, done, refused or danger."""
    return badge(label, Tone[tone.upper()])


@register.inclusion_tag("components/step_button.html", takes_context=True)
def step_button(
    context: Context, row: StatefulModel, step: str, icon_name: str = "", css: str = "btn-primary", button_id: str = ""
) -> dict[str, Any]:
    """The button that takes `step` on `row` by a POST of its own; nothing when the agent may not take it now.

    In a fragment that refreshes itself, `button_id` keeps the focus where it was.
    """
    request = context["request"]
    found = row.available_steps(request.user).get(step)
    return {
        "step": found,
        "url": reverse(row.step_url_name(step), args=[row.pk]) if found else "",
        "icon_name": icon_name,
        "css": css,
        "button_id": button_id,
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("components/definition.html")
def definition(term: str, text: str = "") -> dict[str, Any]:
    """A term of the trade, underlined with dots, explained on demand; `text` when the sentence words it otherwise."""
    return {"word": text or term, "meaning": meaning_of(term)}


@register.simple_tag(takes_context=True)
def draft_mark(context: Context, form: BaseForm) -> str:
    """The hidden field by which what is typed in `form` is kept for its author (`submissions.drafts`)."""
    agent = getattr(context.get("request"), "user", None)
    if agent is None or not agent.is_authenticated:
        return ""
    draft = draft_of(form.data)
    mark = signed_mark(agent.pk, getattr(form, "draft_version", 1), draft.pk if draft else None)
    return format_html('<input type="hidden" name="{}" value="{}">', MARK, mark)


@register.inclusion_tag("components/draft_note.html", takes_context=True)
def draft_note(context: Context, form: Any) -> dict[str, Any]:
    """What the page says above `form` (or a sheet) when it shows a draft, with the button that gives it up."""
    has_files = isinstance(form, BaseForm) and form.is_multipart()
    return {"draft": draft_of(form.data), "has_files": has_files, "csrf_token": context.get("csrf_token")}


@register.simple_tag
def submission_key() -> SafeString:
    """The hidden one-time key by which a form sent twice writes once (`portal.foundation.submissions.once`)."""
    return format_html('<input type="hidden" name="submission_key" value="{}">', uuid4())


@register.filter
def any_required(fields: Iterable[tuple[BoundField, object]]) -> bool:
    """Whether one of the fields given to `django/forms/div.html` must be filled in."""
    return any(
        field.field.required and field.field.widget.use_required_attribute(field.initial) for field, _ in fields
    )


@register.filter
def error_count(form: BaseForm) -> int:
    """How many answers are to be corrected in `form`."""
    return sum(len(errors) for errors in form.errors.values())


# Blocks around a sentence ------------------------------------------------------------------------------------------


@register.simple_block_tag
def notice(content: SafeString, tone: str, label: str = "", role: str = "") -> str:
    """A framed sentence. `tone` as in `NOTICES`; `role` when it answers what the reader just did (status, alert)."""
    icon_name, spoken = NOTICES[tone]
    context = {"content": content, "tone": tone, "icon_name": icon_name, "label": label or spoken, "role": role}
    return render_to_string("components/notice.html", context)


@register.simple_block_tag
def empty_state(content: SafeString, title: str, action_url: str = "", action_label: str = "") -> str:
    """What an empty list says: `title`, then how to fill it, then the button that does."""
    context = {"title": title, "text": content, "action_url": action_url, "action_label": action_label}
    return render_to_string("components/empty.html", context)


# Values that may be missing ----------------------------------------------------------------------------------------


@register.filter
def or_unknown(value: Any) -> Any:
    """`value`, or « non renseigné » in the style of what is missing."""
    return value or UNKNOWN_MARK


@register.filter
def phone_link(phone: str, words: str = "") -> SafeString:
    """A telephone that dials on a click, told in `words` when given, else as it is read aloud."""
    return format_html('<a href="tel:{}">{}</a>', phone, words or readable(phone)) if phone else UNKNOWN_MARK


@register.filter
def mail_link(address: str) -> SafeString:
    """An electronic address that opens a message."""
    return format_html('<a href="mailto:{}">{}</a>', address, address) if address else UNKNOWN_MARK


# Buttons and fields ------------------------------------------------------------------------------------------------


@register.filter
def button_class(attrs: Mapping[str, Any]) -> str:
    """The classes of a button of the sign-in pages, from the tags that django-allauth gives it and its address."""
    tags = attrs.get("tags") or ""
    quiet = "outline" in tags or "secondary" in tags or attrs.get("href")
    look = "btn-danger" if "danger" in tags else "btn-link" if "link" in tags else "" if quiet else "btn-primary"
    return " ".join(filter(None, ("btn", look, "btn-sm" if "tool" in tags else "")))


@register.filter
def value_attribute(widget: Mapping[str, Any]) -> str:
    """The value of an input, as its attribute; nothing when there is none."""
    return "" if widget["value"] is None else format_html(' value="{}"', widget["value"])


@register.filter
def attributes(widget: Mapping[str, Any], css: str | None = None) -> SafeString:
    """The attributes of a form widget but type, name and value, its class after ours (`css`, or that of its type)."""
    others = dict(widget["attrs"])
    css = INPUT_CLASSES.get(widget.get("type", ""), "form-control") if css is None else css
    css = f"{css} {others.pop('class', '')}".strip()
    shown = [(name, value) for name, value in {"class": css or False, **others}.items() if value is not False]
    return format_html_join("", " {}{}", ((name, "" if value is True else _quoted(value)) for name, value in shown))


def _quoted(value: Any) -> SafeString:
    return format_html('="{}"', value)
