"""One person: how to reach them, item by item and confidential by default, and never how to reach the other parent."""

import pytest
from django.urls import reverse

from portal.journal.models import Entry
from portal.separations.duplicates.models import NotSamePerson
from portal.separations.people.models import ContactPoint
from tests import factories


@pytest.fixture
def helene(recorded):
    """Hélène Lefèvre of the recorded file."""
    return recorded.both_parents[0].person


def test_the_page_shows_one_parent_and_nothing_of_the_other(agents, look, helene, recorded):
    page = look(agents.responsable, helene.get_absolute_url())
    for words in (
        "Hélène Lefèvre",
        "06 12 34 56 78",
        "1 rue des Tilleuls",
        f"Dossier {recorded.reference}",
        "confidentielle",
    ):
        assert words in page, words
    assert "06 87 65 43 21" not in page and "Marc" not in page
    assert Entry.objects.filter(action="read", target_type="separations.person").count() == 1


def test_a_contact_point_is_added_corrected_and_ended(agents, sign_in, helene, plain):
    client = sign_in(agents.conseiller)
    add = reverse("contact_point_add", args=[helene.pk, "phone"])
    assert "n’existe pas" in plain(client.post(add, {"phone": "12"}))
    typed = {"phone": "+32 470 12 34 56", "hours": "le soir", "voicemail": "False"}
    assert client.post(add, typed).url == helene.get_absolute_url()
    point = ContactPoint.objects.latest("pk")
    assert (point.phone, point.hours, point.voicemail, point.is_open) == ("+32470123456", "le soir", False, False)
    update = reverse("contact_point_update", args=[point.pk])
    assert client.post(update, typed | {"hours": "le matin", "is_open": "on", "version": "1"}).status_code == 302
    point.refresh_from_db()
    assert (point.hours, point.is_open) == ("le matin", True)
    page = plain(client.get(helene.get_absolute_url()))
    assert "le matin" in page and "pas de message vocal" in page and "peut être donnée" in page
    assert client.post(reverse("contact_point_end", args=[point.pk])).status_code == 302
    point.refresh_from_db()
    assert point.ended_by == agents.conseiller and helene.points_in_use
    assert "qui ne sert plus" in plain(client.get(helene.get_absolute_url()))


def test_a_shelter_is_never_given_to_the_other_parent(agents, sign_in, helene, plain):
    url = reverse("contact_point_add", args=[helene.pk, "address"])
    client = sign_in(agents.conseiller)
    assert "Écrivez au moins une rue" in plain(client.post(url, {}))
    assert "jamais donné" in plain(client.post(url, {"city": "Lille", "is_shelter": "on", "is_open": "on"}))
    assert client.post(url, {"city": "Lille", "is_shelter": "on"}).status_code == 302


def test_what_a_danger_covers_is_neither_shown_nor_changed(agents, sign_in, recorded, helene, plain):
    recorded.report_danger(by=agents.travailleur_social, note="peur")
    client = sign_in(factories.AgentFactory())
    page = plain(client.get(helene.get_absolute_url()))
    assert "Contact par le référent" in page and "06 12 34 56 78" not in page
    point = helene.contact_points.first()
    for url in (
        reverse("contact_point_add", args=[helene.pk, "phone"]),
        reverse("contact_point_update", args=[point.pk]),
    ):
        assert client.get(url).status_code == 404
    assert client.post(reverse("contact_point_end", args=[point.pk])).status_code == 404


def test_what_is_known_of_a_person_is_corrected(agents, sign_in, helene, plain, look):
    client, url = sign_in(agents.conseiller), reverse("person_update", args=[helene.pk])
    typed = {"last_name": "Lefèvre", "used_name": "Durand", "first_name": "Hélène", "version": "1"}
    assert "Cochez cette case" in plain(client.post(url, typed | {"deceased_on": "2020-01-01"}))
    assert "Choisissez la mesure" in plain(client.post(url, typed | {"guardian": "Udaf"}))
    facts = {"guardianship": "tutelle", "guardian": "Udaf du Nord", "is_detained": "on", "has_no_known_address": "on"}
    assert client.post(url, typed | facts).status_code == 302
    page = look(agents.conseiller, helene.get_absolute_url())
    assert "tutelle (Udaf du Nord), personne détenue, sans adresse connue" in page
    helene.refresh_from_db()
    assert str(helene) == "Hélène Durand (nom de famille Lefèvre)"
    assert "Durand" in plain(client.post(reverse("separation_search"), {"q": "durand"}))


def test_persons_who_look_alike_are_told_apart_and_the_answer_is_taken_back(agents, sign_in, helene, plain):
    other = factories.ParentFactory(last_name="Lefebvre", first_name="Hélène").person
    client = sign_in(agents.conseiller)
    assert "ressemblance" in plain(client.get(helene.get_absolute_url()))
    apart = reverse("person_tell_apart", args=[helene.pk, other.pk])
    for _ in range(2):
        assert client.post(apart).status_code == 302
    pair = NotSamePerson.objects.get()
    page = plain(client.get(other.get_absolute_url()))
    assert "Pas la même personne que" in page and "sur 100" not in page
    undo = reverse("person_tell_apart_undo", args=[pair.pk])
    assert client.post(undo).status_code == 302 and "sur 100" in plain(client.get(other.get_absolute_url()))
    client.post(undo)
    pair.refresh_from_db()
    assert pair.undone_by == agents.conseiller
    assert client.post(reverse("person_tell_apart", args=[helene.pk, helene.pk])).status_code == 404


def test_a_person_in_two_files_shows_both_and_changes_count_for_each(agents, look, recorded, helene):
    other = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=other, person=helene)
    page = look(agents.conseiller, helene.get_absolute_url())
    assert recorded.reference in page and other.reference in page and "2 dossiers" in page
    versions = []
    for family in (recorded, other):
        family.refresh_from_db()
        versions.append(family.version)
    helene.first_name = "Helena"
    helene.save()
    for family, version in zip((recorded, other), versions, strict=True):
        family.refresh_from_db()
        assert family.version == version + 1
