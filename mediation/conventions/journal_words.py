"""What the journal says of conventions."""

from mediation.conventions.models import Convention
from portal.journal.words import add_row

add_row(
    Convention,
    "convention",
    {
        "sign": "a noté la signature",
        "end": "a terminé avant le terme",
        "cancel": "a abandonné la préparation",
        "correct_operator": "a corrigé le signataire",
    },
)
