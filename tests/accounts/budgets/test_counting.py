"""What counts in the hour of an agent: searches and distinct files, read from the journal; nothing else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from portal.accounts.budgets.counting import Consultations, consultations_of
from portal.accounts.budgets.models import BudgetAlert
from portal.journal.models import Entry
from tests import factories


def total_of(agent):
    return consultations_of(agent).total


def test_each_search_counts_and_each_file_once(agents, sign_in):
    client, files = sign_in(agents.conseiller), [factories.SeparationFactory().family for _ in range(2)]
    for family in (files[0], files[0], files[1]):
        assert client.get(family.get_absolute_url()).status_code == 200
    assert total_of(agents.conseiller) == 2
    address = client.post(reverse("separation_search"), {"q": "Martin"}).request
    assert total_of(agents.conseiller) == 3
    client.get(address["PATH_INFO"], QUERY_STRING=address["QUERY_STRING"])
    assert total_of(agents.conseiller) == 4, "the same search again is one more line"
    assert total_of(agents.travailleur_social) == 0


def test_a_person_and_a_referral_count_as_their_files(agents, sign_in):
    referral = factories.sent_referral(by=agents.conseiller)
    person = referral.family.parents.first().person
    client = sign_in(agents.conseiller)
    for address in (person.get_absolute_url(), referral.get_absolute_url(), referral.family.get_absolute_url()):
        client.get(address)
    assert total_of(agents.conseiller) == 1


@pytest.mark.parametrize("name", ["home", "separation_list", "family_list", "referral_list", "api_referral-list"])
def test_lists_and_home_count_for_nothing(agents, sign_in, name):
    factories.sent_referral(by=agents.conseiller)
    factories.SeparationFactory()
    assert sign_in(agents.conseiller).get(reverse(name)).status_code == 200
    assert total_of(agents.conseiller) == 0


def test_neither_the_journal_nor_its_export_counts(agents, sign_in):
    client = sign_in(agents.dpo)
    client.get(reverse("journal_list"))
    b"".join(client.get(reverse("journal_export"), {"action": "read"}).streaming_content)
    assert total_of(agents.dpo) == 0


def test_an_hour_later_nothing_counts(agents, used, later):
    used(agents.conseiller, files=3, searches=2)
    later(minutes=59)
    assert total_of(agents.conseiller) == 5
    later(minutes=2)
    assert total_of(agents.conseiller) == 0


def test_it_is_one_query_that_reads_the_lines_of_the_agent(agents, used, django_assert_num_queries):
    used(agents.conseiller, files=50, searches=50)
    with django_assert_num_queries(1) as asked:
        assert total_of(agents.conseiller) == 100
    assert '"agent_id" =' in asked[0]["sql"] and '"at" >' in asked[0]["sql"]


def test_when_there_is_room_again():
    now = timezone.now()
    minutes = [now - timedelta(minutes=minute) for minute in (50, 40, 30)]
    used = Consultations(searches=minutes[:2], files={12: minutes[2]})
    hour = timedelta(hours=1)
    assert used.room_at(0, {13}, stop=3) == minutes[0] + hour
    assert used.room_at(1, {13}, stop=3) == minutes[1] + hour, "what is asked for counts too"
    assert used.room_at(0, {12, 13, 14}, stop=3) == minutes[1] + hour, "a file that is asked for again is no other one"
    assert used.room_at(1, set(), stop=1) == minutes[2] + hour
    assert used.room_at(0, {13}, stop=4) <= timezone.now()
    assert used.room_at(9, {13}, stop=3) == minutes[2] + hour
    assert Consultations(searches=[], files={}).room_at(9, {13}, stop=3) <= timezone.now()


def test_opening_a_file_asks_as_many_queries_whatever_was_opened(agents, sign_in, used):
    client, families = sign_in(agents.conseiller), [factories.SeparationFactory().family for _ in range(3)]
    asked = []
    for family in families:
        with CaptureQueriesContext(connection) as queries:
            client.get(family.get_absolute_url())
        asked.append(len(queries))
        used(agents.conseiller, files=15)
    assert asked[1] == asked[2] == asked[0]
    used(agents.conseiller, files=30)
    address = factories.SeparationFactory().family.get_absolute_url()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) == asked[0] + 1, "past what any Caf may decide, what this one did is read"


def test_no_alert_below_the_threshold(agents, sign_in, used):
    used(agents.conseiller, files=58)
    sign_in(agents.conseiller).get(factories.SeparationFactory().family.get_absolute_url())
    assert total_of(agents.conseiller) == 59 and not BudgetAlert.objects.exists()


def test_an_uncounted_reading_is_a_reading_for_the_dpo(agents, sign_in):
    family = factories.SeparationFactory().family
    sign_in(agents.conseiller).get(reverse("danger_record", args=[family.pk]))
    line = Entry.objects.latest("pk")
    assert (line.action, line.families, line.in_words) == ("read:uncounted", [family.pk], "a lu")
    page = sign_in(agents.dpo).get(reverse("journal_list"), {"action": "read"}).content.decode()
    assert str(agents.conseiller) in page.partition("<tbody")[2]
