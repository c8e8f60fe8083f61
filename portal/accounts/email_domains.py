"""Which domains an agent's address may have: the settings say it, for staff and for partners."""

from django.conf import settings

from portal.foundation.access.roles import Role

NOT_ALLOWED = (
    "Cette adresse n’est pas d’un domaine admis pour ce rôle : {domains}. Donnez une adresse professionnelle."
)


def domain_objection(email: str, role: str) -> str:
    """Why `email` cannot be that of an account of `role`, as a sentence; empty when it can, or when all may."""
    allowed = settings.PARTNER_EMAIL_DOMAINS if role == Role.PARTENAIRE else settings.AGENT_EMAIL_DOMAINS
    domain = email.rpartition("@")[2].lower()
    if not allowed or domain in (name.lower() for name in allowed):
        return ""
    return NOT_ALLOWED.format(domains=", ".join(allowed))
