"""Two hundred decisions, transfers and withdrawals at once on one share: never a cent over, each refusal says why."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

from django.db import connections

from funding.envelopes.models import Envelope, Share
from funding.transfers.models import ShareTransfer
from portal.foundation.workflow.transitions import ActionRefused
from tests import factories

AT_ONCE, EACH = 20, 50
GIVEN = Decimal("60000")


def test_two_hundred_movements_over_twenty_connections_never_take_a_cent_too_many(committed):
    agents = factories.cast()
    share = factories.ShareFactory(amount=GIVEN)
    space = factories.AgrementFactory().space
    asked = {"space": space, "submitted_by": agents.conseiller, "amount_requested": Decimal("1000")}
    requests = [factories.FundingRequestFactory(**asked) for _ in range(2 * EACH)]
    moves = [
        factories.ShareTransferFactory(share=share, to_caf_id=to, amount=Decimal("1000"), proposed_by=agents.cnaf)
        for to in ("69", None)
        for _ in range(EACH)
    ]
    steps = [lambda row=row: row.grant(by=agents.responsable, amount=Decimal("1000")) for row in requests]
    steps += [lambda row=row: row.approve(by=agents.second_cnaf) for row in moves]
    # Each kind in turn, so that all of them meet on the same row.
    mixed = [steps[place % 4 * EACH + place // 4] for place in range(len(steps))]

    def take(step):
        try:
            step()
        except ActionRefused as refusal:
            return refusal.reason
        finally:
            connections.close_all()
        return "done"

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(take, mixed))
    held = Share.objects.with_totals().get(pk=share.pk)
    assert len(answers) == 200 and answers.count("done") == 60
    assert held.left == 0 and held.entered == held.committed
    assert all(
        "sur la part de la Caf : accordez au plus" in said or "on ne peut lui prendre que" in said
        for said in answers
        if said != "done"
    )
    approved = ShareTransfer.objects.filter(state="approved")
    taken = sum(row.amount for row in approved)
    assert held.committed + taken == GIVEN
    received = sum(row.amount for row in approved.filter(to_caf="69"))
    assert sum(row.entered for row in Share.objects.with_totals().filter(caf="69")) == received
    line = Envelope.objects.with_totals().get(pk=share.envelope_id)
    assert line.split + line.unsplit == line.amount and line.committed == held.committed
