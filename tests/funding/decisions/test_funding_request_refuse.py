"""Refusing a request for a coded reason."""

import pytest
from django.test import Client
from django.urls import reverse

from funding.grants.models import FundingRequest
from portal.foundation.submissions.drafts import signed_mark
from tests import factories


def url(request):
    return reverse("funding_request_refuse", args=[request.pk])


def test_the_manager_refuses_for_a_coded_reason_said_first(agents, sign_in, eligible, plain):
    request = eligible(agents)
    typed = {"refusal": "no_money", "decision_note": "Revenez en 2015."}
    page = plain(sign_in(agents.responsable).post(url(request), typed, follow=True))
    assert "La demande est refusée." in page and "Refusée : part de la Caf épuisée" in page
    request.refresh_from_db()
    assert (request.state, request.refusal, request.decided_by, request.decision_note) == (
        "refused", "no_money", agents.responsable, "Revenez en 2015.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "Choisissez le motif du refus"),
        ({"refusal": "lune"}, "Sélectionnez un choix valide"),
        ({"refusal": "outside", "decision_note": "é" * 10_000}, "10000 caractères"),
    ],
)
def test_a_refusal_without_a_reason_is_sent_back_with_what_was_typed(agents, sign_in, eligible, plain, typed, said):
    request = eligible(agents)
    page = plain(sign_in(agents.responsable).post(url(request), {"decision_note": "Merci."} | typed))
    assert said in page and ("Merci." in page or "é" * 10_000 in page)
    assert FundingRequest.objects.get(pk=request.pk).state == "submitted"


def test_who_submitted_it_never_refuses_it_and_a_decision_stays(agents, sign_in, eligible, plain):
    mine, decided = eligible(agents, submitted_by=agents.responsable), eligible(agents)
    client = sign_in(agents.responsable)
    page = plain(client.post(url(mine), {"refusal": "outside"}, follow=True))
    assert "Vous ne pouvez pas faire cette action vous-même" in page
    decided.refuse(by=agents.second_responsable, refusal="outside")
    for typed in ({"refusal": "no_money"}, {}):
        assert "l’état est maintenant « refusée »" in plain(client.post(url(decided), typed, follow=True))
    assert FundingRequest.objects.get(pk=decided.pk).refusal == "outside"
    assert FundingRequest.objects.get(pk=mine.pk).state == "submitted"


def test_a_draft_is_not_refused(agents, sign_in, plain):
    draft = factories.FundingRequestFactory()
    page = plain(sign_in(agents.responsable).post(url(draft), {"refusal": "outside"}, follow=True))
    assert "l’état est maintenant « à compléter »" in page


def test_a_decision_typed_while_the_session_ended_comes_back_to_its_author_undone(agents, eligible, plain):
    request = eligible(agents)
    typed = {"refusal": "outside", "decision_note": "Hors de l’objet."}
    for agent, back in ((agents.second_responsable, False), (agents.responsable, True)):
        client = Client()
        login = client.post(url(request), typed | {"draft": signed_mark(agents.responsable.pk)}).url
        signed_in = {"login": agent.email, "password": factories.PASSWORD}
        page = client.post(login, signed_in, follow=True)
        assert page.redirect_chain[-1][0] == request.get_absolute_url()
        assert "rien n’a été fait" in plain(page) and ("Hors de l’objet." in plain(page)) is back
    assert FundingRequest.objects.get(pk=request.pk).state == "submitted"
