"""What the database refuses about shares: threads, raw SQL and old snapshots included; a share is never exceeded."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import IntegrityError, InternalError, OperationalError, connection, connections, transaction
from django.db.models import Sum

from funding.delegations.models import Delegation
from funding.envelopes.models import Commitment, Envelope, Share, ShareEntry
from funding.grants.models import FundingRequest
from portal.foundation.workflow.transitions import ActionRefused
from tests import factories

AT_ONCE = 8


def in_threads(work, items, workers=AT_ONCE):
    """The result of `work(item)` for each, run by real threads that each have their own connection."""

    def run(item):
        try:
            return work(item)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(run, items))


def eligible_requests(number, *, by, amount="1000"):
    """Submitted requests of one agreed space."""
    space = factories.AgrementFactory().space
    return [
        factories.FundingRequestFactory(space=space, submitted_by=by, amount_requested=Decimal(amount))
        for _ in range(number)
    ]


def committed_on(share):
    """What the share has committed, in euros."""
    return Commitment.objects.filter(share=share).aggregate(total=Sum("amount"))["total"]


def commit_by_hand(request, share, amount="1000"):
    """Insert a commitment as a shell or another program would, past every check in Python."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO funding_commitment (share_id, funding_request_id, amount, committed_at) "
            "VALUES (%s, %s, %s, now())",
            [share.pk, request.pk, amount],
        )


def test_forty_decisions_at_once_on_a_nearly_empty_share_grant_what_it_covers(committed):
    agents = factories.cast()
    share = factories.ShareFactory(amount=Decimal("7500"))
    requests = eligible_requests(40, by=agents.conseiller)

    def grant(request):
        try:
            request.grant(by=agents.responsable, amount=Decimal("1000"))
        except ActionRefused as refusal:
            return refusal.reason
        return "granted"

    answers = in_threads(grant, requests)
    assert answers.count("granted") == 7
    assert {answer for answer in answers if answer != "granted"} == {
        "Il reste 500,00\u00a0€ sur la part de la Caf : accordez au plus ce montant."
    }
    assert committed_on(share) == Decimal("7000")
    assert FundingRequest.objects.filter(state="granted").count() == 7
    assert FundingRequest.objects.filter(state="submitted", decided_by=None).count() == 33


def test_forty_insertions_at_once_past_python_are_held_by_the_database(committed):
    agents = factories.cast()
    share = factories.ShareFactory(amount=Decimal("7500"))
    requests = eligible_requests(40, by=agents.conseiller)

    def insert(request):
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                commit_by_hand(request, share)
                cursor.execute("SELECT pg_sleep(0.02)")
        except IntegrityError as error:
            return str(error)
        return "inserted"

    answers = in_threads(insert, requests)
    assert answers.count("inserted") == 7
    assert all("binding and would be over-committed" in answer for answer in answers if answer != "inserted")
    assert committed_on(share) == Decimal("7000")


def test_two_managers_at_once_on_one_request_make_one_decision(committed):
    agents = factories.cast()
    share = factories.ShareFactory()
    (request,) = eligible_requests(1, by=agents.conseiller)

    def decide(step):
        try:
            step(FundingRequest.objects.get(pk=request.pk))
        except ActionRefused as refusal:
            return refusal.reason
        return "decided"

    answers = in_threads(
        decide,
        [
            lambda seen: seen.grant(by=agents.responsable, amount=Decimal("1000")),
            lambda seen: seen.refuse(by=agents.second_responsable, refusal="outside"),
        ],
    )
    request.refresh_from_db()
    assert sorted(answer == "decided" for answer in answers) == [False, True]
    assert any(f"l’état est maintenant « {request.get_state_display()} »" in answer for answer in answers)
    assert (committed_on(share) or 0) == (request.amount_granted or 0)


