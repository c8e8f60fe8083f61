"""What the search said is on the sheet already."""

from datetime import date

import pytest
from django.urls import reverse

from portal.separations.recording.prefill import answers_from_search, split_names


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("lefèvre hélène", ("Lefèvre", "Hélène")),
        ("LEFEVRE Helene", ("LEFEVRE", "Helene")),
        ("de la tour marie claude", ("De La Tour", "Marie Claude")),
        ("n'guessan jean-luc", ("N'Guessan", "Jean-Luc")),
        ("Mme Vandamme", ("Vandamme", "")),
        ("le", ("Le", "")),
        ("", ("", "")),
    ],
)
def test_the_last_name_comes_first(typed, names):
    assert split_names(typed) == names


def test_each_part_of_the_search_goes_to_its_field():
    found = answers_from_search("lefèvre hélène 17/05/1980 06 12 34 56 78")
    assert found == {
        "last_name": "Lefèvre", "first_name": "Hélène", "birth_date": date(1980, 5, 17), "phone": "+33612345678",
    }  # fmt: skip
    assert answers_from_search("59-0001234") == {}


def test_the_link_of_a_search_without_answer_leads_to_a_filled_sheet(agents, sign_in, plain):
    client = sign_in(agents.conseiller)
    page = plain(client.post(reverse("separation_search"), {"q": "lefèvre hélène 1234567"}))
    link = page.split(f'href="{reverse("separation_create")}')[1].split('"')[0]
    sheet = plain(client.get(reverse("separation_create") + link))
    for value in ("Lefèvre", "Hélène", "1234567"):
        assert f'value="{value}"' in sheet, value
