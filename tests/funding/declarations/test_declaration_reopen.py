"""Taking a submitted declaration back to correct it."""

from django.contrib.messages import get_messages
from django.urls import reverse

from tests import factories


def test_it_is_a_draft_again_and_its_receipts_stay(agents, sign_in):
    declaration = factories.DeclarationFactory(service__named_by=agents.partenaire, submitted_by=agents.partenaire)
    receipt = factories.ReceiptFactory(declaration=declaration)
    client = sign_in(agents.partenaire)
    assert client.post(reverse("declaration_reopen", args=[declaration.pk])).url == declaration.get_absolute_url()
    declaration.refresh_from_db()
    assert (declaration.state, declaration.submitted_at, declaration.submitted_by) == ("draft", None, None)
    assert declaration.receipt == receipt
    assert receipt.get_absolute_url() in client.get(declaration.get_absolute_url()).content.decode()


def test_a_draft_cannot_be_taken_back(agents, sign_in):
    declaration = factories.DeclarationFactory(service__named_by=agents.partenaire)
    response = sign_in(agents.partenaire).post(reverse("declaration_reopen", args=[declaration.pk]))
    assert "n’est plus possible" in str(next(iter(get_messages(response.wsgi_request))))
