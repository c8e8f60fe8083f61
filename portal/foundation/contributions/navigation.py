"""The frame of each page: what the left column and the header offer a role. Features contribute their entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import TextChoices
from django.http import HttpRequest
from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.lists.posted_search import searched_words


class MenuGroup(TextChoices):
    """The groups of the left column, in their order; the day stands alone, without a heading."""

    DAY = "day", ""
    FAMILIES = "families", "Familles"
    SERVICES = "services", "Services"
    MONEY = "money", "Financements"
    FIGURES = "figures", "Chiffres et fichiers"
    WATCH = "watch", "Réglages et accès"


@dataclass(frozen=True, kw_only=True)
class MenuEntry:
    """One entry of the left column: where it leads, in which group, and at which place for each role that has it."""

    label: str
    url_name: str
    icon: str
    places: Mapping[Role, int]
    group: MenuGroup


@dataclass(frozen=True, kw_only=True)
class MenuLink:
    """An entry as a page shows it."""

    label: str
    url: str
    icon: str
    current: bool


@dataclass(frozen=True, kw_only=True)
class MenuSection:
    """A group as a page shows it: its heading, "" for the day, and its entries."""

    heading: str
    links: Sequence[MenuLink]


MENU: list[MenuEntry] = []
# {role: URL name of the search that the header offers}
SEARCH: dict[Role, str] = {}


def menu_entry(label: str, url_name: str, icon: str, places: Mapping[Role, int], *, group: MenuGroup) -> None:
    """Offer a page in the left column of the roles of `places`: by group, the lowest place first in each."""
    MENU.append(MenuEntry(label=label, url_name=url_name, icon=icon, places=places, group=group))


def header_search(url_name: str, *roles: Role) -> None:
    """Offer the search of `url_name` in the header of these roles."""
    SEARCH.update(dict.fromkeys(roles, url_name))


def menu_of(role: Role, path: str) -> list[MenuSection]:
    """The groups of `role`, in order; the entry that `path` lies under is current, the nearest when two hold it."""
    entries = sorted((entry for entry in MENU if role in entry.places), key=lambda entry: entry.places[role])
    urls = {entry.url_name: reverse(entry.url_name) for entry in entries}
    above = (url for url in urls.values() if path == url or (url != "/" and path.startswith(url)))
    nearest = max(above, key=len, default="")
    links: dict[MenuGroup, list[MenuLink]] = {group: [] for group in MenuGroup}
    for entry in entries:
        url = urls[entry.url_name]
        links[entry.group].append(MenuLink(label=entry.label, url=url, icon=entry.icon, current=url == nearest))
    return [MenuSection(heading=str(group.label), links=found) for group, found in links.items() if found]


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Template context every page shares; empty of data for a visitor."""
    agent = getattr(request, "user", None)
    frame: dict[str, Any] = {"product_name": "Trait d’union", "demo": settings.DEMO, "agent": agent}
    if agent is None or not agent.is_authenticated:
        return frame | {"nav": [], "perimeter_label": "", "search_url": None, "search_text": ""}
    search_url = reverse(SEARCH[agent.role]) if agent.role in SEARCH else None
    return frame | {
        "nav": menu_of(agent.role, request.path),
        "perimeter_label": agent.perimeter_label,
        "search_url": search_url,
        "search_text": searched_words(request) if request.path == search_url else "",
    }
