"""What the journal says of files of agrément."""

from espaces_rencontre.agrement_files.models import AgrementFile
from portal.journal.words import add_act, add_row

add_row(
    AgrementFile,
    "dossier d’agrément",
    {
        "deposit": "a noté le dépôt",
        "complete": "a noté complet",
        "grant": "a noté l’arrêté d’agrément",
        "refuse": "a noté le refus",
        "reopen": "a rouvert",
        "undo_deposit": "a annulé le dépôt",
        "abandon": "a abandonné",
        "acquire": "a constaté l’agrément tacite",
    },
)
add_act("agrement_file", "agrément tacite", place=92, actions=["agrement_file:acquire"])
