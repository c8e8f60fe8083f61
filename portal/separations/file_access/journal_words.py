"""What the journal says of grounds: keys, never why."""

from portal.journal.words import add_act, add_row
from portal.separations.file_access.models import BrokenGlass, Concern, Motive, Protection

add_row(Motive, "motif d’ouverture", {"choose": "a choisi"})
add_row(
    Protection, "protection de dossier", {"protect": "a posé", "readers": "a changé les lecteurs de", "lift": "a levé"}
)
add_row(BrokenGlass, "ouverture exceptionnelle", {"break": "a fait", "see": "a vu"})
add_row(Concern, "déclaration « je connais cette famille »", {"declare": "a fait", "lift": "a levé"})
add_act(
    "grounds", "motifs, protections et ouvertures exceptionnelles", place=102,
    actions=["motive:choose", "protection:protect", "protection:readers", "glass:break", "concern:declare"],
)  # fmt: skip
