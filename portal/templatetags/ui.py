"""Small pieces of screen: icons, states, terms of the trade, the mark of who is typing."""

from uuid import uuid4

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from portal.forms import form_author as signed_author

register = template.Library()

# A state is never told by colour alone: each tone has its icon, and the badge carries the word.
TONE_ICONS = {
    "draft": "pencil",
    "waiting": "hourglass-split",
    "done": "check-circle",
    "refused": "x-circle",
    "danger": "shield-exclamation",
}

DEFINITIONS = {
    "agrement": "Décision du préfet qui reconnaît un lieu comme espace de rencontre.",
    "asf": "Allocation de soutien familial : versée pour un enfant privé de l’aide de l’un de ses parents.",
    "avance": "Part de la prestation de service versée avant que le montant définitif soit connu.",
    "bareme": "Grille nationale qui fixe la participation des parents selon leurs revenus.",
    "convention": "Accord signé entre la Caf et le gestionnaire : il ouvre droit à la prestation de service.",
    "etp": "Équivalent temps plein : 1 Etp correspond à un poste occupé à temps plein toute l’année.",
    "exercice": "Année civile, du 1er janvier au 31 décembre, à laquelle se rapporte un financement.",
    "fnas": "Fonds national d’action sociale : le budget dont la branche famille tire ses aides aux services.",
    "gestionnaire": "Association, collectivité ou autre organisme qui fait fonctionner le service.",
    "gipa": "Garantie contre les impayés de pensions alimentaires, expérimentée dans vingt départements.",
    "hors-etat": "Parent reconnu hors d’état de verser une pension alimentaire, par ses ressources ou sa situation.",
    "plafond": "Prix de revient au-delà duquel les dépenses ne sont plus prises en compte.",
    "previsionnel": "Calcul fait en début d’exercice, sur le budget et l’activité annoncés par le service.",
    "ps": "Prestation de service : aide de la Caf au fonctionnement, en pourcentage d’un prix de revient plafonné.",
    "reel": "Calcul fait après la clôture de l’exercice, sur les dépenses et l’activité constatées.",
    "solde": "Différence entre le montant définitif et les avances déjà versées.",
}


@register.simple_tag
def icon(name, label=""):
    """An icon of the sprite; decorative unless `label` says what it means."""
    spoken = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html(
        '<svg class="icon" {} focusable="false"><use href="{}#{}"/></svg>', spoken, static("icons.svg"), name
    )


@register.inclusion_tag("components/state_badge.html")
def state_badge(label, tone="draft"):
    """The state of a file: icon, word and colour. `tone`: draft, waiting, done, refused or danger."""
    return {"label": label, "tone": tone, "icon_name": TONE_ICONS[tone]}


@register.inclusion_tag("components/definition.html")
def definition(term, text=""):
    """A term of the trade, underlined with dots, explained on demand; `text` when the sentence words it otherwise."""
    return {"word": text or term, "meaning": DEFINITIONS[_key(term)]}


@register.simple_tag
def page_link(request, field, number):
    """The address of another page of a list, filters and order kept."""
    query = request.GET.copy()
    query[field] = number
    return f"?{query.urlencode()}"


@register.simple_tag(takes_context=True)
def form_author(context):
    """The hidden field by which a form posted after the session ended comes back to its author only."""
    agent = getattr(context.get("request"), "user", None)
    if agent is None or not agent.is_authenticated:
        return ""
    return format_html('<input type="hidden" name="form_author" value="{}">', signed_author(agent))


@register.simple_tag
def submission_key():
    """The hidden one-time key by which a form sent twice writes once (`portal.journal.once`)."""
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


def _key(term):
    return term.lower().translate(str.maketrans("éèêàç ", "eeeac-"))
