"""Where the seals of the journal are copied, outside of the database."""

from pathlib import Path

from django.conf import settings

from portal.foundation.contributions.installation import Options, ToDo, installation_check
from portal.foundation.installation.storage import refuse_unless_writable


@installation_check("Sceaux du journal", order=430)
def seals_are_copied(options: Options) -> str:
    """The folder of the file takes what is written; a version of the portal without seals asks for nothing."""
    file = getattr(settings, "JOURNAL_SEALS_FILE", None)
    if file is None:
        return "sans objet dans cette version"
    if not file:
        raise ToDo("donnez dans JOURNAL_SEALS_FILE un fichier hors de la base, sur un autre disque si possible")
    refuse_unless_writable(Path(file).parent)
    return f"copiés dans {file}"
