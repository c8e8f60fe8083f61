"""Refusing a request about an account."""

from django import forms

from portal.foundation.forms.scoped import ScopedForm


class RefuseChangeForm(ScopedForm):
    """Why: who asked reads it."""

    refusal = forms.CharField(
        label="Motif du refus",
        max_length=300,
        help_text="La personne qui a demandé le lit.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Écrivez pourquoi vous refusez."},
    )
