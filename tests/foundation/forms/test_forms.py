"""French numbers and bounded notes."""

from decimal import Decimal

import pytest
from django import forms

from portal.foundation.forms.fields import FrenchDecimalField
from portal.foundation.forms.scoped import ScopedForm


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
