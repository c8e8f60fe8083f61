"""What a danger hides from who may not see it: contacts, number, with whom the children live, free notes."""

import pytest
from django.urls import reverse

from portal.separations.dangers.mask import ALL, NOTHING, OF_SERVICES, mask_of, masked_files
from portal.separations.events.models import Separation
from portal.separations.families.models import Family
from portal.separations.people.models import Person
from tests import factories

NOTE = "Elle demande à être appelée le matin."
HIDDEN = ["06 12 34 56 78", "helene@example.org", "1 rue des Tilleuls", "1234567", NOTE, "en alternance"]
# A child more may live so: the choices of a blank row say it of nobody.
OFFERED = ["en alternance"]


@pytest.fixture
def masked(agents, sign_in, sheet, recorded):
    """The family of Hélène Lefèvre, with all that is hidden; the social worker recorded a danger on it."""
    Separation.unscoped.filter(family=recorded).update(note=NOTE)
    recorded.report_danger(by=agents.travailleur_social, note="Elle a peur.")
    return Family.objects.get(pk=recorded.pk)


def hidden_in(page):
    return [words for words in HIDDEN if words in page]


def test_before_a_danger_nothing_is_hidden(agents, look, recorded):
    Separation.unscoped.filter(family=recorded).update(note=NOTE)
    assert hidden_in(look(agents.conseiller, recorded.get_absolute_url())) == HIDDEN


def test_the_page_of_the_file_hides_each_of_them_and_says_whom_to_ask(agents, look, masked):
    page = look(agents.conseiller, masked.get_absolute_url())
    assert hidden_in(page) == [] and page.count("<dd>contact par le référent</dd>") == 4
    assert hidden_in(look(agents.travailleur_social, masked.get_absolute_url())) == HIDDEN


@pytest.mark.parametrize("position", [1, 2])
def test_the_page_of_a_person_hides_them_too(agents, look, masked, position):
    person = masked.parents.get(position=position).person
    assert hidden_in(look(agents.conseiller, person.get_absolute_url())) == []


def test_the_sheet_does_not_ask_for_them_and_keeps_them(agents, sign_in, filled, masked):
    client, address = sign_in(agents.conseiller), reverse("family_update", args=[masked.pk])
    page = client.get(address)
    answers = filled(page)
    assert hidden_in(page.content.decode().replace("\u00a0", " ")) == OFFERED
    names = {name.split("-")[-1] for name in answers}
    assert not names & {"phone", "email", "address", "allocataire_number", "note"}
    assert "children-0-residence" not in answers and "children-1-residence" in answers, "a child more has a home"

    answered = client.post(address, answers | {"parent_1-first_name": "Helena"})
    assert answered.status_code == 302
    separation = masked.separations.get()
    person = masked.parents.get(position=1).person
    assert (person.first_name, person.allocataire_number, separation.note) == ("Helena", "1234567", NOTE)
    assert [row.home for row in separation.residences.all()] == ["alternating"]
    assert person.contact_points.filter(ended_at=None).count() == 3


def test_a_refused_sheet_hides_them_as_well(agents, sign_in, filled, masked):
    client, address = sign_in(agents.conseiller), reverse("family_update", args=[masked.pk])
    answers = filled(client.get(address)) | {"parent_1-last_name": ""}
    refused = client.post(address, answers, follow=True).content.decode().replace("\u00a0", " ")
    assert "errorlist" in refused and hidden_in(refused) == OFFERED and 'value="alternating" selected' not in refused


def test_what_is_typed_for_a_hidden_answer_changes_nothing(agents, sign_in, filled, masked):
    client, address = sign_in(agents.conseiller), reverse("family_update", args=[masked.pk])
    forged = {"parent_1-allocataire_number": "7654321", "separation-note": "", "children-0-residence": "parent_2"}
    client.post(address, filled(client.get(address)) | forged | {"parent_1-first_name": "Helena"})
    assert Person.unscoped.filter(allocataire_number="1234567").exists()
    assert masked.separations.get().note == NOTE
    assert masked.separations.get().residences.get().home == "alternating"


def test_a_masked_file_is_not_found_by_where_the_children_live(agents, look, masked):
    listed = reverse("separation_list")
    assert masked.reference in look(agents.conseiller, listed)
    assert masked.reference not in look(agents.conseiller, listed, residence="alternating")
    assert masked.reference in look(agents.travailleur_social, listed, residence="alternating")


def test_two_rows_of_a_person_are_compared_without_their_numbers(agents, look, masked):
    person = masked.parents.get(position=1).person
    twin = factories.PersonFactory(
        caf=person.caf, last_name=person.last_name, first_name=person.first_name, allocataire_number="7777777"
    )
    address = reverse("person_merge", args=[person.pk, twin.pk])
    page = look(agents.conseiller, address)
    assert hidden_in(page) == [] and "7777777" not in page
    assert f"celui de la fiche n° {twin.pk}" in page
    assert "1234567" in look(agents.travailleur_social, address)


def test_who_recorded_the_danger_sees_what_it_covers_but_not_what_another_one_does(agents, recorded):
    recorded.report_danger(by=agents.conseiller, note="Dit au guichet.")
    assert mask_of(agents.conseiller, Family.objects.get()) == NOTHING
    recorded.report_danger(by=agents.travailleur_social, note="Dit en entretien.")
    assert mask_of(agents.conseiller, Family.objects.get()) == ALL
    assert mask_of(agents.responsable, Family.objects.get()) == NOTHING


def test_a_service_never_reads_a_number_nor_a_note(agents, recorded):
    assert mask_of(agents.partenaire, recorded) == OF_SERVICES
    recorded.report_danger(by=agents.conseiller, note="Dit au guichet.")
    assert mask_of(agents.partenaire, Family.objects.get()) == ALL


def test_the_set_of_masked_files_is_that_of_the_files_one_by_one(agents):
    first, second, third, fourth, fifth = factories.FamilyFactory.create_batch(5)
    shared = first.parents.get(position=1).person
    other = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=other, person=shared)
    child = factories.ChildFactory(family=second)
    step_family = factories.FamilyFactory()
    factories.ChildFactory(family=step_family, person=child.person)
    first.report_danger(by=agents.travailleur_social, note="a")
    second.report_danger(by=agents.responsable, note="b")
    third.report_danger(by=agents.conseiller, note="c")
    fourth.report_danger(by=agents.travailleur_social, note="d")
    fourth.dangers.get().lift(by=agents.travailleur_social, reason="revu")

    for agent in (agents.conseiller, agents.travailleur_social, agents.responsable):
        one_by_one = {row.pk for row in Family.objects.visible_to(agent) if mask_of(agent, row) == ALL}
        assert masked_files(agent) == one_by_one
        assert masked_files(agent, among=[other.pk, fifth.pk]) == one_by_one & {other.pk, fifth.pk}
    assert masked_files(agents.conseiller) == {first.pk, other.pk, second.pk, step_family.pk}


def test_the_set_takes_one_query_whatever_the_number_of_files(agents, django_assert_num_queries):
    for family in factories.FamilyFactory.create_batch(4):
        family.report_danger(by=agents.travailleur_social, note="a")
    with django_assert_num_queries(1):
        assert len(masked_files(agents.conseiller)) == 4
