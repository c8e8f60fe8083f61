"""The list of referrals: whom each waits for, filters in the address but names, found by the index of names."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse_lazy
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.foundation.lists.capped_paginator import CappedPaginator
from portal.journal.models import Entry
from tests import factories
from tests.conftest import address_of
from tests.queries import Questions

URL = reverse_lazy("referral_list")


def numbers(page):
    """The numbers of the referrals listed, in the order of the page."""
    return [int(line.split("<")[0]) for line in page.partition("<tbody")[2].split(">n° ")[1:]]


def test_each_line_says_whom_it_waits_for_and_since_when(agents, make, look):
    draft, sent, accepted, started = make.draft(), make.sent(), make.accepted(), make.started()
    refused = make.sent()
    refused.refuse(by=agents.partenaire, refusal="full")
    page = look(agents.conseiller, "referral_list").replace('<span class="visually-hidden">', "")
    assert numbers(page) == [row.pk for row in (refused, started, accepted, sent, draft)]
    for words in ("la Caf, pour transmettre", "le service, pour répondre", "pour la première séance", "pour l’issue"):
        assert page.count(words) == 1, words
    assert "personne" in page and "aujourd’hui" in page and "5 orientations" in page


def test_fifteen_days_without_an_answer_is_late(agents, make, look):
    just, late = make.sent(), make.sent()
    now = timezone.now()
    Referral.objects.filter(pk=just.pk).update(sent_at=now - timedelta(days=15))
    Referral.objects.filter(pk=late.pk).update(sent_at=now - timedelta(days=16))
    page = look(agents.conseiller, "referral_list")
    assert page.count("En retard") == 1 and "il y a 16 jours" in page
    assert numbers(look(agents.partenaire, "referral_list", state="late")) == [late.pk]


def test_both_parents_stand_in_their_own_column_for_the_caf_and_for_the_service(agents, make, look):
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, position=2, title="father", last_name="Second")
    factories.ParentFactory(family=family, position=1, last_name="Premier", allocataire_number="7654321")
    make.sent(family=family)
    for agent in (agents.conseiller, agents.responsable, agents.partenaire):
        page = look(agent, "referral_list")
        assert page.index("Premier</strong>") < page.index("Second</strong>")
        assert (family.reference in page) == (agent != agents.partenaire)
        assert "7654321" not in page


def test_a_partner_sees_what_was_sent_to_the_own_operator_only(agents, make, look):
    make.draft()
    theirs = factories.sent_referral(by=agents.conseiller)
    sent = make.sent()
    assert numbers(look(agents.partenaire, "referral_list")) == [sent.pk]
    assert theirs.pk in numbers(look(agents.conseiller, "referral_list"))
    assert "Aucune orientation ne correspond" in look(agents.elsewhere_partenaire, "referral_list")


def test_each_filter_narrows_and_can_be_shared(agents, make, look):
    draft, sent, accepted = make.draft(), make.sent(), make.accepted()
    withdrawn = make.sent()
    withdrawn.withdraw(by=agents.conseiller)
    for query, expected in (
        ({"state": "sent"}, [sent]),
        ({"state": "draft"}, [draft]),
        ({"state": "open"}, [accepted, sent, draft]),
        ({"state": "late"}, []),
        ({"service": accepted.service_id}, [accepted]),
        ({"state": "open", "sort": "pk"}, [draft, sent, accepted]),
    ):
        assert numbers(look(agents.conseiller, "referral_list", **query)) == [row.pk for row in expected], query


def test_a_number_is_found_beside_the_other_filters(agents, make, search):
    sent, other = make.sent(), make.sent()
    for words in (str(sent.pk), f"n° {sent.pk}"):
        assert numbers(search(agents.conseiller, URL, q=words, state="sent")) == [sent.pk]
    assert numbers(search(agents.conseiller, URL, q=str(other.pk), state="draft")) == []


@pytest.mark.parametrize("who", ["conseiller", "partenaire"])
def test_a_parent_is_found_by_the_start_of_a_name_without_accents(agents, make, look, search, who):
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, last_name="Bénédetti-Noël", first_name="Éloïse")
    factories.ParentFactory(family=family, position=2, last_name="Martin", first_name="Luc")
    wanted = make.sent(family=family)
    make.sent()
    for words in ("benedetti", "ELOISE bened", "noel bene", "Martin"):
        assert numbers(search(getattr(agents, who), URL, q=words)) == [wanted.pk], words
    assert numbers(search(getattr(agents, who), URL, q="personne")) == []
    assert len(numbers(look(getattr(agents, who), "referral_list"))) == 2


def test_a_search_is_written_in_the_journal_without_the_words(agents, make, look, search):
    make.sent()
    look(agents.partenaire, "referral_list")
    assert not Entry.objects.filter(action="search").exists()
    search(agents.partenaire, URL, q="Lefèvre")
    line = Entry.objects.get(action="search")
    assert (line.agent, line.note, line.target_id) == (agents.partenaire, "1 résultat(s)", None)
    search(agents.conseiller, URL, q="Lefèvre", state="inconnu")
    assert Entry.objects.filter(action="search").count() == 2, "a wrong filter beside it hides no search"


@pytest.mark.parametrize("words", ["a", "é", "!", "%"])
def test_too_few_letters_are_said_and_searched_nowhere(agents, make, search, words):
    make.sent()
    page = search(agents.conseiller, URL, q=words)
    assert "Écrivez au moins deux lettres du nom" in page and not Entry.objects.filter(action="search").exists()


@pytest.mark.parametrize(
    "odd",
    [
        {"state": "x"}, {"service": "abc"}, {"service": "9" * 30}, {"page": "x"}, {"page": "-3"}, {"page": "9" * 30},
        {"q": "9" * 40}, {"q": "x" * 200}, {"q": "%_'\"\\"}, {"q": "²"}, {"ordre": "x"}, {"sort": "family__secret"},
    ],
)  # fmt: skip
def test_an_odd_address_is_answered_quietly(agents, make, sign_in, odd):
    make.sent()
    client = sign_in(agents.conseiller)
    assert client.get(URL, odd, follow=True).status_code == client.post(URL, odd).status_code == 200


def test_the_service_of_another_caf_is_no_choice(agents, make, look):
    make.sent()
    elsewhere = factories.ServiceFactory(caf_id="69", name="Service de Lyon")
    page = look(agents.conseiller, "referral_list", service=elsewhere.pk)
    assert "Service de Lyon" not in page and "Sélectionnez un choix valide" in page


def test_in_danger_the_list_and_the_home_of_the_service_wait_for_the_referent_and_say_no_more(agents, make, look):
    referral = make.sent()
    Referral.objects.filter(pk=referral.pk).update(sent_at=timezone.now() - timedelta(days=40))
    assert "Orientations à répondre" in look(agents.partenaire, "home")
    factories.DangerReportFactory(family=referral.family, note="menaces")
    for name in ("referral_list", "home"):
        page = look(agents.partenaire, name).partition("<main")[2]
        assert "référent" in page and "danger" not in page and "menaces" not in page
        assert "is-late" not in page and "en retard</strong>" not in page
    assert "Répondez à l’orientation" not in look(agents.partenaire, "home")
    page = look(agents.partenaire, "referral_detail", referral.pk)
    assert ">Répondre</a>" not in page and "Appelez le référent de la Caf avant toute rencontre" in page
    assert f"n° {referral.pk}" not in look(agents.responsable, "referral_list", state="late")


def test_pages_keep_their_filters_and_a_long_list_is_not_counted_to_its_end(agents, make, look, monkeypatch):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    Referral.objects.bulk_create(
        Referral(family=factories.FamilyFactory(), caf_id="59", service=service) for _ in range(26)
    )
    page = look(agents.conseiller, "referral_list", state="draft")
    assert len(numbers(page)) == 25 and "26 orientations" in page and "page 1 sur 2" in page
    assert "?state=draft&amp;page=2" in page
    monkeypatch.setattr(CappedPaginator, "cap", 10)
    page = look(agents.conseiller, "referral_list", state="draft", page="2")
    assert (
        len(numbers(page)) == 1
        and "plus de 10 orientations" in page
        and "page 2" in page
        and "sur" not in page.split("page 2")[1][:8]
    )


@pytest.mark.parametrize(("who", "query"), [("conseiller", {}), ("partenaire", {"q": "Lefèvre", "state": "open"})])
def test_the_list_takes_the_same_number_of_queries_for_one_referral_and_six(
    agents, make, sign_in, django_assert_num_queries, django_assert_max_num_queries, who, query
):
    client = sign_in(getattr(agents, who))
    make.sent()
    asked = address_of(client.post(URL, query))
    with django_assert_max_num_queries(14) as first:
        client.get(asked)
    for _ in range(5):
        make.sent()
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(asked)


def test_the_latest_of_a_caf_are_read_from_an_index_in_order(agents):
    rows = Referral.objects.visible_to(agents.conseiller).latest_first()[:26]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
        cursor.execute("SET LOCAL enable_sort = off")  # what few rows make cheap here is not at three million
    assert "referral_latest" in rows.explain() and "Sort" not in rows.explain()


def test_phrases_count_what_home_pages_tell(agents, make):
    draft, sent, accepted = make.draft(), make.sent(), make.accepted()
    late, old = make.sent(), make.accepted()
    long_ago = timezone.now() - timedelta(days=20)
    Referral.objects.filter(pk=late.pk).update(sent_at=long_ago)
    Referral.objects.filter(pk=old.pk).update(answered_at=long_ago)
    mine = Referral.objects.visible_to(agents.conseiller)
    assert list(mine.to_complete()) == [draft]
    assert set(mine.waiting()) == {sent, late}
    assert list(mine.late()) == [late]
    assert list(mine.answered_unfollowed()) == [accepted, old], "not by age"
    factories.NextStepFactory(family=old.family, for_agent=agents.conseiller)
    assert list(mine.answered_unfollowed()) == [accepted]
    assert set(mine.accepted()) == {accepted, old}
    assert set(mine.open()) == {draft, sent, accepted, late, old}


def test_the_delay_is_what_the_caf_decided_and_that_of_the_portal_elsewhere(agents, make, look):
    late = make.sent()
    Referral.objects.filter(pk=late.pk).update(sent_at=timezone.now() - timedelta(days=11))
    assert late not in Referral.objects.late()
    factories.DatedSettingFactory(entered_by=agents.responsable, value="10")
    factories.DatedSettingFactory(entered_by=agents.elsewhere_responsable, value="5")
    assert list(Referral.objects.late()) == [late] and Referral.objects.get(pk=late.pk).is_late
    assert numbers(look(agents.partenaire, "referral_list", state="late")) == [late.pk]
    factories.DatedSettingFactory(
        entered_by=agents.responsable, value="60", from_on=timezone.localdate() + timedelta(days=1)
    )
    assert list(Referral.objects.late()) == [late], "a decision of tomorrow changes nothing today"


def test_a_list_reads_the_delay_once_whatever_its_rows(agents, make, sign_in):
    for _ in range(3):
        make.sent()
    client = sign_in(agents.conseiller)
    with Questions() as read:
        client.get(URL)
    assert len([query for query in read.captured_queries if "accounts_datedsetting" in query["sql"]]) == 1
