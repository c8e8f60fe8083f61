"""The directory of a Caf: entered, corrected, confirmed, closed; stale places wait for a manager, then are hidden."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.journal.models import Entry
from portal.separations.directory.models import DirectoryPlace
from tests import factories
from tests.database_roles import acting_as

LIST, NEW = reverse("directory_place_list"), reverse("directory_place_create")
TYPED = {
    "name": "Cidff du Nord",
    "kinds": ["legal_access", "victims"],
    "address": "2 rue Neuve",
    "postcode": "59000",
    "city": "Lille",
    "zone": "Lille\nRoubaix, Lambersart\nlille",
    "phone": "03 20 11 22 33",
    "email": "accueil@cidff.example",
    "website": "cidff.example",
    "hours": "Du lundi au jeudi",
    "note": "Sur rendez-vous.",
}


def days_ago(days):
    return timezone.localdate() - timedelta(days=days)


@pytest.mark.parametrize("role", ["responsable", "travailleur_social"])
def test_a_place_is_entered_and_read_by_every_agent_of_the_caf(agents, sign_in, look, role):
    keeper = getattr(agents, role)
    answer = sign_in(keeper).post(NEW, TYPED)
    place = DirectoryPlace.objects.get()
    assert answer.url == place.get_absolute_url()
    assert (place.caf_id, place.kinds, place.phone) == ("59", ["legal_access", "victims"], "+33320112233")
    assert place.zone == ["Lille", "Roubaix", "Lambersart"], "each commune once"
    assert (place.website, place.confirmed_on, place.confirmed_by) == ("https://cidff.example", days_ago(0), keeper)
    assert Entry.objects.get(action="create", target_id=place.pk, target_type="separations.directoryplace")
    page = look(agents.conseiller, place.get_absolute_url())
    for words in (
        "Cidff du Nord",
        "Accès au droit, aide aux victimes",
        "03 20 11 22 33",
        "Lille, Roubaix, Lambersart",
    ):
        assert words in page
    assert "Confirmé aujourd’hui" not in page and "Corriger" not in page and "Fermer" not in page


BAD = [
    ({"name": ""}, "Ce champ est obligatoire"),
    ({"kinds": []}, "Cochez au moins une réponse"),
    ({"postcode": "5900"}, "5 chiffres"),
    ({"phone": "0320"}, "incomplet"),
    ({"phone": "", "email": "", "website": "", "address": ""}, "au moins un moyen de la joindre"),
    ({"zone": "x" * 101}, "trop long"),
]


@pytest.mark.parametrize(("change", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, plain, change, said):
    page = plain(sign_in(agents.responsable).post(NEW, TYPED | change))
    assert said in page and not DirectoryPlace.objects.exists()
    assert "Du lundi au jeudi" in page, "what was typed stays"


def test_the_same_place_is_not_entered_twice_however_it_is_written(agents, sign_in, plain):
    client = sign_in(agents.responsable)
    client.post(NEW, TYPED)
    page = plain(client.post(NEW, TYPED | {"name": "CIDFF DU NORD", "city": "lille"}))
    assert "déjà dans l’annuaire" in page and DirectoryPlace.objects.count() == 1
    client.post(NEW, TYPED | {"city": "Douai"})
    sign_in(agents.elsewhere_responsable).post(NEW, TYPED)
    assert DirectoryPlace.objects.count() == 3
    with pytest.raises(IntegrityError, match="directory_place_once"), transaction.atomic():
        factories.DirectoryPlaceFactory(name="Cidff du nord")


def test_it_is_corrected_and_a_correction_does_not_confirm(agents, sign_in, plain, look):
    place = factories.DirectoryPlaceFactory(days=200)
    client, there = sign_in(agents.travailleur_social), reverse("directory_place_update", args=[place.pk])
    answer = client.post(there, TYPED | {"zone": "", "version": place.version})
    assert answer.url == place.get_absolute_url()
    place.refresh_from_db()
    assert (place.name, place.zone, place.confirmed_on) == ("Cidff du Nord", [], days_ago(200))
    page = look(agents.travailleur_social, place.get_absolute_url())
    assert "tout le département" in page and "à confirmer" in page
    page = plain(client.post(there, TYPED | {"version": place.version - 1, "name": "Autre"}))
    assert "Garder ma saisie" in page, "somebody wrote meanwhile"


def test_stale_places_wait_for_the_manager_and_one_button_confirms(agents, sign_in, look):
    fresh = factories.DirectoryPlaceFactory(days=180)
    stale = factories.DirectoryPlaceFactory(days=181, name="Le Relais")
    page = look(agents.responsable, "/")
    assert "Annuaire à confirmer" in page and "Le Relais" in page and fresh.name not in page
    assert "Annuaire à confirmer" not in look(agents.travailleur_social, "/")
    listed = look(agents.conseiller, LIST, fraicheur="a_confirmer")
    assert "Le Relais" in listed and fresh.name not in listed
    sign_in(agents.responsable).post(reverse("directory_place_confirm", args=[stale.pk]))
    stale.refresh_from_db()
    assert (stale.confirmed_on, stale.confirmed_by) == (days_ago(0), agents.responsable)
    assert "Annuaire à confirmer" not in look(agents.responsable, "/")


def test_the_caf_decides_how_long_it_is_believed(agents, look):
    factories.DatedSettingFactory(caf_id="59", key="directory_confirm_days", value="30")
    factories.DatedSettingFactory(caf_id="59", key="directory_hide_days", value="60")
    rows = {days: factories.DirectoryPlaceFactory(days=days) for days in (30, 31, 60, 61)}
    shown = DirectoryPlace.objects.visible_to(agents.conseiller)
    assert set(shown.to_confirm("59")) == {rows[31], rows[60], rows[61]}
    assert set(shown.proposable("59")) == {rows[30], rows[31], rows[60]}
    assert "n’est plus proposée aux parents" in look(agents.conseiller, rows[61].get_absolute_url())


def test_never_confirmed_counts_from_the_entry(agents, look):
    place = factories.DirectoryPlaceFactory(days=None)
    assert not place.is_to_confirm
    assert "jamais ; importée le" in look(agents.conseiller, place.get_absolute_url())
    DirectoryPlace.objects.filter(pk=place.pk).update(entered_on=days_ago(366))
    place.refresh_from_db()
    assert place.is_to_confirm and place.is_hidden


def test_the_delays_agree(agents, sign_in, plain):
    there = reverse("caf_setting_change", args=["annuaire"])
    typed = {"directory_confirm_days": 90, "directory_hide_days": 90, "from_on": days_ago(0).isoformat()}
    began = {"initial-directory_confirm_days": 180, "initial-directory_hide_days": 365}
    page = plain(sign_in(agents.responsable).post(there, began | typed))
    assert "donnez un nombre plus petit" in page


def test_it_is_closed_and_opened_again(agents, sign_in, look):
    place, client = factories.DirectoryPlaceFactory(days=300), sign_in(agents.travailleur_social)
    client.post(reverse("directory_place_close", args=[place.pk]))
    place.refresh_from_db()
    assert (place.state, place.closed_on, place.closed_by) == ("closed", days_ago(0), agents.travailleur_social)
    assert not DirectoryPlace.objects.visible_to(agents.conseiller).proposable("59").exists()
    assert not place.is_to_confirm, "a closed place asks for nothing"
    assert place.name not in look(agents.conseiller, LIST)
    assert place.name in look(agents.conseiller, LIST, etat="closed")
    client.post(reverse("directory_place_confirm", args=[place.pk]))
    place.refresh_from_db()
    assert place.state == "closed" and place.confirmed_on == days_ago(300), "a closed place is not confirmed"
    client.post(reverse("directory_place_reopen", args=[place.pk]))
    place.refresh_from_db()
    assert (place.state, place.closed_on, place.confirmed_on) == ("open", None, days_ago(0))


def test_the_list_is_narrowed_by_kind_and_by_the_commune_served(agents, look):
    here = factories.DirectoryPlaceFactory(name="Halte", kinds=["laep"], city="Lille", zone=["Saint-André"])
    everywhere = factories.DirectoryPlaceFactory(name="Relais", kinds=["housing", "shelter"], city="Douai")
    page = look(agents.conseiller, LIST, nature="shelter")
    assert everywhere.name in page and here.name not in page
    page = look(agents.conseiller, LIST, commune="saint andre")
    assert here.name in page and everywhere.name in page, "the whole département is served"
    page = look(agents.conseiller, LIST, commune="Lille")
    assert here.name not in page, "it stands in Lille and serves Saint-André"
    assert "Aucune structure ne correspond" in look(agents.conseiller, LIST, nature="clas")


def test_an_empty_directory_says_who_fills_it(agents, look):
    assert "Saisir une structure" in look(agents.responsable, LIST)
    page = look(agents.conseiller, LIST)
    assert "est vide" in page and NEW not in page


def test_other_caf_and_partners_see_nothing_of_it(agents, sign_in, look):
    place = factories.DirectoryPlaceFactory()
    assert sign_in(agents.elsewhere_responsable).get(place.get_absolute_url()).status_code == 404
    assert sign_in(agents.partenaire).get(place.get_absolute_url()).status_code in (403, 404)
    assert place.name not in look(agents.elsewhere_conseiller, LIST)


def test_the_list_takes_the_same_number_of_queries(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.responsable)
    factories.DirectoryPlaceFactory(days=200)
    with django_assert_max_num_queries(14) as first:
        client.get(LIST)
    for days in range(6):
        factories.DirectoryPlaceFactory(days=days * 100)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(LIST)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"kinds": []}, "is_for_something"),
        ({"kinds": ["pizza"]}, "is_for_something"),
        ({"state": "closed"}, "closed_iff_agent"),
        ({"confirmed_by": None}, "confirmed_by_someone"),
    ],
)
def test_the_database_refuses(agents, change, rule):
    place = factories.DirectoryPlaceFactory()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        DirectoryPlace.objects.filter(pk=place.pk).update(**change)


def test_the_database_shows_it_in_its_caf_alone(agents):
    factories.DirectoryPlaceFactory()
    with acting_as("portal"), in_perimeter_of_caf("69"):
        assert not DirectoryPlace.unscoped.exists()
    with acting_as("portal"), in_perimeter_of_caf("59"):
        assert DirectoryPlace.unscoped.exists()
