"""« Qui a lu ce dossier »: the DPO narrows the journal to a file, a person, an agent or days, and takes it away."""

import csv
import io
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.journal.models import Entry
from portal.separations.families.models import Parent
from tests import factories
from tests.queries import Questions


@pytest.fixture
def read(agents, sign_in):
    """A family that a colleague saw in a list, a partner by its referral; another that nobody did."""
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service)
    sign_in(agents.partenaire).get(referral.get_absolute_url())
    sign_in(agents.travailleur_social).get(reverse("referral_list"))
    factories.FamilyFactory()
    return referral.family


@pytest.fixture
def shown(agents, sign_in):
    """The lines that the DPO gets, as (who, act)."""

    def narrowed(**asked):
        page = sign_in(agents.dpo).get(reverse("journal_list"), asked)
        return [(line.agent, line.action) for line in page.context["list"].page.object_list]

    return narrowed


def test_a_file_tells_who_saw_it_by_whatever_page(agents, read, shown):
    lines = shown(number=read.reference)
    assert (agents.partenaire, "read") in lines and (agents.travailleur_social, "list") in lines
    assert lines == shown(number=str(read.pk))
    assert shown(number="0") == shown(number="59-abc") == shown(number="9" * 30) == []


def test_a_number_is_that_of_the_kind_asked(agents, read, shown):
    other = factories.DeclarationFactory(pk=read.pk)
    Entry.objects.record(by=agents.partenaire, action="update", target=other)
    assert (agents.partenaire, "update") not in shown(number=str(read.pk))
    assert shown(number=str(read.pk), kind="funding.declaration") == [(agents.partenaire, "update")]
    assert shown(kind="funding.declaration") == [(agents.partenaire, "update")]


def test_a_person_tells_who_saw_one_of_their_files(agents, read, shown, sign_in):
    person = read.parents.first().person
    second = factories.FamilyFactory()
    Parent.unscoped.filter(pk=second.parents.first().pk).update(person=person)
    sign_in(agents.responsable).get(second.get_absolute_url())
    lines = shown(number=str(person.pk), kind="separations.person")
    assert {(agents.partenaire, "read"), (agents.responsable, "read")} <= set(lines)
    assert (agents.responsable, "read") not in shown(number=str(read.pk))


def test_an_agent_and_days(agents, read, shown):
    assert {who for who, _ in shown(agent=agents.partenaire.email)} == {agents.partenaire}
    today = timezone.localdate()
    assert shown(number=str(read.pk), since=str(today), until=str(today)) == shown(number=str(read.pk))
    assert shown(number=str(read.pk), until=str(today - timedelta(days=1))) == []
    assert shown(number=str(read.pk), since=str(today + timedelta(days=1))) == []


def test_reading_the_journal_leaves_its_line_without_a_name(agents, read, shown):
    shown(number=str(read.pk), agent=agents.partenaire.last_name)
    line = Entry.objects.latest("pk")
    assert (line.agent, line.action) == (agents.dpo, "journal")
    assert line.note == f"numéro : {read.pk}, agent (nom ou adresse) : oui"


def test_the_extract_says_in_french_who_what_and_on_what_ground(agents, read, sign_in):
    client = sign_in(agents.dpo)
    page = client.get(reverse("journal_list"), {"number": read.reference}).content.decode()
    assert f'href="{reverse("journal_export")}?number={read.reference}"' in page
    answer = client.get(reverse("journal_export"), {"number": read.reference})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    told = {(row["Qui"], row["A fait quoi"], row["À quel titre"]) for row in rows}
    assert (str(agents.partenaire), "a lu", "rôle") in told
    assert (str(agents.travailleur_social), "a lu dans une liste", "rôle") in told
    assert [row["Ligne"] for row in rows] == sorted((row["Ligne"] for row in rows), key=int)
    assert not [name for parent in read.parents.all() for name in (parent.person.last_name,) if name in text]
    assert (Entry.objects.latest("pk").action, Entry.objects.latest("pk").note) == (
        "export",
        f"journal, numéro : {read.reference}",
    )


def test_the_whole_journal_is_not_taken_away(agents, sign_in):
    client = sign_in(agents.dpo)
    for asked in ({}, {"since": "hier"}):
        answer = client.get(reverse("journal_export"), asked, follow=True)
        assert answer.redirect_chain and "Choisissez d’abord un dossier" in answer.content.decode()
    assert not Entry.objects.filter(action="export").exists()


def test_an_extract_asks_the_same_number_of_queries_whatever_its_length(agents, read, sign_in):
    client, counted = sign_in(agents.dpo), []
    for more in (0, 30):
        for _ in range(more):
            Entry.objects.record(by=agents.conseiller, action="read", target=read)
        with Questions() as queries:
            answer = client.get(reverse("journal_export"), {"number": str(read.pk)})
            assert len(b"".join(answer.streaming_content).splitlines()) > more
        counted.append(len(queries))
    assert counted[0] == counted[1] <= 10
