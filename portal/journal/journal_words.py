"""What the journal says of jobs and imports, which stand below it."""

from portal.foundation.imports.models import Import
from portal.journal.words import add_act, add_row

# « export:expired » is what earlier versions wrote.
add_act("expire", "a supprimé ce qui était gardé assez longtemps", place=65, actions=["expire", "export:expired"])
add_row(Import, "import", {"apply": "a appliqué", "cancel": "a abandonné"})
