"""Several referrals at once: tried first, then done, each row said by itself, and nobody else's."""

import pytest
from django.urls import reverse

from mediation.referrals.models import Referral
from portal.foundation.lists import bulk
from portal.journal.models import Entry
from tests import factories

URL = reverse("referral_bulk")


def states(*rows):
    """The states that the database holds now."""
    kept = Referral.objects.in_bulk([row.pk for row in rows])
    return [kept[row.pk].state for row in rows]


def chosen(*rows):
    """What the trial posts of these rows."""
    return [f"{row.pk}:{bulk.seen_of(row)}" for row in rows]


def page_of(client, method, data):
    """The page one ends on, with plain spaces."""
    answer = getattr(client, method)(URL, data, follow=True)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ").replace("\u202f", " ")


def test_the_trial_says_what_would_happen_and_does_nothing(agents, make, sign_in):
    ready, draft, accepted = make.ready(), make.draft(), make.accepted()
    lines, client = Entry.objects.acts().count(), sign_in(agents.conseiller)
    page = page_of(client, "get", {"step": "send", "row": [ready.pk, draft.pk, accepted.pk]})
    assert "Transmettre au service : 1 orientation" in page
    assert f"{ready.family.surnames}, {ready.service}" in page, "one reads whom it is about before acting"
    assert "Il manque l’accord du premier parent" in page and "l’état est maintenant « acceptée »" in page
    assert f'name="row" value="{ready.pk}:draft."' in page and f'name="row" value="{draft.pk}:' not in page
    assert states(ready, draft, accepted) == ["draft", "draft", "accepted"]
    assert Entry.objects.acts().count() == lines, "the line of the journal is rolled back with the rest"


def test_the_act_does_each_row_by_itself_and_says_which_were_refused(agents, make, sign_in):
    ready, draft, other = make.ready(), make.draft(), make.ready()
    client = sign_in(agents.conseiller)
    page = page_of(client, "post", {"step": "send", "row": chosen(ready, draft, other)})
    assert "Transmettre au service : 2 orientations" in page and "Rien n’a changé pour 1 orientation" in page
    assert "Il manque l’accord du premier parent" in page
    assert states(ready, draft, other) == ["sent", "draft", "sent"]
    assert Entry.objects.filter(action="transition:send", target_id__in=[ready.pk, other.pk]).count() == 2
    assert "Transmettre au service : 2 orientations" in page_of(client, "get", {}), "the result stays to be read again"
    kept = client.session["bulk:orientations"]
    assert str(draft.family.both_parents[0].person.last_name) not in str(kept), (
        "the session holds keys and states alone"
    )


def test_the_trial_of_six_rows_reads_families_and_services_at_once(
    agents, make, sign_in, django_assert_max_num_queries
):
    client, rows = sign_in(agents.conseiller), [make.ready() for _ in range(6)]

    def queries(chosen_rows):
        with django_assert_max_num_queries(400) as captured:
            client.get(URL, {"step": "send", "row": [row.pk for row in chosen_rows]})
        reads = [query["sql"] for query in captured.captured_queries if "FOR " not in query["sql"]]
        return sum('FROM "separations_parent"' in sql or 'FROM "mediation_service"' in sql for sql in reads)

    queries(rows[:1])
    assert queries(rows) - queries(rows[:1]) == 5, "the step reads the parents once a row, the page nothing more"


def test_a_double_click_does_it_once(agents, make, sign_in):
    sent, client = make.sent(), sign_in(agents.conseiller)
    data = {"step": "withdraw", "row": chosen(sent), "submission_key": "6f2c1a52-1111-4222-8333-444455556666"}
    assert client.post(URL, data).url == client.post(URL, data).url == URL
    assert Entry.objects.filter(action="transition:withdraw", target_id=sent.pk).count() == 1
    assert "Retirer l’orientation : 1 orientation" in page_of(client, "get", {})


