"""Whoever is recorded is found, by the database as by the rule of names; files by a couple, a number, an e-mail."""

from datetime import date

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from portal.foundation.text.names import finds
from portal.separations.people.models import NameWord, Person
from portal.separations.search.found import find_families
from portal.separations.search.query import parse_search
from tests.factories import (
    ChildFactory,
    FamilyFactory,
    ParentFactory,
    ReferralFactory,
    SeparationFactory,
)
from tests.foundation.text.test_names import ALL_FIRST, ALL_LAST, PERSONS, WRITINGS

# The database of a test is emptied after the test, not after each example: examples come after one another.
on_the_database = hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
MOST = 25


def files(agent, text):
    """The references of the files that a search finds, in order."""
    return [family.reference for family in find_families(agent, parse_search(text), MOST).files]


def make_couple(first="Vandamme Lucie", second="Delattre Paul", **fields):
    """A file of two parents, each « last name, first name »."""
    family = FamilyFactory(parents=[], **fields)
    for position, names in enumerate((first, second), start=1):
        last_name, first_name = names.rsplit(" ", 1)
        ParentFactory(family=family, position=position, last_name=last_name, first_name=first_name, birth_date=None)
    return family


# Names: the database answers as the rule does ---------------------------------------------------------------------


@on_the_database
@given(PERSONS)
def test_whoever_is_recorded_is_found_by_the_exact_writing_in_both_orders(db, names):
    last, first = names
    person = ParentFactory(last_name=last, first_name=first).person
    for text in (f"{last} {first}", f"{first} {last}"):
        assert Person.objects.named(text).filter(pk=person.pk).exists(), text


@pytest.fixture
def everybody(db):
    """Persons of every origin: each family name of the tests of names, with a first name."""
    first_names = [ALL_FIRST[rank % len(ALL_FIRST)] for rank in range(len(ALL_LAST))]
    for last_name, first_name in zip(ALL_LAST, first_names, strict=True):
        ParentFactory(last_name=last_name, first_name=first_name)
    ParentFactory(last_name="Petit", used_name="de La Tour", first_name="Ali Ali")
    ParentFactory(person=ParentFactory(last_name="Ali", first_name="Karim").person)
    ParentFactory(last_name="Ali", first_name="Ali")
    ChildFactory(first_name="Noé")
    return list(Person.objects.order_by("pk"))


ONE_NAME = st.sampled_from([*ALL_LAST, *ALL_FIRST])
PIECES = st.tuples(ONE_NAME, st.sampled_from(WRITINGS), st.integers(min_value=1, max_value=30)).map(
    lambda drawn: drawn[1](drawn[0])[: drawn[2]]
)
QUERIES = st.one_of(
    st.lists(PIECES, min_size=1, max_size=3).map(" ".join),
    PERSONS.map(" ".join),
    st.sampled_from(
        ["ali ali", "ali ali ali", "d", "de", "de la", "st", "M. Petit", "née Martin", "", "!!!", "%", "_"]
    ),
    st.text(max_size=20).filter(lambda text: "\x00" not in text),
)


def test_the_database_finds_whom_the_rule_finds(everybody):
    @on_the_database
    @given(QUERIES)
    def answers_alike(query):
        expected = {
            person.pk
            for person in everybody
            if finds(query, *filter(None, (person.last_name, person.used_name, person.first_name)))
        }
        assert set(Person.objects.named(query).values_list("pk", flat=True)) == expected
        in_order = sorted((person.sort_key, person.pk) for person in everybody if person.pk in expected)
        assert NameWord.objects.persons(query, len(everybody)) == [key for _, key in in_order]

    answers_alike()


