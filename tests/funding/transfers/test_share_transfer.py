"""Transfers and withdrawals: proposed by one person of the Cnaf, approved by another, told to the managers before."""

from decimal import Decimal

import pytest
from django.urls import reverse

from funding.envelopes.models import Share, ShareEntry
from funding.transfers.models import ShareTransfer
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories

LIST = reverse("share_transfer_list")


@pytest.fixture
def share(db):
    """20 000 € of the Nord in the fund of 2014."""
    return factories.ShareFactory(amount=Decimal("20000"))


def typed(**changes):
    """8 000 € from the Nord to the Rhône."""
    return {"from_caf": "59", "to_caf": "69", "amount": "8 000", "reason": "demande du Rhône"} | changes


def proposed(client, share, **changes):
    """The answer to a proposal."""
    return client.post(reverse("share_transfer_create", args=[share.envelope_id]), typed(**changes), follow=True)


def left(caf):
    """What is left on the share of a Caf."""
    return Share.objects.with_totals().get(caf=caf).left


def test_nothing_moves_before_another_person_approves_then_both_entries_are_written(agents, sign_in, share, plain):
    page = plain(proposed(sign_in(agents.cnaf), share))
    transfer = ShareTransfer.objects.get()
    assert "Rien n’a encore bougé" in page and "Abandonner ma proposition" in page and left("59") == 20_000
    other = sign_in(agents.second_cnaf)
    assert "Approuver : prendre 8 000,00 € à la Caf du Nord" in plain(other.get(transfer.get_absolute_url()))
    page = plain(other.post(reverse("share_transfer_approve", args=[transfer.pk]), follow=True))
    assert "Approuvé : 8 000,00 € pris à la Caf du Nord, vers la Caf du Rhône." in page
    assert (left("59"), left("69")) == (12_000, 8_000)
    entries = ShareEntry.objects.filter(transfer=transfer).order_by("amount")
    assert [(entry.amount, entry.reason, entry.entered_by) for entry in entries] == [
        (Decimal(amount), "demande du Rhône", agents.second_cnaf) for amount in (-8_000, 8_000)
    ]
    assert Entry.objects.filter(action="create", target_id__in=[entry.pk for entry in entries]).count() >= 2
    assert Entry.objects.get(action="transition:approve").target_id == transfer.pk


def test_a_withdrawal_goes_back_to_the_line(agents, sign_in, share):
    proposed(sign_in(agents.cnaf), share, to_caf="")
    ShareTransfer.objects.get().approve(by=agents.second_cnaf)
    assert left("59") == 12_000 and Share.objects.count() == 1
    assert (
        share.envelope.amount - 12_000 == type(share.envelope).objects.with_totals().get(pk=share.envelope_id).unsplit
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"amount": "20 000,01"}, "on ne peut lui prendre que 20 000,00 €"),
        ({"amount": "-8 000"}, "supérieur à 0"),
        ({"to_caf": "59"}, "C’est la même Caf"),
        ({"from_caf": "69", "to_caf": ""}, "n’a pas de part dans cette ligne"),
        ({"reason": ""}, "Dites pourquoi"),
        ({"amount": "8.000"}, "2 chiffres après la virgule"),
    ],
    ids=range(6),
)
def test_what_is_wrong_is_said_and_nothing_is_proposed(agents, sign_in, share, plain, changes, said):
    page = plain(proposed(sign_in(agents.cnaf), share, **changes))
    assert said in page and not ShareTransfer.objects.exists()


def test_its_author_never_approves_nor_refuses_it(agents, sign_in, share):
    transfer = factories.ShareTransferFactory(share=share, proposed_by=agents.cnaf)
    with pytest.raises(ActionRefused, match="vous-même"):
        transfer.approve(by=agents.cnaf)
    with pytest.raises(ActionRefused, match="vous-même"):
        transfer.refuse(by=agents.cnaf, answer_note="non")
    with pytest.raises(ActionRefused, match="vous-même"):
        transfer.cancel(by=agents.second_cnaf)
    sign_in(agents.cnaf).post(reverse("share_transfer_cancel", args=[transfer.pk]))
    transfer.refresh_from_db()
    assert transfer.state == "cancelled" and left("59") == 20_000


