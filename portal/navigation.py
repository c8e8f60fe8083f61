"""The frame of each page: what the left column offers a role, and whose perimeter is shown in the header."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from portal.permissions import Role

HOME = ("Ma journée", "home", "house")
SEPARATIONS = ("Séparations", "separation_list", "people")
REFERRALS = ("Orientations", "referral_list", "signpost")
REQUESTS = ("Demandes de financement", "funding_request_list", "cash-coin")
SPACES = ("Espaces de rencontre", "space_list", "building")
EXPORTS = ("Exports", "export_list", "download")
ENTRIES = {
    Role.CONSEILLER: [HOME, SEPARATIONS, REFERRALS, REQUESTS],
    Role.TRAVAILLEUR_SOCIAL: [HOME, SEPARATIONS, REFERRALS, REQUESTS],
    Role.RESPONSABLE: [HOME, REQUESTS, SPACES, SEPARATIONS, EXPORTS],
    Role.CNAF: [
        HOME,
        ("Chiffres nationaux", "national_report", "bar-chart"),
        ("Barèmes et recalculs", "parameter_list", "calculator"),
        ("Enveloppes", "envelope_list", "wallet2"),
        EXPORTS,
    ],
    Role.PARTENAIRE: [
        HOME,
        REFERRALS,
        ("Déclarations et Ps", "declaration_list", "file-earmark-text"),
        REQUESTS,
        SPACES,
    ],
    Role.ADMINISTRATEUR: [HOME, ("Agents", "agent_list", "person-gear")],
    Role.DPO: [HOME, ("Journal des accès", "journal_list", "journal-text")],
}


@dataclass(frozen=True)
class Entry:
    """One line of the left column."""

    label: str
    url: str
    icon: str
    current: bool


def page_frame(request):
    """Template context every page shares; empty of data for a visitor."""
    agent = getattr(request, "user", None)
    frame = {"product_name": "Trait d’union", "demo": settings.DEMO, "agent": agent}
    if agent is None or not agent.is_authenticated:
        return frame | {"nav": [], "perimeter_label": "", "search_url": None}
    entries = [
        Entry(
            label, url := reverse(name), icon, request.path == url or (name != "home" and request.path.startswith(url))
        )
        for label, name, icon in ENTRIES.get(agent.role, [])
    ]
    searches = agent.role in (Role.CONSEILLER, Role.TRAVAILLEUR_SOCIAL, Role.RESPONSABLE)
    return frame | {
        "nav": entries,
        "perimeter_label": agent.perimeter_label,
        "search_url": reverse("separation_search") if searches else None,
    }
