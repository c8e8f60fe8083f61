"""The folders in which the portal writes, and the files that each page loads."""

import os
from pathlib import Path
from tempfile import TemporaryFile

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage

from portal.foundation.contributions.installation import Options, ToDo, installation_check

# What each page loads.
A_STATIC_FILE = "js/main.js"
FOR_OTHERS = 0o077


def refuse_unless_writable(folder: Path) -> None:
    """Raise `ToDo` unless this account writes there; one that does not exist yet is made by who first needs it."""
    there = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if there != folder:
        if not os.access(there, os.W_OK | os.X_OK):
            raise ToDo(f"le compte du portail ne peut pas créer {folder} : donnez-lui {there}")
        return
    try:
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise ToDo(f"le compte du portail n’écrit pas dans {folder} : donnez-le-lui (chown)") from error


@installation_check("Dossiers des fichiers", order=210)
def folders_are_private(options: Options) -> str:
    """Proofs, exports and imports are written, and read by nobody else."""
    for folder in (settings.MEDIA_ROOT, settings.EXPORT_DIR, settings.IMPORT_DIR):
        refuse_unless_writable(Path(folder))
        if Path(folder).exists() and Path(folder).stat().st_mode & FOR_OTHERS:
            raise ToDo(f"d’autres comptes lisent {folder} : lancez « chmod -R go= {folder} »")
    return "le portail y écrit, et lui seul"


@installation_check("Fichiers statiques", order=220)
def static_files_are_collected(options: Options) -> str:
    """Those of this version: under the names that pages give them, or found in the sources on this machine."""
    if getattr(settings, "WHITENOISE_USE_FINDERS", False):
        if finders.find(A_STATIC_FILE) is None:
            raise ToDo(f"{A_STATIC_FILE} manque : le dossier « static » du portail n’est pas entier")
        return "servis depuis les sources"
    try:
        name = staticfiles_storage.url(A_STATIC_FILE).removeprefix(settings.STATIC_URL)
    except ValueError as error:
        raise ToDo("lancez « manage.py collectstatic » dans cette version") from error
    if not (Path(settings.STATIC_ROOT) / name).exists():
        raise ToDo(f"lancez « manage.py collectstatic » : {settings.STATIC_ROOT} ne contient pas {name}")
    return f"dans {settings.STATIC_ROOT}"
