"""The refusal of a proposal."""

from django import forms

from portal.foundation.forms.scoped import ScopedForm


class ProposalRefusalForm(ScopedForm):
    """Why it is refused, for its author."""

    answer_note = forms.CharField(
        label="Motif du refus", max_length=200, help_text="La personne qui a proposé le lira.",
        error_messages={"required": "Dites pourquoi vous refusez."},
    )  # fmt: skip