def test_a_danger_recorded_meanwhile_refuses_that_row_alone(agents, make, sign_in):
    safe, threatened = make.ready(), make.ready()
    factories.DangerReportFactory(family=threatened.family)
    page = page_of(sign_in(agents.conseiller), "post", {"step": "send", "row": chosen(safe, threatened)})
    assert states(safe, threatened) == ["sent", "draft"] and "prenez contact avec le référent" in page


def test_a_row_that_moved_since_the_trial_stays_as_it_is(agents, make, sign_in):
    moved, still = make.ready(), make.ready()
    data = {"step": "withdraw", "row": chosen(moved, still)}
    moved.send(by=agents.conseiller)
    page = page_of(sign_in(agents.conseiller), "post", data)
    assert states(moved, still) == ["sent", "withdrawn"], "the service has received it: it was not meant"
    assert "Rien n’a changé pour 1 orientation" in page
    blind = page_of(sign_in(agents.conseiller), "post", {"step": "withdraw", "row": [moved.pk]})
    assert states(moved) == ["sent"] and "Rien n’a changé pour 1 orientation" in blind


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_row_of_somebody_else_is_not_found(agents, make, sign_in, method):
    mine = make.sent()
    theirs = factories.sent_referral(by=agents.conseiller)
    elsewhere = sign_in(agents.elsewhere_conseiller)
    assert getattr(elsewhere, method)(URL, {"step": "withdraw", "row": [mine.pk]}).status_code == 404
    partner = sign_in(agents.partenaire)
    assert getattr(partner, method)(URL, {"step": "accept", "row": [mine.pk, theirs.pk]}).status_code == 404
    assert states(mine, theirs) == ["sent", "sent"], "nothing half done"


def test_a_step_of_another_role_is_refused_row_by_row(agents, make, sign_in):
    sent = make.sent()
    page = page_of(sign_in(agents.partenaire), "post", {"step": "withdraw", "row": chosen(sent)})
    assert "Vous ne pouvez pas faire cette action vous-même" in page and states(sent) == ["sent"]


@pytest.mark.parametrize(
    "odd",
    [
        {"step": "send"}, {"step": "end", "row": "1"}, {"step": "delete", "row": "1"}, {"step": "", "row": "1"},
        {"step": "send", "row": "x"}, {"step": "send", "row": "9" * 40}, {"row": "1"},
    ],
)  # fmt: skip
def test_nothing_chosen_leads_back_to_the_list(agents, sign_in, odd):
    client = sign_in(agents.conseiller)
    assert client.get(URL, odd).url == reverse("referral_list")
    assert client.post(URL, odd).url == reverse("referral_list")
    assert client.get(URL).url == reverse("referral_list")


def test_the_whole_list_follows_its_filters_and_has_a_limit(agents, make, sign_in, monkeypatch):
    waiting, other, ended = make.sent(), make.sent(), make.accepted()
    client = sign_in(agents.conseiller)
    page = page_of(client, "get", {"step": "withdraw", "every": "1", "state": "sent"})
    assert "Retirer l’orientation : 2 orientations" in page and f"n° {ended.pk}" not in page
    assert f"n° {waiting.pk}" in page and f"n° {other.pk}" in page
    monkeypatch.setattr(bulk, "MOST", 1)
    assert "resserrez les filtres" in page_of(client, "get", {"step": "withdraw", "every": "1"})


def test_the_list_offers_the_acts_that_a_row_of_the_page_allows(agents, make, look):
    make.sent()
    caf, partner = look(agents.conseiller, "referral_list"), look(agents.partenaire, "referral_list")
    assert 'value="withdraw"' in caf and 'value="send"' not in caf and 'value="accept"' not in caf
    assert 'value="accept"' in partner and 'value="withdraw"' not in partner
    manager = look(agents.responsable, "referral_list")
    assert "Pour les lignes cochées" not in manager and 'type="checkbox" name="row"' not in manager
