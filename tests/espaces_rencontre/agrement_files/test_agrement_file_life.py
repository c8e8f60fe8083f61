"""A file of agrément from its opening to the answer: by the partner, by the Caf, by arrêté or by refusal."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrement_files.models import AgrementDocument, AgrementFile
from espaces_rencontre.agrements.models import Agrement
from portal.journal.models import Entry
from tests import factories

PREMISES = "12 rue du Pont, 59100 Roubaix\n3 place Neuve, 59000 Lille"


def pdf(name="piece.pdf", content=b"%PDF-1.7\n%%EOF"):
    """A file to upload."""
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def url(step, row, *more):
    """The address of a step of a file."""
    return reverse(f"agrement_file_{step}", args=[row.pk, *more])


@pytest.fixture
def space(agents):
    """A space of the Nord that the partner's account names."""
    return factories.SpaceFactory(named_by=agents.partenaire, name="Le Pont")


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
    assert client.post(url("deposit", row), given).url == row.get_absolute_url()
    row.refresh_from_db()
    assert (row.state, row.deposited_on) == ("deposited", date(2014, 2, 24))
    assert Entry.objects.filter(action="transition:deposit", target_id=row.pk).exists()


def test_the_caf_notes_it_complete_then_the_arrete_in_time(agents, sign_in, space):
    row = factories.with_documents(factories.AgrementFileFactory(space=space, deposited=True))
    client = sign_in(agents.conseiller)
    assert client.post(url("complete", row), {"complete_on": "03/03/2014"}).url == row.get_absolute_url()
    page = client.get(row.get_absolute_url()).content.decode()
    assert "3 mai 2014" in page and "interprétation" in page
    given = {"reference": "2014-59-1", "granted_on": "02/05/2014", "expires_on": "", "proof": pdf()}
    client.post(url("grant", row), given)
    row.refresh_from_db()
    agrement = Agrement.objects.get()
    assert (row.state, row.agrement) == ("granted", agrement)
    assert (agrement.reference, agrement.premises) == ("2014-59-1", row.premises)
    assert agrement.changes.get().kind == "added" and agrement.proof.size
    assert "en vigueur" in client.get(space.get_absolute_url()).content.decode()


def test_a_file_is_not_complete_while_a_document_is_missing(agents, sign_in, space):
    row = factories.with_documents(factories.AgrementFileFactory(space=space, deposited=True), but=("d", "statutes"))
    client = sign_in(agents.conseiller)
    assert "il manque : (d) Plan" in client.get(url("complete", row)).content.decode().replace("\u00a0", " ")
    page = client.post(url("complete", row), {"complete_on": "03/03/2014"}, follow=True).content.decode()
    assert "Statuts et liste" in page and AgrementFile.objects.get().state == "deposited"


def test_a_refusal_has_its_reasons_and_its_arrete(agents, sign_in, space):
    row = factories.complete_file(space=space)
    client = sign_in(agents.responsable)
    given = {"reference": "R-1", "refused_on": "30/04/2014", "reasons": "", "proof": pdf()}
    assert "un refus est motivé" in client.post(url("refuse", row), given, follow=True).content.decode()
    client.post(url("refuse", row), given | {"reasons": "Locaux sans sortie de secours.", "proof": pdf()})
    page = client.get(row.get_absolute_url()).content.decode()
    assert "Locaux sans sortie de secours." in page and "Télécharger l’arrêté de refus" in page
    assert client.get(reverse("agrement_file_refusal", args=[row.pk])).content.startswith(b"%PDF")
    assert not Agrement.objects.exists()


@pytest.mark.parametrize("step", ["grant", "refuse"])
@pytest.mark.parametrize(("day", "sentence"), [("02/03/2014", "ne peut pas précéder"), ("04/05/2014", "est acquis")])
def test_an_answer_out_of_the_two_months_is_refused(agents, sign_in, space, step, day, sentence):
    row = factories.complete_file(space=space)
    given = {"reference": "X", "granted_on": day, "refused_on": day, "reasons": "Non.", "proof": pdf()}
    page = sign_in(agents.conseiller).post(url(step, row), given, follow=True).content.decode()
    assert sentence in page and AgrementFile.objects.get().state == "complete"


def test_what_was_noted_by_mistake_is_taken_back_with_a_reason(agents, sign_in, space):
    row = factories.complete_file(space=space)
    client = sign_in(agents.conseiller)
    given = {"reference": "2014-59-1", "granted_on": "02/05/2014", "expires_on": "", "proof": pdf()}
    client.post(url("grant", row), given)
    agrement = Agrement.objects.get()
    cancelled = client.post(reverse("agrement_cancel", args=[agrement.pk]), {"reason": "Erreur."}, follow=True)
    assert f"vient du dossier n° {row.pk}" in cancelled.content.decode()
    assert "Écrivez en quelques mots" in client.post(url("reopen", row), {"reason": ""}, follow=True).content.decode()
    client.post(url("reopen", row), {"reason": "L’arrêté d’un autre espace."})
    row.refresh_from_db()
    agrement.refresh_from_db()
    assert (row.state, row.agrement, row.complete_on) == ("deposited", None, None)
    assert agrement.is_cancelled and agrement.cancel_reason == "L’arrêté d’un autre espace."
    client.post(url("undo_deposit", row), {"reason": "Pas encore déposé."})
    client.post(url("abandon", row), {"reason": "Le lieu ferme."})
    row.refresh_from_db()
    assert (row.state, row.abandon_reason) == ("abandoned", "Le lieu ferme.")
    assert "Ouvrir un dossier d’agrément" in client.get(space.get_absolute_url()).content.decode()


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