HARD = [
    ("O’Connor Seán", "O’Connor|O'Connor|oconnor|o connor|connor sean"),
    ("O Kim Li", "O Kim|okim|kim li"),
    ("D’Ormesson Jean", "D’Ormesson|d'ormesson|dormesson|ormesson jean"),
    ("O’Brien Ann", "O’Brien|obrien|brien"),
    ("N’Guessan Aya", "N’Guessan|N'Guessan|nguessan|n guessan|guessan aya"),
    ("N’Diaye Awa", "N’Diaye|ndiaye|n diaye|diaye awa"),
    ("L’Haÿ Paul", "L’Haÿ|l'hay|lhay|hay paul"),
    ("K/Bihan Yann", "K/Bihan|kbihan|bihan"),
    ("de La Tour d’Auvergne-Lauraguais Henri",
     "de La Tour d’Auvergne-Lauraguais|la tour d'auvergne|latour|tour|auvergne|lauraguais henri"),
    ("de La Fontaine Marie", "de La Fontaine|la fontaine|fontaine|delafontaine|marie fontaine"),
    ("La Fontaine Jean", "La Fontaine|lafontaine|fontaine jean"),
    ("Lefèvre-Petit Hélène", "Lefèvre-Petit|petit|petit helene|lefevrepetit|LEFEVRE PETIT"),
    ("Le Floc’h Gwenaëlle", "Le Floc’h|le floch|lefloch|floch|gwenaelle le floch"),
    ("El Amrani Karim", "El Amrani|elamrani|amrani karim"),
    ("Ben Ali Karim", "Ben Ali|benali|ali karim"),
    ("Van den Bossche Eva", "Van den Bossche|bossche|vandenbossche"),
    ("Dos Santos Silva Rui", "Dos Santos Silva|silva|santos|dossantos"),
    ("Mc Donald Amy", "Mc Donald|mcdonald|donald"),
    ("LE GOFF ANNE-MARIE", "Le Goff|legoff|goff|le goff annemarie|anne-marie le goff"),
    ("Saint-Pierre Luc", "Saint-Pierre|st pierre|st-pierre|saintpierre|pierre"),
    ("Ste-Croix Léa", "Ste-Croix|sainte croix|ste croix|croix"),
    ("Martin épouse Durand Claire", "Martin épouse Durand|durand|durand claire|martin durand"),
    ("Bœuf Lætitia", "Bœuf|boeuf laetitia"),
    ("Nguyễn Thị Đông", "Nguyễn|nguyen thi dong"),
    ("Yıldız İbrahim", "Yıldız|YILDIZ|yildiz ibrahim"),
    ("Żółć Łukasz", "Żółć|zolc lukasz"),
    ("Strauß Max", "Strauß|strauss"),
    ("Əliyev Gülnarə", "Əliyev|eliyev|gulnare"),
    ("Ħal Eva", "Ħal|hal eva"),
    ("Ɓah Mamadu", "Ɓah|bah|bah mamadu"),
    ("Iвaнова Ольга", "Iвaнова"),  # noqa: RUF001  # two scripts
    ("Иванова Ольга", "Иванова|ольга иванова"),
    ("العمراني محمد", "العمراني|محمد"),
]  # fmt: skip


@pytest.mark.parametrize(("recorded", "typed"), HARD)
def test_a_hard_name_is_found_by_every_writing(agents, recorded, typed):
    make_couple()
    family = make_couple(recorded, "Xx Yy")
    last_name, first_name = recorded.rsplit(" ", 1)
    for text in (recorded, f"{first_name} {last_name}", *typed.split("|")):
        assert files(agents.conseiller, text) == [family.reference], text
        assert files(agents.elsewhere_conseiller, text) == [], text


def test_saint_and_a_particle_find_nobody_else(agents):
    make_couple("Stanislas Paul", "Le Gall Anne")
    assert files(agents.conseiller, "saint paul") == files(agents.conseiller, "le goff") == []


# Files ------------------------------------------------------------------------------------------------------------


