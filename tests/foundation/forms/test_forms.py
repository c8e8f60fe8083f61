"""French numbers, bounded notes, and what was typed kept for its author when the session ends."""

from decimal import Decimal

import pytest
from django import forms
from django.test import Client
from django.urls import reverse

from portal.foundation.forms.fields import FrenchDecimalField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.submissions.interrupted import page_above, signed_author
from tests import factories

TYPED = {"first_name": "Inès", "last_name": "Durand", "email": "ines@example.org", "role": "conseiller", "caf": "59"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("60 167,25", "60167.25"),
        ("60\u202f167,25\u00a0€", "60167.25"),
        ("60167.25", "60167.25"),
        ("0", "0"),
        ("-3,5", "-3.5"),
    ],
)
def test_a_decimal_is_read_the_french_way(text, value):
    assert FrenchDecimalField(max_digits=12, decimal_places=2).clean(text) == Decimal(value)


@pytest.mark.parametrize("text", ["douze", "1,2,3", "NaN", "sNaN", "Infinity", "--1", "1e400"])
def test_what_is_no_number_is_refused_in_french(text):
    with pytest.raises(forms.ValidationError):
        FrenchDecimalField(max_digits=12, decimal_places=2, min_value=0).clean(text)


@pytest.mark.parametrize("text", ["NaN", "sNaN", "-Infinity"])
def test_what_cannot_be_compared_is_no_number_even_before_the_field_is_whole(text):
    with pytest.raises(forms.ValidationError):
        FrenchDecimalField().to_python(text)


class NoteForm(ScopedForm):
    """A free text, as the portal's forms have."""

    note = forms.CharField(widget=forms.Textarea)


def test_a_note_of_ten_thousand_characters_is_refused_with_both_figures(agents):
    form = NoteForm({"note": "é" * 10_000}, agent=agents.conseiller)
    assert not form.is_valid()
    assert "10000 caractères" in str(form.errors) and "5000" in str(form.errors)
    assert NoteForm({"note": "é" * 5_000}, agent=agents.conseiller).is_valid()


def test_a_nul_character_is_refused_and_not_an_error_page(agents):
    assert not NoteForm({"note": "a\x00b"}, agent=agents.conseiller).is_valid()


def test_what_was_typed_comes_back_to_its_author_after_the_session_ended(agents):
    visitor = Client()
    typed = TYPED | {"form_author": signed_author(agents.administrateur)}
    answer = visitor.post(reverse("agent_create"), typed)
    assert answer.status_code == 302 and answer.url.startswith(reverse("account_login"))
    signed_in = visitor.post(answer.url, {"login": agents.administrateur.email, "password": factories.PASSWORD})
    assert signed_in.status_code == 302 and signed_in.url == reverse("agent_create")
    assert 'value="Durand"' in visitor.get(reverse("agent_create")).content.decode()
    assert 'value="Durand"' not in visitor.get(reverse("agent_create")).content.decode()


def test_what_was_typed_is_not_given_to_somebody_else(agents):
    other = factories.AgentFactory(role="administrateur", national=True)
    visitor = Client()
    visitor.post(reverse("agent_create"), TYPED | {"form_author": signed_author(agents.administrateur)})
    visitor.post(reverse("account_login"), {"login": other.email, "password": factories.PASSWORD})
    assert "Durand" not in visitor.get(reverse("agent_create")).content.decode()


def test_a_forged_author_keeps_nothing(agents):
    visitor = Client()
    visitor.post(reverse("agent_create"), TYPED | {"form_author": "1:forged"})
    assert "kept" not in visitor.session


def test_a_button_pressed_after_the_session_ended_leads_back_to_its_page_with_a_word(agents):
    visitor = Client()
    address = reverse("agent_deactivate", args=[agents.conseiller.pk])
    login = visitor.post(address).url
    typed = {"login": agents.administrateur.email, "password": factories.PASSWORD}
    page = visitor.post(login, typed, follow=True)
    assert page.redirect_chain[-1][0] == reverse("agent_update", args=[agents.conseiller.pk])
    assert "Votre session était terminée\u00a0: rien n’a été fait." in page.content.decode()
    agents.conseiller.refresh_from_db()
    assert agents.conseiller.is_active
    assert visitor.get(address).status_code == 405, "once"


def test_the_page_above_an_address_is_the_nearest_that_exists():
    assert page_above("/financement/demandes/12/accorder/") == "/financement/demandes/12/"
    assert page_above("/agents/3/activite/") == "/agents/3/"
    assert page_above("/nulle/part/du/tout/") == "/"
