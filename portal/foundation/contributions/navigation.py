"""The frame of each page: what the left column and the header offer a role. Features contribute their entries."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.lists.posted_search import searched_words


@dataclass(frozen=True, kw_only=True)
class MenuEntry:
    """One entry of the left column: where it leads, and at which place for each role that has it."""

    label: str
    url_name: str
    icon: str
    places: Mapping[Role, int]


@dataclass(frozen=True, kw_only=True)
class MenuLink:
    """An entry as a page shows it."""

    label: str
    url: str
    icon: str
    current: bool


MENU: list[MenuEntry] = []
# {role: URL name of the search that the header offers}
SEARCH: dict[Role, str] = {}


def menu_entry(label: str, url_name: str, icon: str, places: Mapping[Role, int]) -> None:
    """Offer a page in the left column of the roles of `places`, the lowest place first."""
    MENU.append(MenuEntry(label=label, url_name=url_name, icon=icon, places=places))


def header_search(url_name: str, *roles: Role) -> None:
    """Offer the search of `url_name` in the header of these roles."""
    SEARCH.update(dict.fromkeys(roles, url_name))


def menu_of(role: Role, path: str) -> list[MenuLink]:
    """The entries of `role`, in order; the one that `path` lies under is current, the nearest when two hold it."""
    entries = sorted((entry for entry in MENU if role in entry.places), key=lambda entry: entry.places[role])
    urls = [reverse(entry.url_name) for entry in entries]
    nearest = max((url for url in urls if path == url or (url != "/" and path.startswith(url))), key=len, default="")
    return [
        MenuLink(label=entry.label, url=url, icon=entry.icon, current=url == nearest)
        for entry, url in zip(entries, urls, strict=True)
    ]


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
