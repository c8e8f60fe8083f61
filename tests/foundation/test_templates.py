"""Pieces of screen: notices, empty lists, what is missing, and the attributes of fields."""

import pytest
from django import forms
from django.template import engines

from portal.foundation.templatetags.ui import attributes, button_class, mail_link, or_unknown, phone_link

UNKNOWN = '<span class="unknown">non renseigné</span>'


def drawn(source, **context):
    return " ".join(engines["django"].from_string(source).render(context).split())


def test_a_notice_says_its_tone_aloud_and_escapes_what_it_holds():
    shown = drawn('{% notice "late" role="alert" %}Reste {{ text }}{% endnotice %}', text="<b>")
    assert shown.startswith('<p class="message tone-late" role="alert">') and 'aria-label="Attention"' in shown
    assert '<span class="message-text">Reste &lt;b&gt;</span>' in shown
    assert "role=" not in drawn('{% notice "done" label="Exact" %}Juste{% endnotice %}').partition("<svg")[0]


def test_an_empty_list_says_how_to_fill_it_with_its_button_or_without():
    shown = drawn(
        '{% empty_state "Rien" url "Créer" %}Ajoutez-en {{ text }}.{% endempty_state %}', url="/x/", text="<i>"
    )
    assert "<strong>Rien</strong>" in shown and "<p>Ajoutez-en &lt;i&gt;.</p>" in shown
    assert '<a class="btn" href="/x/">Créer</a>' in shown
    assert "<a " not in drawn('{% empty_state "Rien" %}Attendez.{% endempty_state %}')


def test_what_is_missing_is_said_and_what_is_there_is_escaped():
    assert or_unknown("") == phone_link("") == mail_link("") == UNKNOWN
    assert phone_link("+33612345678", "06 12") == '<a href="tel:+33612345678">06 12</a>'
    assert mail_link('a"b@c') == '<a href="mailto:a&quot;b@c">a&quot;b@c</a>'
    assert drawn("{{ value|or_unknown }}", value="<b>") == "&lt;b&gt;"
    assert drawn("{{ value|linebreaksbr|or_unknown }}", value="") == UNKNOWN


@pytest.mark.parametrize(
    ("field", "css"),
    [
        (forms.CharField(), "form-control"), (forms.BooleanField(), "form-check-input"),
        (forms.ChoiceField(), "form-select"),
        (forms.CharField(widget=forms.Textarea), "form-control"), (forms.FileField(), "form-control"),
        (forms.CharField(widget=forms.TextInput(attrs={"class": "short"})), "form-control short"),
    ],
)  # fmt: skip
def test_each_field_has_the_class_of_its_kind_before_its_own(field, css):
    form = type("OneField", (forms.Form,), {"answer": field})()
    assert f'class="{css}"' in str(form["answer"]) and str(form["answer"]).count("class=") == 1


def test_attributes_are_bare_left_out_or_quoted():
    widget = {"type": "text", "attrs": {"required": True, "disabled": False, "maxlength": 5000, "data-x": 'a"b'}}
    assert attributes(widget) == ' class="form-control" required maxlength="5000" data-x="a&quot;b"'
    assert attributes({"type": "hidden", "attrs": {"id": "x"}}) == ' id="x"'


@pytest.mark.parametrize(
    ("attrs", "classes"),
    [
        ({}, "btn btn-primary"), ({"href": "/"}, "btn"), ({"tags": "danger,tool"}, "btn btn-danger btn-sm"),
        ({"tags": "link"}, "btn btn-link"), ({"tags": "secondary"}, "btn"),
    ],
)  # fmt: skip
def test_a_button_of_the_sign_in_pages_has_one_look(attrs, classes):
    assert button_class(attrs) == classes