def test_a_refusal_says_why_and_moves_nothing(agents, sign_in, share, plain):
    transfer = factories.ShareTransferFactory(share=share, proposed_by=agents.cnaf)
    client, address = sign_in(agents.second_cnaf), reverse("share_transfer_refuse", args=[transfer.pk])
    assert "Dites pourquoi vous refusez." in plain(client.post(address, {"answer_note": ""}, follow=True))
    page = plain(client.post(address, {"answer_note": "le Nord en a besoin"}, follow=True))
    assert "le Nord en a besoin" in page and left("59") == 20_000
    with pytest.raises(ActionRefused, match="n’est plus possible"):
        transfer.approve(by=agents.second_cnaf)


def test_what_was_committed_since_is_not_taken(agents, eligible, share):
    transfer = factories.ShareTransferFactory(share=share, amount=Decimal("8000.01"), proposed_by=agents.cnaf)
    eligible(agents).grant(by=agents.responsable, amount=Decimal("12000"))
    with pytest.raises(ActionRefused, match="on ne peut lui prendre que 8\u202f000,00\u00a0€"):
        transfer.approve(by=agents.second_cnaf)
    assert left("59") == 8_000


def test_requests_that_would_be_stranded_are_named_on_the_proposal(agents, sign_in, eligible, share, plain):
    covered, stranded = eligible(agents), eligible(agents, amount_requested=Decimal("7000"))
    never = eligible(agents, amount_requested=Decimal("5000"))
    page = plain(proposed(sign_in(agents.cnaf), share, amount="8 000"))
    assert "1 demande en attente de décision" in page and f"n° {stranded.pk}," in page
    assert f"n° {covered.pk}," not in page and f"n° {never.pk}," not in page and "interprétation" in page


def test_the_managers_concerned_see_it_before_and_are_told_after(agents, sign_in, share, plain):
    transfer = factories.ShareTransferFactory(share=share, amount=Decimal("8000"), proposed_by=agents.cnaf)
    own, receiving = sign_in(agents.responsable), sign_in(agents.elsewhere_responsable)
    for client in (own, receiving):
        page = plain(client.get("/"))
        assert "Mouvements annoncés sur les parts" in page and "8 000,00 € de la part de la Caf du Nord" in page
        assert client.get(transfer.get_absolute_url()).status_code == 200
    # What the Nord committed is not the Rhône's to read.
    assert "Resterait après accord" in plain(own.get(transfer.get_absolute_url()))
    assert "Resterait après accord" not in plain(receiving.get(transfer.get_absolute_url()))
    third = factories.AgentFactory(role="responsable", caf_id="75")
    assert sign_in(third).get(transfer.get_absolute_url()).status_code == 404
    transfer.approve(by=agents.second_cnaf)
    for client in (own, receiving):
        page = plain(client.get("/"))
        assert "Mouvements annoncés" not in page and "vers la Caf du Rhône : demande du Rhône." in page


def test_two_approvals_at_once_move_the_money_once(committed, posted_at_once):
    agents = factories.cast()
    share = factories.ShareFactory(amount=Decimal("20000"))
    transfer = factories.ShareTransferFactory(share=share, amount=Decimal("8000"))
    address = reverse("share_transfer_approve", args=[transfer.pk])
    answers = posted_at_once((agents.cnaf, address, {}), (agents.second_cnaf, address, {}))
    assert sum("Approuvé : 8 000,00 €" in page for _, page in answers) == 1
    assert (left("59"), left("69")) == (12_000, 8_000)


def test_the_list_takes_the_same_number_of_queries_for_one_transfer_and_six(
    agents, sign_in, share, django_assert_num_queries, django_assert_max_num_queries
):
    factories.ShareTransferFactory(share=share, proposed_by=agents.cnaf)
    client = sign_in(agents.responsable)
    with django_assert_max_num_queries(14) as first:
        client.get(LIST)
    for _ in range(5):
        factories.ShareTransferFactory(share=share, proposed_by=agents.cnaf)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(LIST)
