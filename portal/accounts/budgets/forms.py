"""Asking to go on, releasing for a few hours, refusing, and what is said of an alert."""

from django import forms

from portal.accounts.budgets.guards import LONGEST
from portal.foundation.forms.scoped import ScopedForm

HOURS = [hours for hours in (1, 2, 4) if hours * 3600 <= LONGEST.total_seconds()]
FEW_LINES = {"rows": 2}


class AskReleaseForm(ScopedForm):
    """What is left to do, in a few words; a mere click is enough."""

    reason = forms.CharField(
        label="Ce qu’il vous reste à faire",
        required=False,
        max_length=300,
        help_text="En quelques mots, sans nommer personne : qui vous répond le lit.",
        widget=forms.Textarea(attrs=FEW_LINES),
    )


class ReleaseForm(ScopedForm):
    """For how long."""

    hours = forms.TypedChoiceField(
        label="Pour combien de temps",
        coerce=int,
        choices=[(hours, f"{hours} heure" if hours == 1 else f"{hours} heures") for hours in HOURS],
        initial=1,
        error_messages={"invalid_choice": "Choisissez une des durées proposées.", "required": "Choisissez une durée."},
    )


class RefuseReleaseForm(ScopedForm):
    """Why not: who asked reads it."""

    refusal = forms.CharField(
        label="Motif du refus",
        max_length=300,
        help_text="La personne qui a demandé le lit.",
        widget=forms.Textarea(attrs=FEW_LINES),
        error_messages={"required": "Écrivez pourquoi vous refusez."},
    )


class SeenForm(ScopedForm):
    """What the manager knows of it."""

    comment = forms.CharField(
        label="Remarque",
        required=False,
        max_length=500,
        help_text="Ce qui l’explique : une reprise de dossiers, une permanence. Ne nommez aucune famille.",
        widget=forms.Textarea(attrs=FEW_LINES),
    )