def test_a_postcode_of_the_neighbour_is_confirmed(agents, sign_in, space):
    address = reverse("agrement_file_create", args=[space.pk])
    given = {"premises": "3 place Neuve, 62000 Arras", "postcodes_are_right": "on"}
    sign_in(agents.partenaire).post(address, given)
    assert AgrementFile.objects.get().private_body is False


@pytest.mark.parametrize(
    ("letter", "given", "sentence"),
    [
        ("a", {"document": ""}, "Joignez le document"),
        ("a", {"document": pdf("plan.docx")}, "n’est pas un PDF"),
        ("e", {"document": "", "not_required": ""}, "Joignez le document"),
        ("e", {"document": pdf(), "not_required": "Un appartement."}, "pas les deux"),
    ],
)
def test_a_document_is_a_pdf_or_a_reason(agents, sign_in, space, letter, given, sentence):
    row = factories.AgrementFileFactory(space=space)
    address = reverse("agrement_document_join", args=[row.pk, letter])
    page = sign_in(agents.partenaire).post(address, given, follow=True).content.decode()
    assert sentence in page and not AgrementDocument.objects.exists()


def test_a_document_is_replaced_and_no_longer_once_complete(agents, sign_in, space):
    row = factories.AgrementFileFactory(space=space)
    client, address = sign_in(agents.partenaire), reverse("agrement_document_join", args=[row.pk, "e"])
    client.post(address, {"not_required": "Un appartement."})
    client.post(address, {"document": pdf(), "not_required": ""})
    document = AgrementDocument.objects.get()
    assert document.document.size and not document.not_required
    assert client.get(reverse("agrement_document", args=[document.pk])).content.startswith(b"%PDF")
    client.post(address, {"document": "", "not_required": "Finalement non."})
    assert AgrementDocument.objects.get().not_required == "Finalement non."
    done = factories.complete_file()
    page = sign_in(agents.conseiller).post(
        reverse("agrement_document_join", args=[done.pk, "a"]), {"document": pdf()}, follow=True
    )
    assert "ses lieux et ses pièces ne changent plus" in page.content.decode()


@pytest.mark.parametrize(
    ("step", "given", "sentence"),
    [
        ("deposit", {"deposited_on": "", "deposit_means": "receipt"}, "Saisissez une date"),
        ("deposit", {"deposited_on": "17/10/2012", "deposit_means": "receipt"}, "est avant la création de l’agrément"),
        ("deposit", {"deposited_on": "24/02/2014", "deposit_means": ""}, "Choisissez un moyen"),
    ],
)
def test_what_is_wrong_of_a_deposit_is_said(agents, sign_in, space, step, given, sentence):
    row = factories.AgrementFileFactory(space=space)
    page = sign_in(agents.partenaire).post(url(step, row), given, follow=True).content.decode()
    assert sentence in page and AgrementFile.objects.get().state == "draft"


def test_a_day_to_come_is_refused(agents, sign_in, space):
    row = factories.AgrementFileFactory(space=space)
    tomorrow = timezone.localdate() + timedelta(days=1)
    given = {"deposited_on": f"{tomorrow:%d/%m/%Y}", "deposit_means": "receipt"}
    page = sign_in(agents.partenaire).post(url("deposit", row), given, follow=True).content.decode()
    assert "dans l’avenir" in page or "n’existe pas" in page or "futur" in page
    assert AgrementFile.objects.get().state == "draft"


def test_one_file_is_open_at_once_and_a_double_click_opens_one(agents, sign_in, space):
    client, address = sign_in(agents.partenaire), reverse("agrement_file_create", args=[space.pk])
    given = {"premises": PREMISES, "submission_key": str(uuid4())}
    assert client.post(address, given).url == client.post(address, given).url
    page = client.post(address, given | {"submission_key": str(uuid4())}, follow=True).content.decode()
    assert "déjà ouvert pour cet espace" in page and AgrementFile.objects.count() == 1


def test_a_partner_records_no_answer_and_elsewhere_nothing_is_found(agents, sign_in, space):
    row = factories.complete_file(space=space)
    for step in ("complete", "grant", "refuse", "reopen"):
        assert sign_in(agents.partenaire).get(url(step, row)).status_code == 403
    for agent in (agents.elsewhere_conseiller, agents.elsewhere_partenaire):
        assert sign_in(agent).get(row.get_absolute_url()).status_code == 404
    page = sign_in(agents.cnaf).get(row.get_absolute_url()).content.decode()
    assert "Le Pont" in page and "Abandonner" not in page


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


def test_home_pages_say_what_waits(agents, sign_in, space):
    today = timezone.localdate()
    factories.AgrementFileFactory(space=space)
    assert "Dossiers d’agrément à déposer" in sign_in(agents.partenaire).get("/").content.decode()
    factories.AgrementFileFactory(deposited=True)
    factories.complete_file(complete_on=today - timedelta(days=50), space__name="Bientôt")
    page = sign_in(agents.conseiller).get("/").content.decode()
    assert "Dossiers d’agrément à noter complets" in page
    assert "Agréments : les deux mois finissent" in page.replace("\u00a0", " ") and "Bientôt" in page
