"""A file of agrément: opened and prepared by the partner or the Caf up to its deposit; its list; who awaits it."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from espaces_rencontre.agrement_files.models import AgrementFile
from portal.journal.models import Entry
from tests import factories
from tests.uploads import pdf

PREMISES = "12 rue du Pont, 59100 Roubaix\n3 place Neuve, 59000 Lille"


@pytest.mark.parametrize("role", ["partenaire", "conseiller", "responsable"])
def test_the_partner_or_the_caf_opens_prepares_and_deposits(agents, sign_in, space, role):
    client = sign_in(getattr(agents, role))
    assert "Ouvrir un dossier d’agrément" in client.get(space.get_absolute_url()).content.decode()
    answer = client.post(
        reverse("agrement_file_create", args=[space.pk]), {"premises": PREMISES, "private_body": "on"}
    )
    row = AgrementFile.objects.get()
    assert answer.url == row.get_absolute_url() and row.prepared_by == getattr(agents, role)
    assert "il en manque 8" in client.get(answer.url).content.decode()
    for letter in [*"abcdfg", "statutes"]:
        address = reverse("agrement_document_join", args=[row.pk, letter])
        assert client.post(address, {"document": pdf()}).url == row.get_absolute_url()
    address = reverse("agrement_document_join", args=[row.pk, "e"])
    client.post(address, {"document": "", "not_required": "Un appartement, sans autorisation."})
    assert "toutes sont là" in client.get(answer.url).content.decode()
    given = {"deposited_on": "24/02/2014", "deposit_means": "receipt"}
    assert client.post(reverse("agrement_file_deposit", args=[row.pk]), given).url == row.get_absolute_url()
    row.refresh_from_db()
    assert (row.state, row.deposited_on) == ("deposited", date(2014, 2, 24))
    assert Entry.objects.filter(action="transition:deposit", target_id=row.pk).exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"premises": ""}, "obligatoire"),
        ({"premises": "rue du Pont, Roubaix"}, "Donnez un code postal de cinq chiffres"),
        ({"premises": "3 place Neuve, 62000 Arras"}, "n’est pas de ce département, Nord (59)"),
        ({"premises": "\n".join(["1 rue X, 59000 Lille"] * 31)}, "30 lieux au plus"),
    ],
)
def test_what_is_wrong_of_premises_is_said(agents, sign_in, space, changes, sentence):
    client, address = sign_in(agents.partenaire), reverse("agrement_file_create", args=[space.pk])
    page = client.post(address, {"premises": PREMISES} | changes, follow=True).content.decode()
    assert sentence in page and not AgrementFile.objects.exists()


def test_the_premises_begin_as_the_open_sites_of_the_space(agents, sign_in, space):
    client, address = sign_in(agents.partenaire), reverse("agrement_file_create", args=[space.pk])
    assert client.get(address).context["form"]["premises"].value() == space.city
    factories.SiteFactory(service=space, address="2 rue Neuve", postcode="59000", city="Lille")
    left = factories.SiteFactory(service=space, name="Annexe", address="9 rue Vieille")
    left.close(by=agents.responsable, on=date(2014, 1, 6), reason="Bail fini.")
    assert client.get(address).context["form"]["premises"].value() == "2 rue Neuve, 59000 Lille"


def test_a_postcode_of_the_neighbour_is_confirmed(agents, sign_in, space):
    address = reverse("agrement_file_create", args=[space.pk])
    given = {"premises": "3 place Neuve, 62000 Arras", "postcodes_are_right": "on"}
    sign_in(agents.partenaire).post(address, given)
    assert AgrementFile.objects.get().private_body is False


def test_one_file_is_open_at_once_and_a_double_click_opens_one(agents, sign_in, space):
    client, address = sign_in(agents.partenaire), reverse("agrement_file_create", args=[space.pk])
    given = {"premises": PREMISES, "submission_key": str(uuid4())}
    assert client.post(address, given).url == client.post(address, given).url
    page = client.post(address, given | {"submission_key": str(uuid4())}, follow=True).content.decode()
    assert "déjà ouvert pour cet espace" in page and AgrementFile.objects.count() == 1


def test_the_list_and_the_page_take_the_same_number_of_queries_for_one_and_six(
    agents, sign_in, space, django_assert_num_queries, django_assert_max_num_queries
):
    client, row = sign_in(agents.responsable), factories.complete_file(space=space)
    for address in (reverse("agrement_file_list"), row.get_absolute_url()):
        with django_assert_max_num_queries(14) as first:
            client.get(address)
        for _ in range(5):
            factories.complete_file()
        with django_assert_num_queries(len(first.captured_queries)):
            client.get(address)


def test_the_list_says_what_waits_and_is_narrowed(agents, sign_in, space):
    factories.complete_file(space=space)
    factories.AgrementFileFactory(space__name="La Volière")
    client = sign_in(agents.responsable)
    page = client.get(reverse("agrement_file_list"), {"state": "complete"}).content.decode()
    assert "Le Pont" in page and "La Volière" not in page
    page = client.get(reverse("agrement_file_list"), {"q": "volière"}).content.decode()
    assert "Le Pont" not in page and "La Volière" in page


def test_the_home_of_the_partner_says_what_to_deposit(agents, sign_in, space):
    factories.AgrementFileFactory(space=space)
    assert "Dossiers d’agrément à déposer" in sign_in(agents.partenaire).get("/").content.decode()
