"""Several people at the same moment, with real threads and transactions: one of the two comes first, and all agree."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import IntegrityError, connection, connections, transaction
from django.utils import timezone

from mediation.consents.models import Consent
from mediation.referrals.models import Referral
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.families.models import Family
from portal.separations.rights.models import Procedure
from tests import factories

SHORT = 0.4


@pytest.fixture
def agents(committed):
    return factories.cast()


def ready(agents):
    """A draft with both consents, freshly read."""
    referral = factories.ReferralFactory(
        service=factories.ServiceFactory(named_by=agents.partenaire), created_by=agents.conseiller
    )
    for parent in referral.family.parents.all():
        referral.consents.create(parent=parent, given_on=date(2014, 4, 1), recorded_by=agents.conseiller)
    return Referral.objects.get(pk=referral.pk)


def sent(agents):
    """The same, sent."""
    referral = ready(agents)
    referral.send(by=agents.conseiller)
    return Referral.objects.get(pk=referral.pk)


def attempt(step):
    """« done », or why `step` was refused; for a thread with its own connection."""
    try:
        step()
    except ActionRefused as refusal:
        return refusal.reason
    except IntegrityError as error:
        return str(error)
    finally:
        connections.close_all()
    return "done"


def at_once(*steps):
    """What each of the steps answered, all started together."""
    together = threading.Barrier(len(steps))

    def run(step):
        together.wait()
        return attempt(step)

    with ThreadPoolExecutor(len(steps)) as pool:
        return list(pool.map(run, steps))


def while_held(first, second):
    """Run `first` in a transaction left open, start `second`, check that it waits, commit; what `second` answered."""
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            first()
            answer = pool.submit(attempt, second)
            with pytest.raises(TimeoutError):
                answer.result(timeout=SHORT)
        return answer.result(timeout=10)


def test_a_danger_being_recorded_holds_the_sending_which_is_then_refused(agents):
    referral = ready(agents)
    family = Family.objects.get(pk=referral.family_id)
    answer = while_held(
        lambda: family.report_danger(by=agents.travailleur_social, note="x"),
        lambda: Referral.objects.get(pk=referral.pk).send(by=agents.conseiller),
    )
    assert "prenez contact avec le référent" in answer
    assert Referral.objects.get(pk=referral.pk).state == "draft"


def test_a_danger_being_recorded_holds_the_acceptance_which_is_then_refused(agents):
    referral = sent(agents)
    family = Family.objects.get(pk=referral.family_id)
    answer = while_held(
        lambda: family.report_danger(by=agents.travailleur_social, note="x"),
        lambda: Referral.objects.get(pk=referral.pk).accept(by=agents.partenaire),
    )
    assert "prenez contact avec le référent" in answer
    assert Referral.objects.get(pk=referral.pk).state == "sent"


def test_a_danger_told_while_it_is_sent_waits_and_comes_after(agents):
    referral = ready(agents)
    answer = while_held(
        lambda: referral.send(by=agents.conseiller),
        lambda: Family.objects.get(pk=referral.family_id).report_danger(by=agents.responsable, note="x"),
    )
    assert answer == "done"
    assert Referral.objects.get(pk=referral.pk).state == "sent"


def test_a_sending_past_python_waits_for_the_danger_too(agents):
    referral = ready(agents)
    answer = while_held(
        lambda: DangerReport.objects.create(family_id=referral.family_id),
        lambda: Referral.objects.filter(pk=referral.pk).update(state="sent", sent_at=timezone.now()),
    )
    assert "not sent while a danger is recorded" in answer


def test_never_both_a_danger_recorded_first_and_a_sending(agents):
    for _ in range(12):
        referral = ready(agents)
        family = Family.objects.get(pk=referral.family_id)
        told, answered = at_once(
            lambda family=family: family.report_danger(by=agents.responsable, note="x"),
            lambda referral=referral: referral.send(by=agents.conseiller),
        )
        assert told == "done"
        state = Referral.objects.get(pk=referral.pk).state
        assert (answered == "done") == (state == "sent")
        recorded = Entry.objects.get(action="danger:record", target_id=family.dangers.get().pk)
        sending = Entry.objects.filter(action="transition:send", target_id=referral.pk).first()
        assert sending is None or sending.pk < recorded.pk, "both lines are written under the lock of the family"


def test_a_consent_taken_back_while_it_is_sent_comes_before_or_is_refused(agents):
    for _ in range(12):
        referral = ready(agents)
        parent = referral.family.parents.first()
        mine, other = Referral.objects.get(pk=referral.pk), Referral.objects.get(pk=referral.pk)
        taken_back, answered = at_once(
            lambda mine=mine, parent=parent: mine.record_consent(by=agents.conseiller, parent=parent, given_on=None),
            lambda other=other: other.send(by=agents.travailleur_social),
        )
        state = Referral.objects.get(pk=referral.pk).state
        given = Consent.objects.get(referral=referral, parent=parent).given_on
        assert (state, given is not None) in {("sent", True), ("draft", False)}
        assert sorted(answer == "done" for answer in (taken_back, answered)) == [False, True]
        assert "n’est plus possible" in taken_back or "Il manque l’accord" in answered


def test_a_consent_taken_back_past_python_holds_the_sending(agents):
    referral = ready(agents)
    answer = while_held(
        lambda: Consent.objects.filter(referral=referral).update(given_on=None, recorded_by=None),
        lambda: Referral.objects.get(pk=referral.pk).send(by=agents.conseiller),
    )
    assert "Il manque l’accord" in answer


def test_a_consent_taken_back_past_python_after_the_sending_is_refused(agents):
    referral = ready(agents)
    answer = while_held(
        lambda: referral.send(by=agents.conseiller),
        lambda: Consent.objects.filter(referral=referral).update(given_on=None, recorded_by=None),
    )
    assert "kept as they were at the sending" in answer


def test_two_partners_answering_at_once_give_one_answer(agents):
    for _ in range(6):
        referral = sent(agents)
        second_partner = factories.AgentFactory(partner=True, operator=agents.operator)
        mine, other = Referral.objects.get(pk=referral.pk), Referral.objects.get(pk=referral.pk)
        answers = at_once(
            lambda mine=mine: mine.accept(by=agents.partenaire),
            lambda other=other, by=second_partner: other.refuse(by=by, refusal="full"),
        )
        assert sorted(answer == "done" for answer in answers) == [False, True]
        assert any("n’est plus possible" in answer for answer in answers)
        kept = Referral.objects.get(pk=referral.pk)
        assert kept.state == ("accepted" if answers[0] == "done" else "refused")
        assert Entry.objects.filter(target_id=referral.pk, before="sent").count() == 1


def test_an_answer_and_a_withdrawal_at_once_make_one_step(agents):
    for _ in range(6):
        referral = sent(agents)
        mine, other = Referral.objects.get(pk=referral.pk), Referral.objects.get(pk=referral.pk)
        answers = at_once(
            lambda mine=mine: mine.accept(by=agents.partenaire),
            lambda other=other: other.withdraw(by=agents.conseiller),
        )
        assert sorted(answer == "done" for answer in answers) == [False, True]


def test_eight_clicks_on_start_open_one_procedure(agents):
    referral = sent(agents)
    referral.accept(by=agents.partenaire)
    day = timezone.localdate()
    rows = [Referral.objects.get(pk=referral.pk) for _ in range(8)]
    answers = at_once(*(lambda row=row: row.start(by=agents.partenaire, started_on=day) for row in rows))
    assert answers.count("done") == 1
    assert Procedure.objects.filter(family=referral.family_id).count() == 1
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))"
        )
        assert cursor.fetchone() == (0,)
