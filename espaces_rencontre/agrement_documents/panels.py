"""The documents of a file of agrément, on its page: which are there, which are missing."""

from espaces_rencontre.agrement_documents.content import in_words, required
from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrement_files.permissions import may_prepare_file
from portal.foundation.contributions.panels import Panel, panel


@panel(AgrementFile, order=10)
def documents_of_the_file(agrement_file, agent):
    """A line per document that the file must hold, in the order of the text; reads `documents`."""
    joined = {document.letter: document for document in agrement_file.documents.all()}
    letters = required(private_body=agrement_file.private_body)
    return Panel(
        template="espaces_rencontre/agrement_documents/_file_panel.html",
        context={
            "agrement_file": agrement_file,
            "missing": agrement_file.missing_documents(),
            "lines": [(letter, in_words(letter), joined.get(letter)) for letter in letters],
            "may_join": agrement_file.is_changeable and may_prepare_file(agent, agrement_file),
        },
    )
