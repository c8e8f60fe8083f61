"""What the journal says of imports, which stand below it."""

from portal.foundation.imports.models import Import
from portal.journal.words import add_row

add_row(Import, "import", {"apply": "a appliqué", "cancel": "a abandonné"})
