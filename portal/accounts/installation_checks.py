"""Who must be there on the first day: two administrators, and somebody who reads the journal."""

from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.foundation.contributions.installation import Options, ToDo, installation_check

FEWEST_ADMINISTRATORS = 2


@installation_check("Administrateurs", order=410)
def two_administrators(options: Options) -> str:
    """One alone could neither be replaced nor watched."""
    open_accounts = Agent.objects.active().filter(role=Role.ADMINISTRATEUR).count()
    if not Agent.objects.exists():
        raise ToDo("aucun compte n’existe : lancez « manage.py install_administrators A@… B@… »")
    if open_accounts < FEWEST_ADMINISTRATORS:
        raise ToDo("il en faut deux : ouvrez un second compte dans « Agents »")
    return f"{open_accounts} comptes ouverts"


@installation_check("Délégué à la protection des données", order=420)
def somebody_reads_the_journal(options: Options) -> str:
    """The journal of accesses is for the DPO alone."""
    if not Agent.objects.active().filter(role=Role.DPO).exists():
        raise ToDo("personne ne lit le journal des accès : ouvrez son compte dans « Agents »")
    return "un compte ouvert au moins"
