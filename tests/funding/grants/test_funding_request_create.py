"""Preparing a funding request: by a caseworker or by the operator, with its proof."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from funding.grants.models import FundingRequest
from portal.foundation.submissions.drafts import signed_mark
from portal.journal.models import Entry
from tests import factories

URL = reverse("funding_request_create")


@pytest.fixture
def space(agents):
    """A space of the Nord run by the cast's operator."""
    return factories.SpaceFactory(named_by=agents.partenaire, name="Le Pont", city="Roubaix")


@pytest.fixture
def typed(space, pdf):
    """What is typed for 12 000 € in 2014, the proof joined."""

    def answers(**changes):
        return {
            "space": space.pk,
            "exercice": "2014",
            "amount_requested": "12 000,50",
            "purpose": "Ouvrir deux samedis par mois.",
            "ddcs_proof": pdf(),
        } | changes

    return answers


@pytest.mark.parametrize("role", ["conseiller", "travailleur_social", "partenaire"])
def test_a_request_is_prepared_for_a_space_of_the_perimeter(agents, sign_in, typed, space, role):
    agent = getattr(agents, role)
    answer = sign_in(agent).post(URL, typed(caf="69", state="granted", amount_granted="12000"))
    request = FundingRequest.objects.get()
    assert answer.url == request.get_absolute_url()
    assert (request.space, request.caf_id, request.state, request.created_by) == (space, "59", "draft", agent)
    assert (str(request.amount_requested), request.amount_granted, request.submitted_at) == ("12000.50", None, None)
    assert request.ddcs_proof.name.startswith("fundingrequest/") and "preuve" not in request.ddcs_proof.name
    assert Entry.objects.get(action="create", target_id=request.pk).agent == agent


def test_the_page_offers_the_spaces_of_the_perimeter_alone(agents, sign_in, space):
    factories.SpaceFactory(name="Le Quai", caf_id="69", operator=agents.elsewhere_operator)
    for agent in (agents.conseiller, agents.partenaire):
        page = sign_in(agent).get(URL, {"space": space.pk}).content.decode()
        assert f'<option value="{space.pk}" selected>Le Pont, Roubaix</option>' in page and "Le Quai" not in page
    assert sign_in(agents.conseiller).get(URL, {"space": "x\x00"}).status_code == 200


BAD = [
    ({"space": ""}, "obligatoire"),
    ({"exercice": "1999"}, "Sélectionnez un choix valide"),
    ({"amount_requested": "douze mille"}, "Saisissez un nombre, par exemple 60 167,25."),
    ({"amount_requested": "-5"}, "Saisissez un montant supérieur à 0."),
    ({"amount_requested": "0"}, "Saisissez un montant supérieur à 0."),
    ({"amount_requested": "0,001"}, "2 chiffres après la virgule"),
    ({"amount_requested": "999999999999"}, "12"),
    ({"amount_requested": "9 999 999"}, "dépasse l’enveloppe nationale de 2014"),
    ({"amount_requested": "sNaN"}, "Saisissez un nombre"),
    ({"amount_requested": ""}, "Saisissez une valeur"),
    ({"purpose": ""}, "obligatoire"),
    ({"purpose": "é" * 10_000}, "Ce texte compte 10000 caractères ; la limite est de 5000."),
    ({"purpose": "a\x00b"}, "nul"),
    ({"ddcs_proof": ""}, "joignez la preuve que la Ddcs finançait cet espace en 2013"),
]


@pytest.mark.parametrize(("changes", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, typed, plain, changes, said):
    answer = sign_in(agents.conseiller).post(URL, typed(**changes))
    assert answer.status_code == 200 and said in plain(answer)
    assert not FundingRequest.objects.exists() and not Entry.objects.exists()
    assert "Le Pont, Roubaix" in plain(answer)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("preuve.docx", b"PK\x03\x04", "Ce fichier n’est pas un PDF"),
        ("preuve.pdf", b"MZ\x90\x00 un programme", "Ce fichier n’est pas un PDF"),
        ("preuve.exe", b"%PDF-1.7", "Ce fichier n’est pas un PDF"),
        ("preuve.pdf", b"", "Ce fichier est vide"),
        ("preuve.pdf", b"%PDF-1.7" + bytes(5 * 1024 * 1024), "la limite est de 5 Mo"),
    ],
)
def test_a_file_that_is_no_small_pdf_is_refused(agents, sign_in, typed, pdf, plain, name, content, said):
    page = plain(sign_in(agents.conseiller).post(URL, typed(ddcs_proof=pdf(name, content))))
    assert said in page and page.count("joignez la preuve que la Ddcs") == 0, "one error is enough for one field"
    assert "12 000,50" in page, "what was typed is kept"
    assert not FundingRequest.objects.exists()


def test_a_space_of_another_perimeter_is_no_choice(agents, sign_in, typed, plain):
    elsewhere = factories.SpaceFactory(caf_id="69")
    for agent in (agents.conseiller, agents.partenaire):
        assert "Sélectionnez un choix valide" in plain(sign_in(agent).post(URL, typed(space=elsewhere.pk)))
    assert not FundingRequest.objects.exists()


def test_the_proof_of_the_ddcs_is_asked_in_2014_alone(agents, sign_in, typed):
    factories.EnvelopeFactory(exercice=2031)
    assert sign_in(agents.conseiller).post(URL, typed(exercice="2031", ddcs_proof="")).status_code == 302
    assert FundingRequest.objects.get().exercice == 2031


def test_a_double_click_prepares_one_request(agents, sign_in, typed, pdf):
    client, key = sign_in(agents.conseiller), str(uuid4())
    answers = [client.post(URL, typed(submission_key=key, ddcs_proof=pdf())) for _ in "12"]
    assert answers[0].url == answers[1].url and FundingRequest.objects.count() == 1


def test_what_was_typed_survives_the_end_of_the_session_but_for_the_file(agents, typed):
    client = Client()
    login = client.post(URL, typed(draft=signed_mark(agents.conseiller.pk))).url
    client.post(login, {"login": agents.conseiller.email, "password": factories.PASSWORD})
    page = client.get(URL).content.decode()
    assert 'value="12 000,50"' in page and "Ouvrir deux samedis par mois." in page
    assert "joignez la preuve" in page, "a file cannot be kept: the page asks for it again"
    assert not FundingRequest.objects.exists()
