"""What the journal says of family files, and of what happens to them."""

from portal.journal.words import add_row
from portal.separations.families.models import Family

add_row(
    Family,
    "dossier",
    {
        "entrust": "a confié",
        "close": "a fermé",
        "reopen": "a rouvert",
        "give": "a passé",
        "return": "a rendu",
        "merge": "a réuni deux fiches d’une personne",
        "split": "a séparé deux fiches d’une personne",
    },
)
