"""Two rows of one person made one, and two again: what moves, what is chosen, what is refused; the database agrees."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from mediation.consents.models import Consent
from mediation.referrals.models import Referral
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.duplicates.comparing import possible_duplicates
from portal.separations.duplicates.links import BOOKKEEPING, links, name_of
from portal.separations.duplicates.merging import merge, seen_as, undo
from portal.separations.duplicates.models import NotSamePerson, PersonMerge
from portal.separations.families.models import Child, Parent
from portal.separations.people.models import ContactPoint, Person
from tests import factories
from tests.queries import Questions

PHONE = "+33612345678"


def read(person):
    """The person as the database holds it."""
    return Person.unscoped.get(pk=person.pk)


def file_of(person):
    """The one file of a person."""
    return person.as_parent.get().family


def url(kept, other):
    return reverse("person_merge", args=[kept.pk, other.pk])


def join(kept, other, by, **chosen):
    """Merge with these answers, the others as the page proposes them; the `PersonMerge`."""
    kept, other = read(kept), read(other)
    answers = {"fact_last_name": "kept", "fact_guardianship": "kept", "fact_allocataire_number": "other"}
    names = ("first_name", "used_name", "birth_date", "is_deceased", "is_detained", "has_no_known_address")
    answers = {f"fact_{name}": "kept" for name in names} | answers | chosen
    return merge(kept, other, by=by, chosen=answers, seen=seen_as(kept, other))


# The page -----------------------------------------------------------------------------------------------------------


def test_from_the_page_of_the_person_to_one_row(agents, sign_in, look, plain, twice):
    kept, other = twice
    client, person = sign_in(agents.conseiller), look(agents.conseiller, kept.get_absolute_url())
    assert url(kept, other) in person and "C’est la même personne" in person
    page = look(agents.conseiller, url(kept, other))
    for words in (
        "Lefèvre",
        "Lefebvre",
        "17 mai 1980",
        "curatelle",
        "1234567",
        "helene@example.org",
        file_of(other).reference,
    ):
        assert words in page, words
    proposed = {"fact_guardianship": "kept", "fact_allocataire_number": "other", "seen_as": seen_as(kept, other)}
    assert "choisissez ce qui est gardé" in plain(client.post(url(kept, other), proposed))
    assert not PersonMerge.objects.exists()
    files = [file_of(kept), file_of(other)]
    answer = client.post(url(kept, other), proposed | {"fact_last_name": "kept"})
    assert answer.url == kept.get_absolute_url()
    kept = read(kept)
    assert (kept.last_name, kept.guardianship, kept.allocataire_number) == ("Lefèvre", "curatelle", "1234567")
    page = plain(client.get(kept.get_absolute_url()))
    assert all(family.reference in page for family in files) and "2 dossiers" in page
    assert "Séparer de nouveau" in page and "Deux fiches réunies" in page
    assert Entry.objects.filter(action="person:merge").count() == 3, "both persons, and the file that moved"
    moved = plain(client.get(files[1].get_absolute_url()))
    assert "Une personne du dossier réunie avec son autre fiche" in moved


def test_what_is_proposed_is_the_answer_that_is_not_empty(agents, look, twice):
    page = look(agents.conseiller, url(*twice))
    checked = [line for line in page.splitlines() if "checked" in line]
    assert len(checked) == 2 and any("other" in line for line in checked), "not the last names: both are said"
    assert "Nom de famille" in page and "Prénom" not in page.split("Ce qui est gardé")[1]


def test_a_death_is_never_taken_over_unasked(agents, sign_in, plain, twice):
    kept, other = twice
    Person.unscoped.filter(pk=other.pk).update(is_deceased=True, deceased_on=date(1970, 1, 1))
    kept, other = read(kept), read(other)
    client = sign_in(agents.conseiller)
    typed = {
        "fact_last_name": "kept", "fact_guardianship": "kept", "fact_allocataire_number": "other",
        "seen_as": seen_as(kept, other),
    }  # fmt: skip
    assert "choisissez ce qui est gardé" in plain(client.post(url(kept, other), typed))
    assert "avant la naissance" in plain(client.post(url(kept, other), typed | {"fact_is_deceased": "other"}))
    assert client.post(url(kept, other), typed | {"fact_is_deceased": "kept"}).status_code == 302
    assert not read(kept).is_deceased and read(other).is_deceased


def test_what_changed_since_the_page_was_opened_is_said(agents, sign_in, plain, twice):
    kept, other = twice
    typed = {"fact_last_name": "kept", "fact_guardianship": "kept", "fact_allocataire_number": "other"}
    stale = typed | {"seen_as": "9.9"}
    assert "a changé depuis" in plain(sign_in(agents.conseiller).post(url(kept, other), stale))
    with pytest.raises(ActionRefused, match="a changé depuis"):
        merge(kept, other, by=agents.conseiller, chosen=typed, seen="9.9")


def test_the_number_of_queries_is_the_same_for_one_contact_point_and_six(agents, sign_in, twice):
    client, counted = sign_in(agents.conseiller), []
    for points in (0, 5):
        factories.ContactPointFactory.create_batch(points, person=twice[1])
        client.get(url(*twice))
        with Questions() as queries:
            assert client.get(url(*twice)).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 33


# What moves ---------------------------------------------------------------------------------------------------------


def test_links_and_contact_points_follow_and_doubles_are_ended(agents, twice):
    kept, other = twice
    files = {person.pk: file_of(person) for person in twice}
    done = join(kept, other, agents.conseiller)
    assert {link.family for link in read(kept).as_parent.all()} == set(files.values())
    moved = files[other.pk]
    before, _ = moved.version, moved.refresh_from_db()
    assert moved.version > before, "who corrects the sheet meanwhile is told"
    assert sorted(point.kind for point in read(kept).points_in_use) == ["address", "email", "phone"]
    assert ContactPoint.objects.filter(phone=PHONE).count() == 2
    ended = ContactPoint.objects.get(phone=PHONE, ended_at__isnull=False)
    assert (ended.pk, ended.ended_by) == (done.moved["doubles"][0], agents.conseiller)
    other = read(other)
    assert other.merged_into == kept and other.last_name == "Lefebvre" and not other.contact_points.exists()


def test_of_two_that_say_the_same_the_confidential_one_stays(agents, twice):
    kept, other = twice
    kept.contact_points.filter(phone=PHONE).update(is_open=True)
    join(kept, other, agents.conseiller)
    point = ContactPoint.objects.get(phone=PHONE, ended_at=None)
    assert not point.is_open and point.person == kept


def test_one_that_a_service_reads_stays(agents, twice):
    kept, other = twice
    referral = factories.ReferralFactory(family=file_of(other), created_by=agents.conseiller)
    read_by_a_service = other.contact_points.get(phone=PHONE)
    referral.shared_contacts.get_or_create(contact_point=read_by_a_service)
    join(kept, other, agents.conseiller)
    assert ContactPoint.objects.get(phone=PHONE, ended_at=None) == read_by_a_service


def test_who_was_told_apart_stays_apart(agents, twice):
    kept, other = twice
    third, fourth = (factories.PersonFactory(first_name=name) for name in ("Elena", "Ilena"))
    for one, two in ((other, third), (other, fourth), (kept, fourth)):
        NotSamePerson.remember(one, two, by=agents.conseiller)
    done = join(kept, other, agents.conseiller)
    assert NotSamePerson.keys_beside(kept) == {third.pk, fourth.pk}
    assert not NotSamePerson.keys_beside(other)
    undo(done, by=agents.conseiller)
    assert NotSamePerson.keys_beside(other) == {third.pk, fourth.pk}
    assert NotSamePerson.keys_beside(kept) == {fourth.pk}


def test_the_other_row_is_found_nowhere_and_its_pages_lead_to_the_one_kept(agents, sign_in, search, twice, plain):
    kept, other = twice
    reference = file_of(other).reference
    join(kept, other, agents.conseiller)
    client = sign_in(agents.conseiller)
    answer = client.get(other.get_absolute_url(), follow=True)
    assert answer.redirect_chain == [(kept.get_absolute_url(), 303)] and "noté deux fois" in plain(answer)
    for page in (reverse("person_update", args=[other.pk]), reverse("contact_point_add", args=[other.pk, "phone"])):
        assert client.get(page).url == kept.get_absolute_url()
        assert "noté deux fois" in plain(client.post(page, {"phone": "06 11 22 33 44"}))
    found = search(agents.conseiller, reverse("separation_search"), q="Lefèvre 1234567")
    assert reference in found, "by the number that the one kept took over"
    assert reference not in search(agents.conseiller, reverse("separation_search"), q="Lefebvre 1980")
    typed = Person(last_name="Lefebvre", first_name="Hélène", allocataire_number="1234567")
    assert [match.person for match in possible_duplicates(typed, Person.objects.all())] == [kept]


def test_a_danger_covers_the_files_of_both(agents, sign_in, twice, plain):
    kept, other = twice
    threatened, safe = file_of(other), file_of(kept)
    threatened.report_danger(by=agents.travailleur_social, note="Elle dit avoir peur.")
    referral = factories.ReferralFactory(family=safe, created_by=agents.conseiller)
    client = sign_in(agents.conseiller)
    assert "06 12 34 56 78" in plain(client.get(safe.get_absolute_url()))
    join(kept, other, agents.conseiller)
    page = plain(client.get(safe.get_absolute_url()))
    assert "contact par le référent" in page and "06 12 34 56 78" not in page
    for parent in safe.parents.all():
        given = {"given_on": "2026-01-02", "recorded_by": agents.conseiller}
        Consent.objects.update_or_create(referral=referral, parent=parent, defaults=given)
    with pytest.raises(IntegrityError, match="while a danger is recorded"), transaction.atomic():
        Referral.objects.filter(pk=referral.pk).update(state="sent", sent_at="2026-01-03T10:00:00Z")


def test_a_child_recorded_twice_is_one_child_in_two_files(agents, twice):
    one, two = (factories.ChildFactory(family=file_of(person)) for person in twice)
    join(one.person, two.person, agents.conseiller)
    two.refresh_from_db()
    assert two.person == one.person and one.person.as_child.count() == 2


def test_every_key_that_leads_to_a_person_moves_or_is_bookkeeping():
    moving = {name_of(key) for key in links()}
    assert {"separations.parent.person", "separations.child.person", "separations.contactpoint.person"} <= moving
    assert not {model._meta.label_lower for model in BOOKKEEPING} & {name.rpartition(".")[0] for name in moving}
    guarded = {name_of(key) for key in links() if _is_guarded(key)}
    assert guarded == moving, "list *of_standing_persons(field) in Meta.triggers of the model of this key"


def _is_guarded(key):
    names = {trigger.name for trigger in key.model._meta.triggers}
    return {f"addition_of_standing_{key.name}", f"change_of_standing_{key.name}"} <= names


# What is refused ----------------------------------------------------------------------------------------------------


def refused(kept, other, by, said):
    with pytest.raises(ActionRefused, match=said):
        join(kept, other, by)
    assert read(other).merged_into is None


def test_two_persons_of_one_file_are_two(agents, sign_in, twice, plain):
    kept, _ = twice
    family = file_of(kept)
    second = family.parents.get(position=2).person
    child, sister = factories.ChildFactory(family=family), factories.ChildFactory(family=family, first_name="Noée")
    refused(kept, second, agents.conseiller, "les deux parents du dossier")
    refused(kept, child.person, agents.conseiller, "L’une est parent, l’autre enfant")
    refused(child.person, kept, agents.conseiller, "L’une est parent, l’autre enfant")
    refused(child.person, sister.person, agents.conseiller, "retirez-le d’abord")
    answer = sign_in(agents.conseiller).get(url(kept, second), follow=True)
    assert answer.redirect_chain == [(kept.get_absolute_url(), 302)] and "les deux parents" in plain(answer)
    sister.cancel(by=agents.conseiller, reason="Saisie deux fois")
    join(child.person, sister.person, agents.conseiller)


def test_a_merged_row_is_merged_once_and_one_told_apart_never(agents, sign_in, twice):
    kept, other = twice
    third = factories.ParentFactory(last_name="Lefèvre", first_name="Hélène").person
    join(kept, other, agents.conseiller)
    refused_already = "déjà réunie avec une autre"
    for one, two in ((third, other), (other, third)):
        with pytest.raises(ActionRefused, match=refused_already):
            join(one, two, agents.conseiller)
    NotSamePerson.remember(kept, third, by=agents.conseiller)
    refused(kept, third, agents.conseiller, "ce ne sont pas la même personne")


def test_another_caf_is_not_found(agents, sign_in, twice):
    kept, _ = twice
    elsewhere = factories.PersonFactory(caf_id="69", last_name="Lefèvre")
    assert sign_in(agents.conseiller).get(url(kept, elsewhere)).status_code == 404
    assert sign_in(agents.conseiller).post(url(kept, kept)).status_code == 404


def test_the_database_refuses_the_same(agents, twice):
    kept, other = twice
    family, elsewhere = file_of(kept), factories.PersonFactory(caf_id="69")
    child = factories.ChildFactory(family=family)
    rows = Person.unscoped.filter(pk=other.pk)
    with pytest.raises(IntegrityError, match="moves before it is merged"), transaction.atomic():
        rows.update(merged_into=kept)
    with pytest.raises(IntegrityError, match="parent and a child"), transaction.atomic():
        Child.unscoped.filter(pk=child.pk).update(person=kept)
    with pytest.raises(IntegrityError, match="parent and a child"), transaction.atomic():
        Parent.unscoped.filter(family=family, position=2).update(person=child.person)
    with pytest.raises(IntegrityError, match="parent_person_once"), transaction.atomic():
        Parent.unscoped.filter(family=family).update(person=kept)
    alone = factories.PersonFactory()
    with pytest.raises(IntegrityError, match="same_caf"), transaction.atomic():
        Person.unscoped.filter(pk=alone.pk).update(merged_into=elsewhere)
        _check_constraints()
    with pytest.raises(IntegrityError, match="merged_into"), transaction.atomic():
        Person.unscoped.filter(pk=alone.pk).update(merged_into=alone.pk)
    join(kept, other, agents.conseiller)
    with pytest.raises(IntegrityError, match="merged already"), transaction.atomic():
        rows.update(merged_into=alone)
    with pytest.raises(IntegrityError, match="into one who is not"), transaction.atomic():
        Person.unscoped.filter(pk=alone.pk).update(merged_into=other)
    for write in (
        lambda: factories.ParentFactory(person=other),
        lambda: factories.ContactPointFactory(person=other),
        lambda: Child.unscoped.filter(pk=child.pk).update(person=other),
    ):
        with pytest.raises(IntegrityError, match="merged into another"), transaction.atomic():
            write()


def _check_constraints():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


# Taking it back -----------------------------------------------------------------------------------------------------
