"""Granting a request: the amount within what is asked and what is left, one decision, never by the submitter."""

from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse

from funding.envelopes.models import Commitment
from funding.grants.models import FundingRequest
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories


def url(request):
    return reverse("funding_request_grant", args=[request.pk])


def typed(amount="12 000", named=None, **changes):
    """What the manager sends; the button named `named`, or the amount itself."""
    return {"amount": amount, "named_amount": named or amount, "decision_note": ""} | changes


def untouched(request):
    """Whether nothing was decided nor committed."""
    request = FundingRequest.objects.get(pk=request.pk)
    return request.state == "submitted" and request.decided_by is None and not Commitment.objects.exists()


def test_the_manager_grants_and_the_share_bears_it(agents, sign_in, eligible, plain):
    share, request = factories.ShareFactory(), eligible(agents)
    answer = sign_in(agents.responsable).post(url(request), typed("11 999,50", decision_note="Bravo."), follow=True)
    assert "Vous avez accordé 11 999,50 €, engagés sur la part de la Caf." in plain(answer)
    request.refresh_from_db()
    assert (request.state, request.amount_granted, request.decided_by, request.decision_note) == (
        "granted", Decimal("11999.50"), agents.responsable, "Bravo.",
    )  # fmt: skip
    commitment = Commitment.objects.get()
    assert (commitment.share, commitment.amount, commitment.committed_by) == (
        share, Decimal("11999.50"), agents.responsable,
    )  # fmt: skip
    assert Entry.objects.get(action="transition:grant").agent == agents.responsable


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"amount": "12 000,01"}, "L’espace demande 12 000,00 € : n’accordez pas davantage."),
        ({"amount": "-1"}, "Saisissez un montant supérieur à 0."),
        ({"amount": "0"}, "Saisissez un montant supérieur à 0."),
        ({"amount": "tout"}, "Saisissez un nombre"),
        ({"amount": "1e400"}, "12 chiffres"),
        ({"amount": ""}, "Saisissez une valeur"),
        ({"named_amount": "n’importe quoi"}, "Saisissez un nombre"),
        ({"named_amount": "sNaN"}, "Saisissez un nombre"),
        ({"decision_note": "é" * 10_000}, "10000 caractères"),
    ],
    ids=range(9),
)
def test_what_is_wrong_is_said_and_nothing_is_committed(agents, sign_in, eligible, plain, changes, said):
    factories.ShareFactory(amount=Decimal("50000"))
    request = eligible(agents)
    answer = sign_in(agents.responsable).post(url(request), typed() | changes)
    assert answer.status_code == 200 and said in plain(answer)
    assert untouched(request)


def test_more_than_is_left_is_refused_with_what_is_left(agents, sign_in, eligible, plain):
    factories.ShareFactory(amount=Decimal("7500"))
    request = eligible(agents)
    page = plain(sign_in(agents.responsable).post(url(request), typed("8000")))
    assert "Il reste 7 500,00 € sur la part de la Caf : accordez au plus ce montant." in page
    assert untouched(request)


def test_the_model_alone_says_what_is_left_before_the_database_has_to_refuse(agents, eligible):
    """Form and trigger refuse too; a process that calls the step without a form gets the figure, not a conflict."""
    factories.ShareFactory(amount=Decimal("7500"))
    request = eligible(agents)
    with pytest.raises(
        ActionRefused, match="^Il reste 7.500,00.€ sur la part de la Caf : accordez au plus ce montant"
    ):
        request.grant(by=agents.responsable, amount=Decimal("7500.01"))
    assert untouched(request)
    request.grant(by=agents.responsable, amount=Decimal("7500"))
    assert Commitment.objects.get().amount == Decimal("7500")


def test_an_amount_changed_since_the_button_named_it_is_named_again_first(agents, sign_in, eligible, plain):
    factories.ShareFactory()
    request, client = eligible(agents), sign_in(agents.responsable)
    page = plain(client.post(url(request), typed("900", named="12000,00")))
    assert "confirmez par « Accorder 900 € »" in page and ">Accorder 900 €<" in page and 'value="900,00"' in page
    assert untouched(request)
    assert client.post(url(request), typed("900", named="900,00")).status_code == 302
    assert Commitment.objects.get().amount == Decimal("900")


def test_without_a_share_or_an_eligible_request_nothing_is_granted(agents, sign_in, eligible, plain):
    client = sign_in(agents.responsable)
    request = eligible(agents)
    page = plain(client.post(url(request), typed(), follow=True))
    assert "La Cnaf n’a pas encore saisi la part de votre Caf" in page and untouched(request)
    factories.ShareFactory()
    bare = factories.FundingRequestFactory(submitted_by=agents.conseiller, ddcs_proof="")
    page = plain(client.post(url(bare), typed(), follow=True))
    assert "il manque : agrément du préfet en vigueur, avec son arrêté" in page and untouched(bare)


def test_who_submitted_it_never_decides_it(agents, sign_in, eligible, plain):
    factories.ShareFactory()
    request = eligible(agents, submitted_by=agents.responsable)
    page = plain(sign_in(agents.responsable).post(url(request), typed(), follow=True))
    assert "Vous ne pouvez pas faire cette action vous-même" in page and untouched(request)


def test_a_double_click_commits_once(agents, sign_in, eligible):
    factories.ShareFactory(amount=Decimal("50000"))
    request, client, key = eligible(agents), sign_in(agents.responsable), str(uuid4())
    answers = [client.post(url(request), typed(submission_key=key)) for _ in "12"]
    assert answers[0].url == answers[1].url == request.get_absolute_url()
    assert Commitment.objects.get().amount == Decimal("12000")


def test_a_decision_on_a_stale_page_is_refused_with_the_state_it_reached(agents, sign_in, eligible, plain):
    factories.ShareFactory()
    request = eligible(agents)
    request.refuse(by=agents.second_responsable, refusal="outside")
    for answers in (typed(), typed("n’importe quoi"), {}):
        page = plain(sign_in(agents.responsable).post(url(request), answers, follow=True))
        assert "l’état est maintenant « refusée »" in page
    assert not Commitment.objects.exists()


def test_two_managers_at_the_same_moment_make_one_decision_and_the_other_is_told(committed, eligible, posted_at_once):
    agents = factories.cast()
    factories.ShareFactory(amount=Decimal("50000"))
    request = eligible(agents)
    answers = posted_at_once(
        (agents.responsable, url(request), typed()),
        (agents.second_responsable, url(request), typed("5 000")),
        (agents.second_responsable, reverse("funding_request_refuse", args=[request.pk]), {"refusal": "outside"}),
    )
    request.refresh_from_db()
    told = [page for status, page in answers if "n’est plus possible : l’état est maintenant" in page]
    done = [page for status, page in answers if "Vous avez accordé" in page or "La demande est refusée." in page]
    assert {status for status, _ in answers} == {200} and (len(done), len(told)) == (1, 2)
    assert sum(Commitment.objects.values_list("amount", flat=True)) == (request.amount_granted or 0)
    assert Entry.objects.filter(target_id=request.pk, action__startswith="transition:").count() == 1