def test_the_two_names_of_a_couple_lead_to_their_file(agents):
    family = make_couple("Vandamme Lucie", "Delattre Paul")
    make_couple("Vandamme Marc", "Petit Anne")
    make_couple("Delattre Jean", "Petit Eva")
    elsewhere = make_couple("Vandamme Lucie", "Delattre Paul", caf_id="69")
    for text in ("Vandamme Delattre", "delattre vandamme", "Vandamme et Delattre", "Lucie Vandamme Paul Delattre"):
        assert files(agents.conseiller, text) == [family.reference], text
        assert files(agents.elsewhere_conseiller, text) == [elsewhere.reference], text


def test_one_who_bears_both_names_comes_before_a_couple(agents):
    couple = make_couple("Vandamme Lucie", "Delattre Paul")
    married = make_couple("Vandamme-Delattre Zoé", "Zola Émile")
    assert files(agents.conseiller, "Vandamme Delattre") == [married.reference, couple.reference]


def test_files_come_in_the_order_of_names_each_once(agents):
    zola, petit = make_couple("Zola Anne", "Lefèvre Marc"), make_couple("Petit Éva", "Lefèvre Jean")
    both = make_couple("Lefèvre Ève", "Lefèvre Zoé")
    found = files(agents.conseiller, "lefevre")
    assert found == [both.reference, petit.reference, zola.reference]


def test_a_child_leads_to_its_file(agents):
    family = make_couple()
    child = ChildFactory(family=family, first_name="Gwendal")
    ChildFactory(family=make_couple("Petit Marc", "Girard Luc"), first_name="Jules")
    assert files(agents.conseiller, "gwendal") == [family.reference]
    child.cancel(by=agents.conseiller, reason="saisi par erreur")
    assert files(agents.conseiller, "gwendal") == []


def test_the_same_person_in_two_unions_leads_to_both_files(agents):
    first = make_couple("Vandamme Lucie", "Delattre Paul")
    second = FamilyFactory(parents=[])
    ParentFactory(family=second, person=first.both_parents[0].person)
    assert sorted(files(agents.conseiller, "vandamme lucie")) == sorted([first.reference, second.reference])


def test_a_cancelled_file_is_not_found(agents):
    family = make_couple()
    family.cancel(by=agents.conseiller, reason="saisi deux fois")
    for text in ("vandamme", "vandamme delattre", family.reference, f"n° {family.pk}"):
        assert files(agents.conseiller, text) == [], text


def test_a_reference_may_be_typed_without_its_zeros(agents):
    family = make_couple(pk=3011)
    make_couple(pk=3012)
    elsewhere = make_couple(pk=3013, caf_id="69")
    for text in ("59-3011", "59 - 3011", "59-0003011", "dossier 3011", "3011"):
        assert files(agents.conseiller, text) == [family.reference], text
    for text in ("69-3011", "59-3013", "69-3013", elsewhere.reference, "3013"):
        assert files(agents.conseiller, text) == [], text


def test_the_number_of_a_referral_leads_to_its_file(agents):
    family = make_couple()
    ReferralFactory(pk=490, family=family, created_by=agents.conseiller)
    for text in ("n° 490", "490", "orientation n° 490", "N°490"):
        assert family.reference in files(agents.conseiller, text), text
        assert files(agents.elsewhere_conseiller, text) == [], text
    assert files(agents.conseiller, "n° 491") == []


def test_an_e_mail_leads_to_the_file_whatever_its_capitals(agents):
    family = FamilyFactory(parents=[])
    ParentFactory(family=family, last_name="Vandamme", email="Lucie.Vandamme@example.org", phone="+33612345678")
    make_couple("Vandamme Marc", "Petit Anne")
    for text in ("lucie.vandamme@example.org", "LUCIE.VANDAMME@EXAMPLE.ORG", "vandamme <Lucie.Vandamme@example.org>"):
        assert files(agents.conseiller, text) == [family.reference], text
        assert files(agents.elsewhere_conseiller, text) == [], text
    assert files(agents.conseiller, "lucie@example.org") == []
    assert files(agents.conseiller, "petit lucie.vandamme@example.org") == []


