"""Two agents at the same moment on the same persons, with real connections: one comes first, nobody waits for ever."""

import threading
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from portal.foundation.workflow.transitions import ActionRefused
from portal.separations.duplicates.merging import merge, seen_as, undo
from portal.separations.duplicates.models import PersonMerge
from portal.separations.families.models import Parent
from portal.separations.people.models import ContactPoint, Person
from tests import factories


@pytest.fixture
def agents(committed):
    return factories.cast()


@pytest.fixture
def pair(agents):
    """The same person in two files."""
    born = {"last_name": "Lefèvre", "first_name": "Hélène", "birth_date": date(1980, 5, 17)}
    persons = [factories.ParentFactory(phone="+33612345678", **born).person for _ in range(2)]
    return [Person.unscoped.get(pk=person.pk) for person in persons]


def attempt(step):
    """« done », or why it was refused."""
    try:
        step()
    except ActionRefused as refusal:
        return refusal.reason
    except IntegrityError as error:
        return str(error)
    return "done"


def joining(kept, other, by, together):
    def run():
        one, two = (Person.unscoped.get(pk=person.pk) for person in (kept, other))
        together.wait()
        return attempt(lambda: merge(one, two, by=by, chosen={}, seen=seen_as(one, two)))

    return run


@pytest.mark.parametrize("attempt_number", range(5))
def test_of_two_merges_that_cross_one_comes_first(agents, pair, in_threads, attempt_number):
    one, two = pair
    together = threading.Barrier(2)
    answers = in_threads(
        joining(one, two, agents.conseiller, together), joining(two, one, agents.travailleur_social, together)
    )
    assert sorted(answer == "done" for answer in answers) == [False, True]
    said = next(answer for answer in answers if answer != "done")
    assert "a changé depuis" in said or "déjà réunie" in said
    done = PersonMerge.objects.get()
    assert Parent.unscoped.filter(person=done.kept).count() == 2
    assert Person.unscoped.filter(merged_into=None).count() == 1


def test_two_who_cross_in_the_database_never_both_succeed(agents, in_threads):
    one, two = factories.PersonFactory(), factories.PersonFactory()
    together = threading.Barrier(2)

    def point(person, other):
        def run():
            with transaction.atomic():
                together.wait()
                Person.unscoped.filter(pk=person.pk).update(merged_into=other)

        return lambda: _said(run)

    in_threads(point(one, two), point(two, one))
    assert Person.unscoped.filter(merged_into__isnull=False).count() <= 1


def _said(run):
    try:
        run()
    except Exception as error:  # noqa: BLE001 (a deadlock is an answer here)
        return str(error)
    return "done"


def test_who_writes_about_a_person_who_is_being_merged_waits_and_is_refused(agents, pair, in_threads):
    kept, other = pair
    merged, waiting = threading.Event(), []

    def first():
        with transaction.atomic():
            merge(kept, other, by=agents.conseiller, chosen={}, seen=seen_as(kept, other))
            merged.set()
            threading.Event().wait(0.4)

    def second():
        merged.wait()
        point = ContactPoint(person=other, caf_id="59", kind="phone", phone="+33711223344")
        waiting.append(attempt(point.save))

    in_threads(first, second)
    assert "merged into another" in waiting[0]


def test_a_merge_does_not_wait_for_a_file_that_somebody_corrects(agents, pair, in_threads):
    kept, other = pair
    held, done, answers = threading.Event(), threading.Event(), []

    def correcting():
        with transaction.atomic():
            list(ContactPoint.unscoped.filter(person=other).select_for_update())
            held.set()
            done.wait(10)

    def merging():
        held.wait()
        answers.append(attempt(lambda: merge(kept, other, by=agents.conseiller, chosen={}, seen=seen_as(kept, other))))
        done.set()

    in_threads(correcting, merging)
    assert "quelqu’un agissait" in answers[0] and not PersonMerge.objects.exists()


def test_taken_back_twice_at_once_it_is_taken_back_once(agents, pair, in_threads):
    kept, other = pair
    merge(kept, other, by=agents.conseiller, chosen={}, seen=seen_as(kept, other))
    together = threading.Barrier(2)

    def undoing():
        done = PersonMerge.objects.get()
        together.wait()
        return attempt(lambda: undo(done, by=agents.conseiller))

    answers = in_threads(undoing, undoing)
    assert sorted(answer == "done" for answer in answers) == [False, True]
    assert Person.unscoped.filter(merged_into=None).count() == 2