def test_a_transaction_that_reads_the_past_cannot_commit_twice_the_same_euros(committed):
    agents = factories.cast()
    share = factories.ShareFactory(amount=Decimal("1500"))
    first, second = eligible_requests(2, by=agents.conseiller)
    with pytest.raises(OperationalError, match="could not serialize"), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        assert committed_on(share) is None
        in_threads(lambda request: commit_by_hand(request, share), [first])
        commit_by_hand(second, share)
    assert committed_on(share) == Decimal("1000")


def test_entries_at_once_never_split_more_than_the_envelope(committed):
    envelope = factories.EnvelopeFactory(exercice=2031, amount=Decimal("7500"))
    shares = [Share.objects.create(envelope=envelope, caf_id=caf) for caf in ("59", "69", "75", "13")]

    def enter(share):
        try:
            ShareEntry.objects.create(share=share, amount=Decimal("1000"), reason="essai")
        except IntegrityError as error:
            return "exceed" in str(error)
        return "entered"

    answers = in_threads(enter, shares * 3)
    assert answers.count("entered") == 7 and answers.count(True) == 5


def test_a_commitment_falls_on_the_share_of_its_own_caf_and_exercice(agents):
    (request,) = eligible_requests(1, by=agents.conseiller)
    elsewhere = factories.ShareFactory(caf_id="69")
    another_year = factories.ShareFactory(envelope=factories.EnvelopeFactory(exercice=2031))
    for share in (elsewhere, another_year):
        with pytest.raises(IntegrityError, match="another Caf or exercice"), transaction.atomic():
            commit_by_hand(request, share)


def test_commitments_and_entries_are_never_rewritten(agents):
    share = factories.ShareFactory()
    (request,) = eligible_requests(1, by=agents.conseiller)
    request.grant(by=agents.responsable, amount=Decimal("1000"))
    for sentence in (
        "UPDATE funding_commitment SET amount = 1",
        "DELETE FROM funding_commitment",
        "UPDATE funding_shareentry SET amount = 99999",
        "DELETE FROM funding_shareentry",
        "UPDATE funding_share SET caf_id = '69'",
    ):
        with pytest.raises(InternalError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sentence)
    assert committed_on(share) == Decimal("1000")


def test_a_decision_is_final_and_never_taken_by_its_submitter(agents):
    factories.ShareFactory()
    decided, waiting = eligible_requests(2, by=agents.conseiller)
    decided.grant(by=agents.responsable, amount=Decimal("1000"))
    for sentence in (
        "UPDATE funding_fundingrequest SET decision_note = 'revue' WHERE id = %s",
        "DELETE FROM funding_fundingrequest WHERE id = %s",
    ):
        with pytest.raises(InternalError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sentence, [decided.pk])
    with pytest.raises(IntegrityError, match="request_not_decided_by_submitter"), transaction.atomic():
        FundingRequest.objects.filter(pk=waiting.pk).update(
            state="refused", refusal="outside", decided_at=waiting.submitted_at, decided_by=agents.conseiller
        )


def test_a_request_is_not_granted_without_its_commitment(committed):
    agents = factories.cast()
    (request,) = eligible_requests(1, by=agents.conseiller)
    with pytest.raises(IntegrityError, match="has its commitment"):
        FundingRequest.objects.filter(pk=request.pk).update(
            state="granted",
            amount_granted=Decimal("1000"),
            decided_at=request.submitted_at,
            decided_by=agents.responsable,
            delegation=Delegation.objects.get(agent=agents.responsable, act="grant"),
        )


def test_a_published_line_is_changed_by_its_corrections_alone(agents):
    share = factories.ShareFactory(amount=Decimal("20000"))
    lines = Envelope.objects.filter(pk=share.envelope_id)
    for said, change in (
        ("corrections alone", {"amount": Decimal("1200001")}),
        ("no longer cover its shares", {"amount": Decimal("19999.99")}),
        ("keeps its exercice", {"exercice": 2031}),
        ("never edited", {"source": "autre"}),
        ("never edited", {"fictitious": True}),
        ("never edited", {"state": "draft", "published_at": None}),
    ):
        with pytest.raises(IntegrityError, match=said), transaction.atomic():
            lines.update(**change)
    with pytest.raises(IntegrityError, match="is kept"), transaction.atomic():
        factories.EnvelopeFactory(exercice=2031).delete()


