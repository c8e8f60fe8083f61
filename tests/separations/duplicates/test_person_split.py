"""Two rows of one person that were made one by mistake are two again: each with what it had, and what came since."""

import pytest
from django.urls import reverse

from portal.foundation.workflow.transitions import ActionRefused
from portal.separations.duplicates.merging import undo
from portal.separations.duplicates.models import PersonMerge
from portal.separations.families.models import Parent
from portal.separations.people.models import Person
from tests import factories
from tests.separations.duplicates.test_person_merge import file_of, join, read


def test_taken_back_each_has_what_it_had(agents, sign_in, twice, plain):
    kept, other = twice
    files = [file_of(person) for person in twice]
    before = [[point.in_words for point in person.points_in_use] for person in twice]
    done = join(kept, other, agents.conseiller, fact_last_name="other", fact_guardianship="other")
    assert read(kept).last_name == "Lefebvre" and read(kept).guardianship == ""
    client = sign_in(agents.travailleur_social)
    answer = client.post(reverse("person_merge_undo", args=[done.pk]), follow=True)
    assert "Les deux fiches sont séparées" in plain(answer)
    kept, other = read(kept), read(other)
    assert (kept.last_name, kept.guardianship, kept.allocataire_number) == ("Lefèvre", "curatelle", "")
    assert (other.last_name, other.allocataire_number, other.merged_into) == ("Lefebvre", "1234567", None)
    assert [file_of(person) for person in (kept, other)] == files
    assert [[point.in_words for point in person.points_in_use] for person in (kept, other)] == before
    done.refresh_from_db()
    assert done.undone_by == agents.travailleur_social
    assert "déjà séparées" in plain(client.post(reverse("person_merge_undo", args=[done.pk]), follow=True))
    assert "C’est la même personne" in plain(client.get(other.get_absolute_url()))
    join(kept, other, agents.conseiller)


def test_what_came_since_stays_with_the_one_kept(agents, twice):
    kept, other = twice
    done = join(kept, other, agents.conseiller)
    since = factories.ParentFactory(person=read(kept)).family
    point = factories.ContactPointFactory(person=read(kept), phone="+33711223344")
    undo(done, by=agents.conseiller)
    assert since in {link.family for link in read(kept).as_parent.all()}
    point.refresh_from_db()
    assert point.person == kept


def keeps(done, by, said):
    with pytest.raises(ActionRefused, match=said):
        undo(PersonMerge.objects.get(pk=done.pk), by=by)
    assert read(done.other).merged_into_id == done.kept_id


def test_what_nobody_can_tell_apart_any_more_is_named(agents, twice):
    kept, other = twice
    done = join(kept, other, agents.conseiller, fact_last_name="other")
    person = read(kept)
    person.last_name = "Lefaivre"
    person.save()
    keeps(done, agents.conseiller, "nom .« Lefebvre ».")
    person.last_name = "Lefebvre"
    person.save()
    third = factories.ParentFactory(last_name="Lefebvre", first_name="Hélène").person
    later = join(third, kept, agents.conseiller)
    keeps(done, agents.conseiller, "séparez d’abord celles-là")
    undo(later, by=agents.conseiller)
    family = other_file(done)
    report = family.report_danger(by=agents.travailleur_social, note="peur")
    keeps(done, agents.conseiller, "contact par le référent")
    report.lift(by=agents.travailleur_social, reason="revu")
    link = Parent.unscoped.get(pk=done.moved["links"]["separations.parent.person"][0])
    Parent.unscoped.filter(pk=link.pk).update(person=factories.PersonFactory())
    keeps(done, agents.conseiller, "a changé .parents.")
    Parent.unscoped.filter(pk=link.pk).update(person=kept)
    Person.unscoped.filter(pk=kept.pk).update(allocataire_number="7654321")
    keeps(done, agents.conseiller, "numéro d’allocataire .« 1234567 ».")
    Person.unscoped.filter(pk=kept.pk).update(allocataire_number="1234567")
    undo(PersonMerge.objects.get(pk=done.pk), by=agents.conseiller)
    assert read(other).merged_into is None


def other_file(done):
    """The file that moved with the other row."""
    return Parent.unscoped.get(pk=done.moved["links"]["separations.parent.person"][0]).family


def test_a_number_that_went_to_somebody_else_is_said(agents, twice):
    kept, other = twice
    done = join(kept, other, agents.conseiller, fact_allocataire_number="kept")
    factories.PersonFactory(allocataire_number="1234567")
    keeps(done, agents.conseiller, "1234567 est depuis celui d’une autre personne")
