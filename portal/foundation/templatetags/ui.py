"""Small pieces of screen: icons, states, terms of the trade, the mark of who is typing."""

from uuid import uuid4

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from portal.foundation.definitions import meaning_of
from portal.foundation.submissions.drafts import MARK, signed_mark
from portal.foundation.workflow.states import Tone

register = template.Library()


@register.simple_tag
def icon(name, label=""):
    """An icon of the sprite; decorative unless `label` says what it means."""
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="icon" {} focusable="false"><use href="{}#{}"/></svg>', spoken, static("icons.svg"), name
    )


@register.inclusion_tag("components/state_badge.html")
def state(row):
    """The state of `row`, as its `State` declares it: icon, word and colour."""
    declared = row.State(row.state)
    return {"label": row.get_state_display(), "tone": declared.tone}


@register.inclusion_tag("components/state_badge.html")
def state_badge(label, tone="draft"):
    """A badge for what is no state of a workflow. `tone`: draft, waiting, done, refused or danger."""
    return {"label": label, "tone": Tone[tone.upper()]}


@register.inclusion_tag("components/step_button.html", takes_context=True)
def step_button(context, row, step, icon_name="", css="btn-primary"):
    """The button that takes `step` on `row` by a POST of its own; nothing when the agent may not take it now."""
    request = context["request"]
    found = row.available_steps(request.user).get(step)
    return {
        "step": found,
        "url": reverse(row.step_url_name(step), args=[row.pk]) if found else "",
        "icon_name": icon_name,
        "css": css,
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("components/definition.html")
def definition(term, text=""):
    """A term of the trade, underlined with dots, explained on demand; `text` when the sentence words it otherwise."""
    return {"word": text or term, "meaning": meaning_of(term)}


@register.simple_tag
def page_link(request, field, number):
    """The address of another page of a list, filters and order kept."""
    query = request.GET.copy()
    query[field] = number
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def draft_mark(context, form):
    """The hidden field by which what is typed in `form` is kept for its author (`submissions.drafts`)."""
    agent = getattr(context.get("request"), "user", None)
    if agent is None or not agent.is_authenticated:
        return ""
    note = getattr(getattr(form, "data", None), "note", None)
    mark = signed_mark(agent.pk, getattr(form, "draft_version", 1), note.id if note else None)
    return format_html('<input type="hidden" name="{}" value="{}">', MARK, mark)


@register.inclusion_tag("components/draft_note.html", takes_context=True)
def draft_note(context, form):
    """What the page says above `form` when it shows a draft, with the button that gives it up."""
    return {"note": getattr(getattr(form, "data", None), "note", None), "csrf_token": context.get("csrf_token")}


@register.simple_tag
def submission_key():
    """The hidden one-time key by which a form sent twice writes once (`portal.foundation.submissions.once`)."""
    return format_html('<input type="hidden" name="submission_key" value="{}">', uuid4())


@register.filter
def any_required(fields):
    """Whether one of the fields given to `django/forms/div.html` must be filled in."""
    return any(
        field.field.required and field.field.widget.use_required_attribute(field.initial) for field, _ in fields
    )


@register.filter
def error_count(form):
    """How many answers are to be corrected in `form`."""
    return sum(len(errors) for errors in form.errors.values())