def test_a_correction_is_added_by_the_database_and_never_under_the_shares(agents):
    line = factories.ShareFactory(amount=Decimal("20000")).envelope
    correction = factories.EnvelopeCorrectionFactory(envelope=line, amount=Decimal("-1180000.01"))
    with pytest.raises(IntegrityError, match="no longer cover its shares"), transaction.atomic():
        type(correction).objects.filter(pk=correction.pk).update(
            state="approved", answered_at=line.published_at, answered_by=agents.cnaf
        )
    with pytest.raises(IntegrityError, match="not_answered_by_author"), transaction.atomic():
        type(correction).objects.filter(pk=correction.pk).update(
            state="approved", answered_at=line.published_at, answered_by=correction.proposed_by
        )


def test_a_line_that_is_not_published_splits_nothing(agents):
    line = factories.EnvelopeFactory(exercice=2031, state="draft", prepared_by=agents.cnaf)
    with pytest.raises(IntegrityError, match="not published splits nothing"), transaction.atomic():
        factories.ShareFactory(envelope=line)
    with pytest.raises(ActionRefused, match="n’est pas publiée"):
        line.enter(caf=agents.responsable.caf, amount=Decimal(1), reason="essai", by=agents.cnaf)


def test_nothing_leaves_a_share_without_an_approved_transfer(agents):
    share = factories.ShareFactory(amount=Decimal("20000"))
    with pytest.raises(IntegrityError, match="approved transfer alone"), transaction.atomic():
        ShareEntry.objects.create(share=share, amount=Decimal("-1"), reason="reprise")
    waiting = factories.ShareTransferFactory(share=share, amount=Decimal("100"))
    for amount in ("-100", "-99"):
        with pytest.raises(IntegrityError, match="no part of an approved transfer"), transaction.atomic():
            ShareEntry.objects.create(share=share, amount=Decimal(amount), reason=waiting.reason, transfer=waiting)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(IntegrityError, match="has its entries"), transaction.atomic():
        type(waiting).objects.filter(pk=waiting.pk).update(
            state="approved", answered_at=waiting.proposed_at, answered_by=agents.cnaf
        )
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_commitment_of_a_request_falls_on_the_fund_of_meeting_spaces(agents):
    (request,) = eligible_requests(1, by=agents.conseiller)
    share = factories.ShareFactory(envelope=factories.EnvelopeFactory(fund="ps_mediation", binding=False))
    with pytest.raises(IntegrityError, match="another Caf or exercice"), transaction.atomic():
        commit_by_hand(request, share)


def test_a_share_that_is_not_binding_may_be_exceeded_and_shows_it(agents):
    share = factories.ShareFactory(
        envelope=factories.EnvelopeFactory(exercice=2031, binding=False), amount=Decimal("500")
    )
    (request,) = eligible_requests(1, by=agents.conseiller)
    FundingRequest.objects.filter(pk=request.pk).update(exercice=2031)
    request.refresh_from_db()
    factories.prove(request, agents.conseiller)
    request.grant(by=agents.responsable, amount=Decimal("1000"), commitment_reason="Budget 2031.")
    assert request.share.left == Decimal("-500")
    with pytest.raises(IntegrityError, match="no longer cover its shares"), transaction.atomic():
        Envelope.objects.filter(pk=share.envelope_id).update(binding=True)
    assert list(Share.objects.exceeded()) == [share]
    line = Envelope.objects.with_totals().with_overrun().get(pk=share.envelope_id)
    assert (line.overrun, line.unused) == (Decimal("500"), Decimal(0))
