"""Families as they are, told in a real browser: by keyboard alone, another union, a parent unknown or deceased."""

from datetime import date

import pytest
from django.urls import reverse

from portal.separations.families.models import Child, Family
from portal.separations.people.models import Person
from tests import factories


@pytest.fixture
def cast(committed):
    """The agents of the tests."""
    return factories.cast()


class Keys:
    """Fingers on a keyboard, counted."""

    def __init__(self, page):
        self.page, self.pressed = page, 0

    def press(self, *keys):
        """Each key once."""
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def write(self, text):
        """One press for each sign."""
        self.page.keyboard.type(text)
        self.pressed += len(text)

    def go_to(self, name):
        """Tab until the field of this name has the focus."""
        for _ in range(30):
            if self.page.evaluate("document.activeElement.name") == name:
                return
            self.press("Tab")
        raise AssertionError(f"{name} is out of reach of the keyboard")


def answers(page):
    """{name: what it holds} of the sheet, what is hidden or empty apart."""
    return page.locator("form#sheet, main form").last.evaluate(
        """form => Object.fromEntries([...new FormData(form)].filter(([name, value]) =>
             value && /^(parent|separation|children)/.test(name) && !/initial|_FORMS|-id$|-family$/.test(name)))"""
    )


def test_a_separation_is_logged_without_a_mouse_and_read_back(cast, person):
    somebody = person(cast.conseiller)
    page = somebody.page
    page.goto("/")
    keys = Keys(page)
    keys.press("/")
    keys.write("Petit Lucie")
    with page.expect_navigation():
        keys.press("Enter")
    somebody.sees("Personne ne répond à cette recherche")
    with page.expect_navigation():
        keys.press("Enter")
    typed = (
        ("parent_1-title", "m"),
        ("parent_1-birth_date", "170584"),
        ("parent_1-phone", "0612345678"),
        ("parent_2-title", "p"),
        ("parent_2-last_name", "Girard"),
        ("parent_2-first_name", "Marc"),
        ("parent_2-birth_date", "020982"),
        ("separation-separated_on", "3/3/14"),
        ("separation-union", "m"),
        ("separation-mode", "s"),
        ("children-0-first_name", "Noé"),
        ("children-0-birth_date", "2/3/08"),
        ("children-0-residence", "e"),
        ("children-1-first_name", "Zoé"),
        ("children-1-birth_date", "9/9/11"),
        ("children-1-residence", "e"),
    )
    for name, text in typed:
        keys.go_to(name)
        keys.write(text)
    with page.expect_navigation():
        keys.press("Shift+Tab", "Enter")
    somebody.sees("La séparation est enregistrée")
    somebody.check()
    assert keys.pressed <= 120, f"{keys.pressed} key presses"
    somebody.goto(reverse("family_update", args=[Family.objects.get().pk]))
    read = answers(page)
    expected = {
        "parent_1-title": "mother", "parent_1-last_name": "Petit", "parent_1-first_name": "Lucie",
        "parent_1-birth_date": "17/05/1984", "parent_1-phone": "06 12 34 56 78",
        "parent_2-title": "father", "parent_2-last_name": "Girard", "parent_2-first_name": "Marc",
        "parent_2-birth_date": "02/09/1982",
        "separation-separated_on": "03/03/2014", "separation-union": "marriage", "separation-mode": "de_facto",
        "children-0-first_name": "Noé", "children-0-birth_date": "02/03/2008", "children-0-residence": "alternating",
        "children-1-first_name": "Zoé", "children-1-birth_date": "09/09/2011", "children-1-residence": "alternating",
    }  # fmt: skip
    assert {name: value.replace("\u00a0", " ").replace("\u202f", " ") for name, value in read.items()} == expected


def fill(page, **fields):
    """Type each answer in the field of this id."""
    for name, value in fields.items():
        field = page.locator(f"#id_{name.replace('__', '-')}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def save(somebody):
    """Press the last button of the sheet."""
    somebody.page.locator("#sheet").get_by_role("button", name="Enregistrer la séparation").last.click()
    somebody.page.wait_for_load_state("load")


EVENT = {"separation__separated_on": "3/3/2014", "separation__union": "marriage", "separation__mode": "de_facto"}


def test_a_second_union_is_the_same_person_in_another_file(cast, person):
    first = factories.SeparationFactory(family=factories.FamilyFactory(parents=[])).family
    lucie = factories.PersonFactory(last_name="Petit", first_name="Lucie", birth_date=date(1984, 5, 17))
    factories.ParentFactory(family=first, person=lucie)
    factories.ParentFactory(family=first, position=2, title="father", last_name="Girard", first_name="Marc")
    somebody = person(cast.conseiller)
    page = somebody.page
    page.goto(reverse("separation_create"))
    fill(page, parent_1__title="mother", parent_1__last_name="Petit", parent_1__first_name="Lucie")
    fill(page, parent_1__birth_date="17/05/1984", parent_2__title="father", parent_2__last_name="Moreau")
    fill(page, parent_2__first_name="Karim", **EVENT)
    save(somebody)
    somebody.check()
    somebody.sees("mêmes nom et prénom, même date de naissance")
    page.get_by_label("C’est la même personne, et c’est une autre union").check()
    save(somebody)
    somebody.sees("La séparation est enregistrée")
    somebody.goto(lucie.get_absolute_url())
    somebody.sees("2 dossiers")
    assert {parent.family.surnames for parent in lucie.as_parent.all()} == {"Petit et Girard", "Petit et Moreau"}


def test_a_reconciliation_then_a_second_separation_stay_beside_the_first(cast, person):
    family = factories.SeparationFactory(separated_on=date(2014, 3, 3)).family
    somebody = person(cast.conseiller)
    somebody.goto(family.get_absolute_url())
    somebody.press("Noter une réconciliation")
    somebody.page.get_by_label("Date de la réconciliation").fill("1/6/2014")
    somebody.press("Enregistrer la réconciliation")
    somebody.press("Ajouter une nouvelle séparation")
    fill(somebody.page, separation__separated_on="1er février 2015", separation__union="marriage")
    fill(somebody.page, separation__mode="divorce_consent")
    somebody.press("Enregistrer la séparation")
    for event in ("Séparation du 3 mars 2014", "Réconciliation du 1er juin 2014", "Séparation du 1er février 2015"):
        somebody.sees(event)
    assert [row.separated_on.year for row in family.separations.order_by("separated_on")] == [2014, 2015]


def test_a_parent_who_is_not_known_and_one_who_died(cast, person):
    somebody = person(cast.conseiller)
    page = somebody.page
    page.goto(reverse("separation_create"))
    page.locator("#id_no_second_parent").select_option("unknown")
    fill(page, parent_1__title="mother", parent_1__last_name="Nguyen", **EVENT)
    fill(page, children__0__first_name="Mai", children__0__birth_date="2/3/2008", children__0__residence="parent_1")
    save(somebody)
    somebody.sees("La séparation est enregistrée")
    somebody.check()
    somebody.sees("parent non connu")
    assert not Person.objects.filter(last_name__icontains="inconnu").exists() and Child.objects.count() == 1

    page.goto(reverse("separation_create"))
    fill(page, parent_1__title="mother", parent_1__last_name="Diallo", parent_1__first_name="Awa", **EVENT)
    fill(page, parent_2__title="father", parent_2__last_name="Sow", parent_2__first_name="Ibra")
    page.locator(".parent-2 summary").click()
    page.locator("#id_parent_2-is_deceased").check()
    save(somebody)
    somebody.sees("La séparation est enregistrée")
    somebody.sees("personne décédée")
    somebody.check()
