"""The left column: one entry alone is that of the page."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import MENU, menu_of
from tests import factories


def current(role, path):
    """The labels of the entries that are said current."""
    return [link.label for section in menu_of(role, path) for link in section.links if link.current]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("home", "Ma journée"),
        ("family_list", "Mes dossiers"),
        ("separation_list", "Séparations"),
        ("separation_search", "Séparations"),
        ("referral_list", "Orientations"),
    ],
)
def test_one_entry_is_current_the_nearest_above_the_page(name, label):
    assert current(Role.CONSEILLER, reverse(name)) == [label]


def test_a_page_below_an_entry_is_under_it(agents):
    path = factories.FamilyFactory().get_absolute_url()
    assert current(Role.CONSEILLER, path) == ["Séparations"]


def test_a_page_under_no_entry_leaves_the_column_quiet():
    assert current(Role.DPO, "/compte/mfa/") == []


@pytest.mark.parametrize("role", Role)
def test_the_day_leads_then_five_groups_at_most_each_with_its_heading(role):
    day, *groups = menu_of(role, "/")
    assert (day.heading, [link.label for link in day.links]) == ("", ["Ma journée"])
    assert len(groups) <= 5 and all(group.heading and group.links for group in groups)


def test_each_entry_has_a_picture_that_exists():
    drawn = set(re.findall(r'<symbol id="([^"]+)"', (settings.BASE_DIR / "static/icons.svg").read_text("utf-8")))
    assert len(MENU) > 20
    assert {entry.icon for entry in MENU} <= drawn
