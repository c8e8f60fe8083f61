"""What an answer shows is written down before it leaves; what cannot be written does not leave."""

import pytest
from django.db import DatabaseError, InterfaceError, transaction
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access import disclosure
from portal.foundation.access.disclosure import DisclosureMiddleware, Ground, disclose, disclose_list
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def family(agents):
    return factories.FamilyFactory(referent=agents.conseiller)


def last():
    return Entry.objects.latest("pk")


def test_a_page_says_which_file_on_what_ground(agents, family, sign_in):
    for agent, ground in (("conseiller", "referent"), ("travailleur_social", "role"), ("responsable", "role")):
        sign_in(getattr(agents, agent)).get(family.get_absolute_url())
        assert (last().action, last().families, last().ground) == ("read", [family.pk], ground), agent


def test_whoever_replaces_sees_it_by_the_replacement(agents, family, sign_in):
    factories.ReplacementFactory(
        agent=agents.conseiller, substitute=agents.travailleur_social, from_on=timezone.localdate()
    )
    sign_in(agents.travailleur_social).get(family.get_absolute_url())
    assert last().ground == Ground.REPLACEMENT


def test_a_list_is_one_line_with_the_files_it_shows(agents, sign_in):
    shown = sorted(factories.SeparationFactory().family_id for _ in range(3))
    elsewhere = factories.SeparationFactory(family__caf_id="69").family_id
    before = Entry.objects.count()
    sign_in(agents.conseiller).get(reverse("separation_list"))
    assert Entry.objects.count() == before + 1
    assert (last().action, last().families, last().ground) == ("list", shown, "role")
    assert last().target_in_words == "3\N{NO-BREAK SPACE}dossiers" and elsewhere not in last().families


def test_the_ground_of_a_list_is_the_farthest(agents, family, sign_in):
    factories.SeparationFactory(family=family)
    client = sign_in(agents.conseiller)
    client.get(reverse("separation_list"))
    assert last().ground == Ground.REFERENT
    factories.SeparationFactory()
    client.get(reverse("separation_list"))
    assert last().ground == Ground.ROLE


def test_the_same_row_is_one_line_and_a_search_tells_its_list(rf, agents, family):
    request = rf.get("/")
    request.user = agents.conseiller
    disclose(request, family)
    disclose(request, family, note="situation de danger comprise")
    disclose_list(request, [family])
    disclose_list(request, [family], act="search", note="1 résultat(s)")
    assert [(line.act, line.files, line.note) for line in disclosure.lines_of(request)] == [
        ("read", {family.pk}, "situation de danger comprise"),
        ("search", {family.pk}, "1 résultat(s)"),
    ]


def test_a_search_that_finds_nothing_leaves_its_line(rf):
    request = rf.get("/")
    disclose_list(request, [], act="search", note="0 résultat(s)")
    disclose_list(request, [])
    assert [line.act for line in disclosure.lines_of(request)] == ["search"]


def test_what_leads_elsewhere_shows_nothing(rf, agents, family):
    request = rf.get("/")
    request.user = agents.conseiller
    before = Entry.objects.count()

    def answer(asked, status=302):
        disclose(asked, family)
        return HttpResponse(status=status)

    DisclosureMiddleware(answer)(request)
    assert Entry.objects.count() == before
    DisclosureMiddleware(lambda asked: answer(asked, 422))(request)
    assert Entry.objects.count() == before + 1


def test_the_line_stays_when_the_work_of_the_request_is_undone(rf, agents, family):
    request = rf.get("/")
    request.user = agents.conseiller

    def answer(asked):
        with transaction.atomic():
            disclose(asked, family)
            transaction.set_rollback(True)
        return HttpResponse("ce que la page montrait")

    DisclosureMiddleware(answer)(request)
    assert last().families == [family.pk]


@pytest.mark.parametrize("error", [DatabaseError, InterfaceError])
def test_without_its_line_nothing_leaves(agents, family, sign_in, monkeypatch, error):
    def fail(*args):
        raise error

    monkeypatch.setattr(disclosure, "write", fail)
    answer = sign_in(agents.conseiller).get(family.get_absolute_url())
    assert answer.status_code == 503
    page = answer.content.decode()
    assert "n’a pas pu être montrée" in page
    assert not [parent for parent in family.parents.all() if parent.person.last_name in page]


def test_without_a_journal_nothing_is_shown(rf, agents, family, monkeypatch):
    monkeypatch.setattr(disclosure, "_recorders", [])
    request = rf.get("/")
    request.user = agents.conseiller
    disclose(request, family)
    with pytest.raises(RuntimeError, match="No journal is registered"):
        disclosure.write(agents.conseiller, disclosure.lines_of(request), {})


def test_the_api_says_what_it_gave(agents, sign_in):
    referral = factories.sent_referral(by=agents.conseiller)
    client = sign_in(agents.conseiller)
    client.get(reverse("api_referral-list"))
    assert (last().action, last().families) == ("list", [referral.family_id])
    client.get(reverse("api_referral-detail", args=[referral.pk]))
    assert (last().action, last().target_id, last().families) == ("read", referral.pk, [referral.family_id])


def test_a_limit_answers_instead_before_any_line_is_written(rf, agents, family, monkeypatch):
    request = rf.get("/")
    request.user = agents.conseiller
    asked = []

    def limit(request, shown, response):
        asked.append([line.act for line in shown])
        return HttpResponse("plus rien", status=429)

    def answer(request, status=200):
        disclose(request, family)
        return HttpResponse("ce que la page montrait", status=status)

    monkeypatch.setattr(disclosure, "_limits", [limit])
    before = Entry.objects.count()
    refused = DisclosureMiddleware(answer)(request)
    assert (refused.status_code, refused.content) == (429, b"plus rien")
    assert DisclosureMiddleware(lambda request: answer(request, 303))(request).status_code == 303
    assert asked == [["read"]] and Entry.objects.count() == before


def test_when_the_limit_cannot_be_asked_nothing_leaves(agents, family, sign_in, monkeypatch):
    def fail(*args):
        raise DatabaseError

    monkeypatch.setattr(disclosure, "_limits", [fail])
    assert sign_in(agents.conseiller).get(family.get_absolute_url()).status_code == 503
