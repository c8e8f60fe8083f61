"""Meetings of committees: members, opinions with Etp, signed minutes that nothing changes afterwards."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, InternalError, transaction
from django.urls import reverse
from django.utils import timezone

from funding.committees.models import Meeting, MeetingMember, Opinion
from portal.journal.models import Entry
from tests import factories

MINUTES = b"%PDF-1.7 proces-verbal"


@pytest.fixture
def meeting(agents):
    """One of the Nord, in 2014."""
    return factories.MeetingFactory(held_on=date(2014, 3, 4))


@pytest.fixture
def post(agents, sign_in):
    """Post as the manager, and follow."""
    client = sign_in(agents.responsable)
    return lambda name, pk, **given: client.post(reverse(name, args=[pk]), given, follow=True).content.decode()


def scanned(name="pv.pdf"):
    """Minutes to upload."""
    return ContentFile(MINUTES, name=name)


def said(about, **changes):
    """An opinion as it is typed."""
    given = {"service": about.pk, "exercice": 2014, "verdict": "favourable", "funded_etp": "1,5", "note": ""}
    return {f"opinion-{name}": value for name, value in (given | changes).items()}


def test_a_meeting_from_entry_to_signed_minutes(agents, sign_in, post):
    service = factories.ServiceFactory()
    client = sign_in(agents.responsable)
    client.post(reverse("meeting_create"), {"committee": "financeurs", "held_on": "2014-03-04", "place": "Lille"})
    meeting = Meeting.objects.get()
    post(
        "member_add",
        meeting.pk,
        **{"member-name": "Dominique Lemoine", "member-institution": "Msa", "member-was_present": "on"},
    )
    post("opinion_add", meeting.pk, **said(service))
    page = post("meeting_sign", meeting.pk, **{"minutes-signed_on": "2014-03-20", "minutes-minutes": scanned()})
    meeting.refresh_from_db()
    assert (meeting.state, meeting.minutes_signed_on) == ("held", date(2014, 3, 20))
    assert "Dominique Lemoine, Msa" in page and "1,5" in page and "Noter un avis" not in page
    assert Opinion.objects.get().funded_etp == Decimal("1.50")
    assert sign_in(agents.cnaf).get(reverse("meeting_minutes", args=[meeting.pk])).content == MINUTES
    assert Entry.objects.filter(target_type="funding.meeting").count() == 2


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"funded_etp": ""}, "Saisissez les Etp à financer"),
        ({"funded_etp": "-1"}, "supérieure ou égale à 0"),
        ({"funded_etp": "80"}, "dépasse 50"),
        ({"verdict": "unfavourable", "note": "Hors secteur"}, "seul un avis favorable sur une médiation"),
        ({"verdict": "unfavourable", "funded_etp": ""}, "Écrivez le motif ou les réserves"),
        ({"verdict": ""}, "Choisissez l’avis"),
        ({"service": ""}, "Choisissez le service"),
    ],
)
def test_an_incoherent_opinion_gets_its_sentence(meeting, post, changes, sentence):
    assert sentence in post("opinion_add", meeting.pk, **said(factories.ServiceFactory(), **changes))
    assert not Opinion.objects.exists()


def test_a_meeting_space_has_no_etp(meeting, post):
    space = factories.SpaceFactory()
    assert "seul un avis favorable sur une médiation" in post("opinion_add", meeting.pk, **said(space))
    post("opinion_add", meeting.pk, **said(space, funded_etp=""))
    assert Opinion.objects.get().funded_etp is None


def test_a_service_of_another_caf_is_not_offered(meeting, post):
    elsewhere = factories.ServiceFactory(caf_id="69")
    assert "Sélectionnez un choix valide" in post("opinion_add", meeting.pk, **said(elsewhere))
    with pytest.raises(IntegrityError, match="services of its Caf"), transaction.atomic():
        factories.OpinionFactory(meeting=meeting, service=elsewhere.funded_service)


def test_one_opinion_per_service_and_exercice_taken_back_while_there_are_no_minutes(meeting, post):
    service = factories.ServiceFactory()
    post("opinion_add", meeting.pk, **said(service))
    assert "déjà noté" in post("opinion_add", meeting.pk, **said(service, funded_etp="2"))
    opinion = Opinion.objects.get()
    post("opinion_remove", opinion.pk)
    post("opinion_add", meeting.pk, **said(service, funded_etp="2"))
    assert Opinion.objects.get().funded_etp == Decimal(2)


@pytest.mark.parametrize(
    ("signed_on", "name", "sentence"),
    [
        ("2014-03-03", "pv.pdf", "après la réunion"),
        ("2014-03-20", "pv.odt", "n’est pas un PDF"),
        ("", "pv.pdf", "une date"),
    ],
)
def test_wrong_minutes_get_their_sentence(meeting, post, signed_on, name, sentence):
    factories.MeetingMemberFactory(meeting=meeting)
    given = {"minutes-signed_on": signed_on, "minutes-minutes": scanned(name)}
    assert sentence in post("meeting_sign", meeting.pk, **given)
    meeting.refresh_from_db()
    assert meeting.state == "planned"


def test_minutes_say_who_was_there(meeting, post):
    factories.MeetingMemberFactory(meeting=meeting, was_present=False)
    given = {"minutes-signed_on": "2014-03-20", "minutes-minutes": scanned()}
    assert "Notez d’abord qui était présent" in post("meeting_sign", meeting.pk, **given)


def test_once_signed_nothing_changes_however_it_is_written(agents, meeting, post):
    member, opinion = factories.MeetingMemberFactory(meeting=meeting), factories.OpinionFactory(meeting=meeting)
    meeting.sign(by=agents.responsable, minutes=scanned(), signed_on=date(2014, 3, 20))
    assert "rien n’y change plus" in post("opinion_remove", opinion.pk)
    assert "rien n’y change plus" in post("member_add", meeting.pk, **{"member-name": "A", "member-institution": "B"})
    for rows, changes in (
        (Opinion.objects.filter(pk=opinion.pk), {"verdict": "reserved", "note": "x"}),
        (MeetingMember.objects.filter(pk=member.pk), {"was_present": False}),
        (Meeting.objects.filter(pk=meeting.pk), {"place": "Ailleurs"}),
    ):
        with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
            rows.update(**changes)
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.OpinionFactory(meeting=meeting)


def test_the_same_committee_meets_once_a_day(meeting, agents, sign_in):
    given = {"committee": meeting.committee, "held_on": "2014-03-04", "place": ""}
    answer = sign_in(agents.responsable).post(reverse("meeting_create"), given)
    assert "a déjà une réunion ce jour-là" in answer.content.decode()
    meeting.cancel(by=agents.responsable)
    sign_in(agents.responsable).post(reverse("meeting_create"), given)
    assert Meeting.objects.count() == 2


def test_one_to_come_has_no_minutes_yet(agents, sign_in, post):
    soon = timezone.localdate() + timedelta(days=10)
    meeting = factories.MeetingFactory(held_on=soon)
    factories.MeetingMemberFactory(meeting=meeting)
    given = {"minutes-signed_on": f"{soon}", "minutes-minutes": scanned()}
    assert "dans l’avenir" in post("meeting_sign", meeting.pk, **given)


def test_a_partner_reads_the_opinion_on_its_space_once_minutes_are_signed(agents, look, meeting):
    space = factories.SpaceFactory(named_by=agents.partenaire)
    factories.AgrementFactory(space=space)
    factories.MeetingMemberFactory(meeting=meeting)
    factories.OpinionFactory(
        meeting=meeting, service=space.funded_service, funded_etp=None, verdict="reserved", note="Horaires à élargir"
    )
    assert "Horaires à élargir" not in look(agents.partenaire, space.get_absolute_url())
    meeting.sign(by=agents.responsable, minutes=scanned(), signed_on=date(2014, 3, 20))
    assert "Horaires à élargir" in look(agents.partenaire, space.get_absolute_url())


def test_past_meetings_without_minutes_wait_on_the_home_page_of_the_manager(agents, look, meeting):
    assert "Procès-verbaux à joindre" in look(agents.responsable, "/")
    assert "Procès-verbaux à joindre" not in look(agents.elsewhere_responsable, "/")


def test_the_page_takes_the_same_number_of_queries_for_one_opinion_and_six(
    agents, sign_in, meeting, django_assert_max_num_queries, django_assert_num_queries
):
    client = sign_in(agents.responsable)
    factories.OpinionFactory(meeting=meeting)
    factories.MeetingMemberFactory(meeting=meeting)
    with django_assert_max_num_queries(14) as first:
        client.get(meeting.get_absolute_url())
    factories.OpinionFactory.create_batch(5, meeting=meeting)
    factories.MeetingMemberFactory.create_batch(5, meeting=meeting)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(meeting.get_absolute_url())
