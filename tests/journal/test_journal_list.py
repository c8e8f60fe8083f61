"""The access journal, and its append-only table."""

import pytest
from django.db import InternalError, transaction
from django.urls import reverse

from portal.journal.models import Entry
from tests.factories import FamilyFactory


def test_the_dpo_reads_who_read_what(agents, sign_in):
    family = FamilyFactory()
    Entry.objects.record(by=agents.conseiller, action="read", target=family)
    page = sign_in(agents.dpo).get(reverse("journal_list"), {"number": family.reference}).content.decode()
    assert "a lu" in page and f"dossier n° {family.pk}" in page and str(agents.conseiller) in page
    other = sign_in(agents.dpo).get(reverse("journal_list"), {"number": "abc"}).content.decode()
    assert "Aucune ligne ne correspond" in other


@pytest.mark.parametrize(
    ("target_type", "before", "after", "said"),
    [
        ("mediation.referral", "draft", "sent", "à compléter → transmise"),
        ("separations.family", "open", "closed", "ouvert → fermé"),
        ("accounts.agent", "conseiller", "responsable", "conseiller → responsable départemental"),
        ("gone.kind", "draft", "sent", "draft → sent"),
        ("mediation.referral", "of_long_ago", "", "of_long_ago"),
        ("", "", "", ""),
    ],
)
def test_states_are_said_as_the_pages_of_the_row_say_them(agents, sign_in, target_type, before, after, said):
    entry = Entry(target_type=target_type, target_id=1, before=before, after=after, action="transition")
    assert entry.states_in_words == said
    entry.save()
    assert said in sign_in(agents.dpo).get(reverse("journal_list")).content.decode()


def test_nobody_rewrites_the_journal(agents):
    entry = Entry.objects.record(by=agents.conseiller, action="read")
    with pytest.raises(InternalError), transaction.atomic():
        Entry.objects.filter(pk=entry.pk).update(action="export")
    with pytest.raises(InternalError), transaction.atomic():
        entry.delete()


def test_the_journal_keeps_its_number_of_queries(agents, sign_in, django_assert_max_num_queries):
    for _ in range(6):
        Entry.objects.record(by=agents.conseiller, action="search")
    client = sign_in(agents.dpo)
    with django_assert_max_num_queries(12):
        client.get(reverse("journal_list"))


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("read", ["read"]),
        ("transition", ["transition:send", "transition:grant"]),
        ("danger", ["danger:record", "danger:lift"]),
        ("consent", ["consent:give", "consent:take_back"]),
        ("export", ["export"]),
        ("expire", ["export:expired"]),
    ],
)
def test_a_kind_finds_its_acts_and_no_other(db, kind, written):
    others = ["read", "reading", "exported", "transition", "dangerous", "update"]
    for action in [*written, *others]:
        Entry.objects.record(by=None, action=action)
    found = set(Entry.objects.matching(action=kind).values_list("action", flat=True))
    assert found == set(written)


def test_the_home_of_the_dpo_counts_exports_and_not_their_deletion(agents, sign_in):
    Entry.objects.record(by=None, action="export")
    Entry.objects.record(by=None, action="export:expired")
    page = " ".join(sign_in(agents.dpo).get(reverse("home")).content.decode().split())
    assert '<span class="figure-value">1</span> <span class="figure-label">exports, en 24 heures</span>' in page
