"""The documents of a file of agrément, on its page: which are there, which are missing."""

from espaces_rencontre.agrement_documents.models import AgrementDocument
from espaces_rencontre.agrement_files.content import in_words, missing, required
from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrement_files.permissions import may_prepare_file
from portal.foundation.contributions.panels import Panel, panel


@panel(AgrementFile, order=10)
def documents_of_the_file(agrement_file, agent):
    """A line per document that the file must hold, in the order of the text."""
    documents = AgrementDocument.objects.visible_to(agent).filter(agrement_file=agrement_file)
    joined, private_body = {document.letter: document for document in documents}, agrement_file.private_body
    return Panel(
        template="espaces_rencontre/agrement_documents/_file_panel.html",
        context={
            "agrement_file": agrement_file,
            "missing": missing(joined, private_body=private_body),
            "lines": [
                (letter, in_words(letter), joined.get(letter)) for letter in required(private_body=private_body)
            ],
            "may_join": agrement_file.is_changeable and may_prepare_file(agent, agrement_file),
        },
    )
