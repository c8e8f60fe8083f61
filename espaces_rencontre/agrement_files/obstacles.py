"""The agrément of a file is cancelled with it: reopening the file does it."""

from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrements.models import Agrement
from portal.foundation.workflow.obstacles import obstacle


@obstacle(Agrement, "cancel")
def comes_from_a_file(agrement: Agrement) -> str:
    """The file would otherwise point at an agrément that counts for nothing."""
    number = AgrementFile.unscoped.filter(agrement=agrement).values_list("pk", flat=True).first()
    if number is None:
        return ""
    return (
        f"Cet agrément vient du dossier n° {number} : rouvrez ce dossier avec le motif, l’agrément s’annule avec lui."
    )
