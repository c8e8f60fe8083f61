"""Four hundred persons born on one day, and one of them recorded again: the agent is asked, in as many questions."""

from datetime import date
from itertools import islice, product

import pytest
from django.urls import reverse

from portal.separations.families.models import Family, Parent
from portal.separations.people.keys import keys_of
from portal.separations.people.models import Person
from tests.queries import Questions

BORN = date(1980, 5, 17)
LAST = (
    "Martin Bernard Dubois Robert Richard Durand Moreau Laurent Simon Michel Garcia David Bertrand Roux Vincent "
    "Fournier Morel Girard Mercier Dupont"
).split()
FIRST = (
    "Lucie Marie Jeanne Claire Sophie Nadia Karima Aline Élodie Chloé Manon Sarah Inès Camille Océane Justine "
    "Amandine Céline Audrey Léa"
).split()


def born_that_day(number):
    """That many persons of one birth date, each a parent in a file, written at once; names are all different."""
    persons = []
    for last_name, first_name in islice(product(LAST, FIRST), number):
        words, place = keys_of(last_name, "", first_name)
        names = {"last_name": last_name, "first_name": first_name, "search_words": words, "sort_key": place}
        persons.append(Person(caf_id="59", birth_date=BORN, **names))
    Person.objects.bulk_create(persons)
    families = Family.objects.bulk_create(Family(caf_id="59") for _ in persons)
    Parent.objects.bulk_create(
        Parent(caf_id="59", family=family, person=person, position=1, title="mother")
        for family, person in zip(families, persons, strict=True)
    )


@pytest.mark.parametrize(("last_name", "first_name"), [("Dupont", "Léa"), ("Martin", "Lucie"), ("Morel", "Élodie")])
def test_the_same_one_recorded_again_is_asked_with_its_score(agents, sign_in, sheet, plain, last_name, first_name):
    born_that_day(400)
    names = {"parent_1__last_name": last_name.upper(), "parent_1__first_name": first_name}
    page = plain(sign_in(agents.conseiller).post(reverse("separation_create"), sheet(**names)))
    assert "100 sur 100" in page and "mêmes nom et prénom, même date de naissance" in page
    assert Family.objects.count() == 400, "nothing is written before the agent answers"
    known = Person.objects.get(last_name=last_name, first_name=first_name)
    assert f"match_1_{known.pk}" in page


def test_a_typing_error_among_four_hundred_is_found_too(agents, sign_in, sheet, plain):
    born_that_day(400)
    names = {"parent_1__last_name": "Fournié", "parent_1__first_name": "Amandine"}
    page = plain(sign_in(agents.conseiller).post(reverse("separation_create"), sheet(**names)))
    known = Person.objects.get(last_name="Fournier", first_name="Amandine")
    assert f"match_1_{known.pk}" in page and "noms proches" in page


def test_as_many_questions_for_four_hundred_as_for_six(agents, sign_in, sheet):
    client, url, counted = sign_in(agents.conseiller), reverse("separation_create"), []
    names = {"parent_1__last_name": "Martin", "parent_1__first_name": "Lucie"}
    for number in (6, 400):
        Parent.objects.all().delete()
        Family.objects.all().delete()
        Person.objects.all().delete()
        born_that_day(number)
        client.post(url, sheet(**names))
        with Questions() as queries:
            client.post(url, sheet(**names))
        counted.append(len(queries))
    assert counted[0] == counted[1]
