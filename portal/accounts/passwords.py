"""Password rule of the CNIL (recommendation of 14 October 2022): four kinds of characters."""

import re

from django.core.exceptions import ValidationError

KINDS = (r"[a-zà-ÿ]", r"[A-ZÀ-Þ]", r"\d", r"[^\w\s]|_")
HELP = "Le mot de passe mêle minuscules, majuscules, chiffres et signes (par exemple ! ou ?)."


class FourKindsValidator:
    """Refuse a password that lacks lower case, upper case, digits or signs."""

    def validate(self, password, user=None):
        """Raise `ValidationError` when a kind is missing."""
        if not all(re.search(kind, password) for kind in KINDS):
            raise ValidationError(HELP, code="password_kinds")

    def get_help_text(self):
        """The rule, in one sentence."""
        return HELP
