"""Recording the prefect's agrément of a meeting space, with its proof."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement
from portal.journal.models import Entry
from tests import factories
from tests.uploads import PDF, pdf


def typed(**changes):
    """What an agent types, with a proof unless told otherwise."""
    return {"reference": "ARR-2013-07", "granted_on": "2013-09-01", "expires_on": "", "proof": pdf()} | changes


@pytest.mark.parametrize("role", ["conseiller", "travailleur_social", "responsable"])
def test_the_caf_records_an_agrement_and_its_proof(agents, sign_in, space, role):
    agent = getattr(agents, role)
    answer = sign_in(agent).post(reverse("agrement_create", args=[space.pk]), typed(proof=pdf("n’importe quoi.PDF")))
    agrement = Agrement.objects.get()
    assert answer.url == space.get_absolute_url()
    assert (agrement.space, agrement.recorded_by, agrement.in_force_today) == (space, agent, True)
    assert agrement.proof.name.startswith("agrement/") and "quoi" not in agrement.proof.name
    with agrement.proof.open() as stored:
        assert stored.read() == PDF
    assert Entry.objects.filter(action="create", target_id=agrement.pk, agent=agent).exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"proof": pdf("arrete.docx")}, "Ce fichier n’est pas un PDF"),
        ({"proof": pdf(content=b"PK\x03\x04 un autre format")}, "Ce fichier n’est pas un PDF"),
        ({"proof": pdf(content=b"")}, "Ce fichier est vide"),
        (
            {"proof": pdf(content=PDF + bytes(5 * 1024 * 1024))},
            "Ce fichier pèse 5,0\u00a0Mo ; la limite est de 5\u00a0Mo",
        ),
        ({"proof": ""}, "Joignez le document au format PDF"),
        ({"reference": ""}, "obligatoire"),
        ({"reference": "A" * 61}, "60"),
        ({"granted_on": "31/02/2014"}, "Saisissez une date existante"),
        ({"granted_on": "2012-10-17"}, "existe depuis le 18 octobre 2012"),
        ({"granted_on": str(timezone.localdate() + timedelta(days=2))}, "dans l’avenir"),
        ({"expires_on": "2013-08-31"}, "doit suivre sa date de délivrance"),
    ],
)
def test_what_is_wrong_is_said_in_french_and_nothing_is_written(agents, sign_in, space, changes, sentence):
    answer = sign_in(agents.conseiller).post(reverse("agrement_create", args=[space.pk]), typed(**changes))
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert not Agrement.objects.exists()


def test_the_same_arrete_is_recorded_once(agents, sign_in, space):
    factories.AgrementFactory(space=space, reference="ARR-2013-07")
    answer = sign_in(agents.conseiller).post(reverse("agrement_create", args=[space.pk]), typed())
    assert "Cet arrêté est déjà enregistré pour cet espace" in answer.content.decode()
    assert Agrement.objects.count() == 1


def test_a_double_click_records_once(agents, sign_in, space):
    client, key = sign_in(agents.conseiller), str(uuid4())
    answers = [client.post(reverse("agrement_create", args=[space.pk]), typed(submission_key=key)) for _ in "12"]
    assert {answer.url for answer in answers} == {space.get_absolute_url()}
    assert Agrement.objects.count() == 1


def test_a_space_of_another_perimeter_is_not_found_and_others_may_not(agents, sign_in, space):
    address = reverse("agrement_create", args=[space.pk])
    assert sign_in(agents.elsewhere_conseiller).post(address, typed()).status_code == 404
    for agent in (agents.partenaire, agents.cnaf):
        assert sign_in(agent).post(address, typed()).status_code == 403
    assert not Agrement.objects.exists()


def test_what_was_typed_comes_back_with_the_errors(agents, sign_in, space):
    client = sign_in(agents.conseiller)
    assert client.get(reverse("agrement_create", args=[space.pk])).status_code == 200
    page = client.post(reverse("agrement_create", args=[space.pk]), typed(proof="")).content.decode()
    assert 'value="ARR-2013-07"' in page and 'value="2013-09-01"' in page
