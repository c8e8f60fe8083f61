"""The left column: one entry alone is that of the page."""

import pytest
from django.urls import reverse

from portal.foundation.access.roles import Role
from portal.foundation.contributions.navigation import menu_of
from tests import factories


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
    assert [link.label for link in menu_of(Role.CONSEILLER, reverse(name)) if link.current] == [label]


def test_a_page_below_an_entry_is_under_it(agents):
    path = factories.FamilyFactory().get_absolute_url()
    assert [link.label for link in menu_of(Role.CONSEILLER, path) if link.current] == ["Séparations"]


def test_a_page_under_no_entry_leaves_the_column_quiet():
    assert not any(link.current for link in menu_of(Role.DPO, "/compte/mfa/"))
