"""The page of one funding request."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests import factories


@pytest.fixture
def look(sign_in, plain):
    """Return the page of a request as an agent reads it."""

    def read(agent, request):
        answer = sign_in(agent).get(reverse("funding_request_detail", args=[request.pk]))
        assert answer.status_code == 200
        return plain(answer)

    return read


def test_the_manager_sees_what_is_asked_what_is_left_and_the_two_decisions(agents, look, eligible):
    factories.ShareFactory()
    page = look(agents.responsable, eligible(agents))
    assert "les conditions sont remplies" in page and "20 000,00 €" in page
    assert "Accorder 12 000 €" in page and "Refuser la demande" in page and "Choisissez un motif" in page


def test_others_read_and_decide_nothing_and_a_partner_never_sees_the_share(agents, look, eligible):
    factories.ShareFactory(amount=Decimal("34567"))
    request = eligible(agents)
    for agent in (agents.conseiller, agents.partenaire, agents.cnaf):
        page = look(agent, request)
        assert "Accorder" not in page and "Refuser la demande" not in page
        assert ("34 567,00 €" in page) == (agent != agents.partenaire)


def test_the_manager_who_submitted_it_passes_it_on(agents, look, eligible):
    factories.ShareFactory()
    request = eligible(agents, submitted_by=agents.responsable)
    page = look(agents.responsable, request)
    assert "un autre responsable de votre Caf doit décider" in page and "Accorder" not in page
    assert "Accorder 12 000 €" in look(agents.second_responsable, request)


def test_what_is_missing_is_said_and_only_a_refusal_is_offered(agents, look, eligible):
    request = factories.FundingRequestFactory(submitted_by=agents.conseiller, ddcs_proof="")
    page = look(agents.responsable, request)
    assert "il manque une condition" in page and "rien ne peut être accordé" in page
    assert "Accorder" not in page and "Refuser la demande" in page


def test_a_share_that_is_nearly_empty_bounds_the_grant_and_an_empty_one_closes_it(agents, look, eligible):
    factories.ShareFactory(amount=Decimal("1500.50"))
    request, other = eligible(agents), eligible(agents)
    page = look(agents.responsable, request)
    assert "1 500,50 € au plus" in page and "Accorder 1 500,50 €" in page
    other.grant(by=agents.responsable, amount=Decimal("1500.50"))
    page = look(agents.responsable, request)
    assert "La part de la Caf est épuisée" in page and ">Accorder" not in page


def test_a_draft_is_submitted_or_corrected_by_those_who_may(agents, look):
    space = factories.SpaceFactory(named_by=agents.partenaire)
    draft = factories.FundingRequestFactory(space=space)
    for agent, may in ((agents.conseiller, True), (agents.partenaire, True), (agents.responsable, False)):
        page = look(agent, draft)
        assert ("Transmettre à la Caf" in page) is may and ("Modifier la demande" in page) is may


def test_the_decision_is_said_first_with_its_reason_its_note_and_who(agents, look, eligible):
    factories.ShareFactory()
    granted, refused = eligible(agents), eligible(agents)
    granted.grant(by=agents.responsable, amount=Decimal("1000"), decision_note="<b>Pour</b> trois samedis.")
    refused.refuse(by=agents.second_responsable, refusal="outside")
    page = look(agents.partenaire, granted)
    assert "Accordée : 1 000,00 €" in page and "&lt;b&gt;Pour&lt;/b&gt; trois samedis." in page
    assert str(agents.responsable) in page and "Télécharger la lettre" in page
    page = look(agents.conseiller, refused)
    assert "Refusée : dépense hors de l’objet du fonds" in page and str(agents.second_responsable) in page
    assert "Télécharger la lettre" not in look(agents.cnaf, refused)


def test_the_page_keeps_its_budget_of_queries(agents, sign_in, eligible, django_assert_max_num_queries):
    factories.ShareFactory()
    request = eligible(agents)
    for agent in (agents.responsable, agents.partenaire, agents.cnaf):
        client = sign_in(agent)
        with django_assert_max_num_queries(20):
            client.get(request.get_absolute_url())
