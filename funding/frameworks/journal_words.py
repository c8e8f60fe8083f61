"""What the journal says of conventions-cadres."""

from funding.frameworks.models import Framework
from portal.journal.words import add_row

add_row(
    Framework,
    "convention-cadre",
    {"sign": "a enregistré la signature de", "end": "a terminé", "cancel": "a abandonné"},
)