def test_a_way_to_reach_somebody_that_is_ended_still_tells_who_it_is(agents):
    parent = ParentFactory(last_name="Vandamme", phone="+33612345678")
    parent.person.main_point("phone").end(by=agents.conseiller)
    assert files(agents.conseiller, "06 12 34 56 78") == [parent.family.reference]


def test_a_masked_file_answers_no_telephone_and_no_e_mail_but_to_who_may_read_them(agents):
    family = FamilyFactory(parents=[])
    ParentFactory(family=family, last_name="Vandamme", email="lucie@example.org", phone="+33612345678")
    other = ParentFactory(last_name="Petit", phone="+33612345678").family
    family.report_danger(by=agents.travailleur_social, note="Menaces.")
    for text in ("06 12 34 56 78", "lucie@example.org", "vandamme 06 12 34 56 78"):
        assert family.reference not in files(agents.conseiller, text), text
        assert family.reference in files(agents.travailleur_social, text), text
    assert files(agents.conseiller, "06 12 34 56 78") == [other.reference]
    assert files(agents.conseiller, "vandamme") == [family.reference], "the name leads there, as before"


@pytest.mark.parametrize(
    ("typed", "recorded"), [("7654", "07654"), ("0923456", "923456"), ("923456", "0923456"), ("12345", "12345")]
)
def test_zeros_at_the_head_of_an_allocataire_number_count_for_nothing(agents, typed, recorded):
    parent = ParentFactory(allocataire_number=recorded)
    if len(typed) >= 5:
        assert files(agents.conseiller, typed) == [parent.family.reference]
    assert Person.objects.numbered(typed).get() == parent.person


def test_seven_figures_are_a_number_or_a_birth_date(agents):
    family = make_couple()
    person = family.both_parents[0].person
    person.birth_date = date(1980, 5, 17)
    person.save()
    numbered = ParentFactory(last_name="Zola", allocataire_number="17051980", birth_date=None)
    assert files(agents.conseiller, "17051980") == [family.reference, numbered.family.reference]


# A typing error ---------------------------------------------------------------------------------------------------


def test_a_typing_error_leads_to_the_near_name_and_says_so(agents):
    family = make_couple("Vandamme Lucie", "Delattre Paul")
    for text in ("Vandame", "Vandamne lucie", "lucie vandame"):
        found = find_families(agents.conseiller, parse_search(text), MOST)
        assert [file.reference for file in found.files] == [family.reference], text
        assert "vandamme" in found.instead, text
    exact = find_families(agents.conseiller, parse_search("vandamme"), MOST)
    assert ([file.pk for file in exact.files], exact.instead) == ([family.pk], "")


def test_a_near_name_of_another_caf_is_never_told(agents):
    make_couple("Vandamme Lucie", "Delattre Paul", caf_id="69")
    found = find_families(agents.conseiller, parse_search("Vandame"), MOST)
    assert (found.files, found.instead) == ([], "")
    make_couple("Vandenne Marc", "Petit Anne")
    found = find_families(agents.conseiller, parse_search("Vandame"), MOST)
    assert "vandamme" not in found.instead


def test_a_typing_error_keeps_what_else_was_asked(agents):
    family = make_couple("Vandamme Lucie", "Delattre Paul")
    assert files(agents.conseiller, "Vandame 17/05/1980") == []
    person = family.both_parents[0].person
    person.birth_date = date(1980, 5, 17)
    person.save()
    assert files(agents.conseiller, "Vandame 17/05/1980") == [family.reference]


def test_the_page_says_which_near_name_was_searched(agents, search):
    family = make_couple("Vandamme Lucie", "Delattre Paul")
    SeparationFactory(family=family)
    page = search(agents.conseiller, reverse("separation_search"), q="Vandame")
    assert "Personne ne s’appelle ainsi : voici les noms proches, « vandamme »" in page and family.reference in page


@pytest.mark.parametrize("text", ["", "!!!", "x"])
def test_what_asks_for_nothing_finds_nobody(agents, text):
    make_couple("Xx Yy", "Zz Ww")
    assert files(agents.conseiller, text) == []
