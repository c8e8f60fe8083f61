"""The sheet of a family in a real browser: a row more for a child, and two agents who correct it at the same time."""

import pytest
from django.urls import reverse

from portal.separations.families.models import Family
from portal.separations.people.models import Person
from tests import factories

ROWS = "#enfants [role=group]"


@pytest.fixture
def cast(committed):
    """The agents of the tests."""
    return factories.cast()


@pytest.fixture
def url(cast):
    """Where the sheet of a family of two parents and one child is corrected."""
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, position=1, last_name="Lefèvre", city="Lille")
    factories.ParentFactory(family=family, position=2, last_name="Petit", city="")
    factories.SeparationFactory(family=family)
    factories.ChildFactory(family=family)
    return reverse("family_update", args=[family.pk])


def city(position):
    """The town on file of the parent of this rank, or ""."""
    address = Person.objects.get(as_parent__position=position).postal_address
    return address.city if address else ""


@pytest.mark.parametrize("script", [True, False])
def test_a_row_for_a_child_comes_with_all_that_was_typed(cast, person, script):
    agent = person(cast.conseiller, java_script_enabled=script)
    page = agent.page
    page.goto(reverse("separation_create"))
    page.locator("#id_parent_1-last_name").fill("Lefèvre")
    page.locator("#id_children-0-first_name").fill("Noé")
    page.get_by_role("button", name="Ajouter un enfant").focus()
    page.keyboard.press("Enter")
    page.locator("#id_children-3-first_name").wait_for()
    assert page.locator(ROWS).count() == 4
    assert page.locator("#id_parent_1-last_name").input_value() == "Lefèvre"
    assert page.locator("#id_children-0-first_name").input_value() == "Noé"
    assert page.locator(".errorlist, .error-summary").count() == 0
    if script:
        assert page.evaluate("document.activeElement.name") == "add_child", "the keyboard stays where it was"
        agent.check()


@pytest.mark.parametrize("script", [True, False])
def test_what_another_agent_wrote_is_asked_field_by_field_and_answered_by_keyboard(cast, person, url, script):
    slow, quick = person(cast.conseiller, java_script_enabled=script), person(cast.travailleur_social)
    page = slow.page
    page.goto(url)
    page.locator("#id_parent_1-city").fill("Roubaix")
    page.locator("#id_parent_2-city").fill("Arras")
    quick.goto(url)
    quick.page.locator("#id_parent_1-city").fill("Douai")
    quick.press("Enregistrer les corrections")
    page.get_by_role("button", name="Enregistrer les corrections").last.click()
    slow.sees(f"Ces données ont été modifiées par {cast.travailleur_social}")
    if script:
        slow.check()
    assert (city(1), city(2)) == ("Douai", "")
    conflict = page.get_by_role("group", name="Commune (premier parent)")
    assert conflict.get_by_role("radio", checked=True).count() == 0
    own = page.get_by_role("group", name="Commune (second parent)").get_by_role("radio", checked=True)
    assert own.get_attribute("value") == f"mine-{Family.objects.get().version}"
    conflict.get_by_label("Prendre ce qui est enregistré : « Douai »").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Enregistrer les corrections").last.click()
    slow.sees("La fiche est corrigée")
    assert (city(1), city(2)) == ("Douai", "Arras")
