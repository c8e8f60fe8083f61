"""The last administrator and the last DPO: their account is neither closed nor given another role."""

from portal.accounts.guards import NEVER_WITHOUT
from portal.accounts.models import Agent

LAST_STAYS = (
    "Ce compte est le dernier qui soit ouvert avec le rôle « {role} » : il reste tel qu’il est. Faites d’abord ouvrir "
    "celui d’une autre personne avec ce rôle."
)


def is_last_of_role(account: Agent) -> bool:
    """Whether nobody would be left with the role of `account`, of those that somebody always has."""
    if not account.is_active or account.role not in NEVER_WITHOUT:
        return False
    return not Agent.objects.active().filter(role=account.role).exclude(pk=account.pk).exists()


def last_stays(account: Agent) -> str:
    """The sentence that refuses it."""
    return LAST_STAYS.format(role=account.get_role_display())
