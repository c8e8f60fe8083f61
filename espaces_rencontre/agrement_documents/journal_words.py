"""What the journal says of the documents of files of agrément."""

from espaces_rencontre.agrement_documents.models import AgrementDocument
from portal.journal.words import add_row

add_row(AgrementDocument, "pièce d’un dossier d’agrément")
