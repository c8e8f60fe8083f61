"""The steps of a file of agrément: deposited, complete, granted or refused in time, taken back with a reason."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrements.models import Agrement
from tests import factories
from tests.uploads import pdf


def url(step, row):
    """The address of a step of a file."""
    return reverse(f"agrement_file_{step}", args=[row.pk])


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


def test_a_partner_records_no_answer_and_elsewhere_nothing_is_found(agents, sign_in, space):
    row = factories.complete_file(space=space)
    for step in ("complete", "grant", "refuse", "reopen"):
        assert sign_in(agents.partenaire).get(url(step, row)).status_code == 403
    for agent in (agents.elsewhere_conseiller, agents.elsewhere_partenaire):
        assert sign_in(agent).get(row.get_absolute_url()).status_code == 404
    page = sign_in(agents.cnaf).get(row.get_absolute_url()).content.decode()
    assert "Le Pont" in page and "Abandonner" not in page


def test_the_home_of_the_caf_says_what_waits(agents, sign_in):
    factories.AgrementFileFactory(deposited=True)
    soon = timezone.localdate() - timedelta(days=50)
    factories.complete_file(complete_on=soon, space__name="Bientôt")
    page = sign_in(agents.conseiller).get("/").content.decode()
    assert "Dossiers d’agrément à noter complets" in page
    assert "Agréments : les deux mois finissent" in page.replace("\u00a0", " ") and "Bientôt" in page
