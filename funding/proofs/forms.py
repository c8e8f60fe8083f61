"""The proof of one condition, joined to a request."""

from django.core.exceptions import ValidationError

from funding.eligibility.models import ConditionProof, Criterion
from portal.foundation.files.pdf import PdfField
from portal.foundation.forms.fields import LineField
from portal.foundation.forms.scoped import ScopedForm


class ConditionProofForm(ScopedForm):
    """A PDF where the criterion asks for one, else what proves it, in words."""

    document = PdfField(label="Preuve", required=False)
    note = LineField(
        label="Ce qui le prouve", required=False, max_length=300, help_text="Référence et date, en peu de mots."
    )

    def __init__(self, *args, funding_request, condition, **kwargs):
        super().__init__(*args, **kwargs)
        self.funding_request, self.condition = funding_request, condition
        criteria = Criterion.objects.visible_to(self.agent).of_exercice(funding_request.exercice)
        self.needs_document = criteria.filter(code=condition.code, needs_document=True).exists()
        self.fields["document"].required = self.needs_document

    def clean(self):
        """Something at least."""
        cleaned = super().clean() or self.cleaned_data
        if not self.needs_document and not cleaned.get("document") and not cleaned.get("note") and not self.errors:
            raise ValidationError(
                "Joignez un document, ou dites en peu de mots ce qui prouve que la condition est remplie."
            )
        return cleaned

    def save(self):
        """A new row: the one before stays."""
        proof = ConditionProof(
            funding_request=self.funding_request,
            code=self.condition.code,
            document=self.cleaned_data.get("document") or "",
            note=self.cleaned_data.get("note", ""),
            joined_by=self.agent,
        )
        proof.save()
        return proof
