"""The words of names lead to the files of a person, and follow its names, whatever writes them."""

import threading
from datetime import date

import pytest
from django.db import transaction

from portal.separations.families.models import Child, Parent
from portal.separations.people.keys import keys_of
from portal.separations.people.models import NameSpelling, NameWord, Person
from tests import factories


def words(**of):
    """(person, file, word, of a parent) of the words, sorted."""
    rows = NameWord.objects.filter(**of).values_list("person_id", "family_id", "word", "is_parent")
    return sorted(rows)


def the_right_words():
    """What `words()` must be, worked out from the persons, parents and children."""
    placed = {}
    for model, is_parent in ((Child, False), (Parent, True)):
        for link in model.unscoped.exclude(person=None).select_related("person"):
            keys = keys_of(link.person.last_name, link.person.used_name, link.person.first_name)[0]
            placed[link.person_id, link.family_id] = (keys.split(), is_parent)
    return sorted((*place, word, is_parent) for place, (keys, is_parent) in placed.items() for word in keys)


def test_they_follow_a_name_that_changes_by_whatever_way(db):
    person = factories.ParentFactory(last_name="Petit", first_name="Léa").person
    other = factories.ParentFactory(last_name="Zola", first_name="É").person
    person.last_name = "N’Guessan"
    person.save()
    assert [word for *_, word, _ in words(person=person)] == ["guessan", "lea", "nguessan"]
    assert set(NameWord.objects.filter(person=person).values_list("sort_key", flat=True)) == {person.sort_key}
    assert not Person.objects.named("petit").exists() and Person.objects.named("nguessan").get() == person
    assert NameSpelling.objects.filter(word="nguessan").exists()
    Person.objects.filter(pk=other.pk).update(search_words="hugo victor", sort_key="hugo victor")
    assert Person.objects.named("hugo").get() == other and not Person.objects.named("zola").exists()


def test_they_lead_to_each_file_of_a_person(db):
    person = factories.ParentFactory(last_name="Petit", first_name="Léa").person
    second = factories.ParentFactory(person=person).family
    child = factories.ChildFactory(first_name="Noé")
    assert {family for _, family, *_ in words(person=person)} == set(person.as_parent.values_list("family", flat=True))
    assert second.pk in {family for _, family, *_ in words(person=person)}
    assert words(person=child.person) == [(child.person_id, child.family_id, "noe", False)]
    assert words() == the_right_words()


def test_they_follow_a_parent_who_becomes_another_person_or_leaves(db):
    parent = factories.ParentFactory(last_name="Petit", first_name="Léa")
    before, after = parent.person, factories.PersonFactory(last_name="Zola", first_name="Émile")
    Parent.objects.filter(pk=parent.pk).update(person=after)
    assert not words(person=before) and {word for *_, word, _ in words(person=after)} == {"zola", "emile"}
    Parent.objects.filter(pk=parent.pk).update(title="father")
    assert words() == the_right_words()
    Parent.objects.filter(pk=parent.pk).delete()
    assert not words()


def test_a_child_cancelled_and_written_again_or_become_a_parent_is_one_way_in(agents, db):
    child = factories.ChildFactory(first_name="Noé")
    child.cancel(by=agents.conseiller, reason="saisi deux fois")
    factories.ChildFactory(family=child.family, person=child.person)
    factories.ParentFactory(family=factories.FamilyFactory(parents=[]), person=child.person)
    assert words() == the_right_words()
    Child.unscoped.filter(person=child.person).delete()
    assert words() == the_right_words()


def test_a_child_who_was_expected_is_found_once_born(db):
    child = Child.objects.create(
        family=factories.FamilyFactory(parents=[]), caf_id="59", expected_on=date(2026, 12, 1)
    )
    assert not words()
    child.person = Person.objects.create(caf_id="59", first_name="Noé")
    child.save()
    assert words() == the_right_words() != []


def test_many_rows_at_once_are_written_in_one_go(db):
    people = [factories.PersonFactory(last_name=name) for name in ("Petit", "Zola", "Hugo")]
    families = [factories.FamilyFactory(parents=[]) for _ in people]
    Parent.objects.bulk_create(
        Parent(family=family, person=person, caf_id="59", position=1, title="parent")
        for family, person in zip(families, people, strict=True)
    )
    assert words() == the_right_words()


@pytest.mark.parametrize("first", ["rename", "link"])
def test_a_name_that_changes_while_a_file_is_opened_is_found_there(committed, in_threads, first):
    person = factories.PersonFactory(last_name="Petit", first_name="Léa", birth_date=date(1980, 5, 17))
    family = factories.FamilyFactory(parents=[])
    begun, finished = threading.Event(), threading.Event()

    def rename():
        # Not by `save`, which holds the row for itself alone.
        words_then, place = keys_of("Zola", "", "Léa")
        Person.unscoped.filter(pk=person.pk).update(last_name="Zola", search_words=words_then, sort_key=place)

    def link():
        Parent.unscoped.create(family=family, person=person, caf_id="59", position=1, title="parent")

    steps = {"rename": rename, "link": link}
    other = "link" if first == "rename" else "rename"

    def leading():
        with transaction.atomic():
            steps[first]()
            begun.set()
            # The other goes through on what is not committed yet, or waits for it: then this one goes on.
            finished.wait(1.5)

    def following():
        begun.wait()
        steps[other]()
        finished.set()

    in_threads(leading, following)
    assert {word for *_, word, _ in words(person=person)} == {"zola", "lea"}
