"""« Mes dossiers »: what one follows or stands in for; the whole Caf for the manager; given away in a group."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from portal.foundation.lists import bulk
from portal.separations.families.models import Family
from portal.separations.hand_overs.models import HandOver
from tests import factories

URL = reverse("family_list")
BULK = reverse("family_bulk")


def shown(page, *families):
    """Which of the files the list shows."""
    return {family for family in families if family.reference in page.partition("<tbody")[2]}


@pytest.fixture
def mine(agents):
    return factories.FamilyFactory(referent=agents.conseiller)


@pytest.fixture
def theirs(agents):
    return factories.FamilyFactory(referent=agents.travailleur_social)


def test_who_opens_a_file_follows_it(agents, recorded):
    assert recorded.referent == agents.conseiller
    assert factories.FamilyFactory(opened_by=agents.responsable).referent is None, "a manager follows none"


def test_each_sees_what_they_follow_and_the_manager_everything(agents, look, mine, theirs):
    nobodys, elsewhere = factories.FamilyFactory(), factories.FamilyFactory(caf_id="69")
    everything = (mine, theirs, nobodys, elsewhere)
    for agent, expected in (
        (agents.conseiller, {mine}),
        (agents.travailleur_social, {theirs}),
        (agents.responsable, {mine, theirs, nobodys}),
        (agents.elsewhere_conseiller, set()),
    ):
        assert shown(look(agent, URL), *everything) == expected, agent.role


def test_each_filter_narrows(agents, look, mine, theirs):
    today = timezone.localdate()
    late = factories.NextStepFactory(family__referent=agents.conseiller, due_on=today - timedelta(days=1)).family
    for_me = factories.NextStepFactory(family=theirs, for_agent=agents.conseiller).family
    closed = factories.FamilyFactory(referent=agents.conseiller)
    closed.close(by=agents.conseiller, outcome="moved")
    left = factories.FamilyFactory(referent=factories.AgentFactory(last_name="Partie"))
    left.referent.is_active = False
    left.referent.save()
    nobodys = factories.FamilyFactory()
    everything = (mine, theirs, late, closed, left, nobodys)
    for agent, query, expected in (
        (agents.conseiller, {}, {mine, late}),
        (agents.conseiller, {"etat": "closed"}, {closed}),
        (agents.conseiller, {"etat": "all"}, {mine, late, closed}),
        (agents.conseiller, {"etape": "late"}, {late}),
        (agents.conseiller, {"etape": "none"}, {mine}),
        (agents.conseiller, {"etape": "mine"}, {late, for_me}),
        (agents.conseiller, {"etat": "lune", "etape": "x", "page": "z"}, {mine, late}),
        (agents.responsable, {"referent": agents.travailleur_social.pk}, {theirs}),
        (agents.responsable, {"referent": agents.elsewhere_conseiller.pk}, set(everything) - {closed}),
        (agents.responsable, {"sans": "oui"}, {left, nobodys}),
        (agents.responsable, {"etape": "late"}, {late}),
    ):
        assert shown(look(agent, URL, **query), *everything) == expected, query
    page = look(agents.responsable, URL)
    assert "sans référent" in page and "à écrire" in page


def test_the_first_due_stands_first_and_a_list_takes_few_queries_whatever_it_holds(
    agents, sign_in, look, mine, django_assert_num_queries, django_assert_max_num_queries
):
    today = timezone.localdate()
    for days in (5, 1, 3):
        factories.NextStepFactory(family__referent=agents.conseiller, due_on=today + timedelta(days=days))
    order = [family.reference for family in Family.objects.exclude(due_on=None).order_by("due_on")]
    page = look(agents.conseiller, URL)
    assert sorted(order, key=page.index) == order and page.index(order[-1]) < page.index(mine.reference)
    for agent in (agents.conseiller, agents.responsable):
        client = sign_in(agent)
        with django_assert_max_num_queries(14) as first:
            client.get(URL)
        for _ in range(5):
            factories.NextStepFactory(family__referent=agents.conseiller)
        with django_assert_num_queries(len(first.captured_queries)):
            client.get(URL)


def test_the_list_reads_an_index_in_its_order(agents):
    for rows, index in (
        (Family.objects.followed_by([agents.conseiller.pk]).open().order_by("due_on", "pk"), "family_by_referent"),
        (Family.objects.filter(caf="59").open().order_by("due_on", "pk"), "family_by_due_day"),
    ):
        names = [index.name for index in Family._meta.indexes]
        assert index in names and str(rows.query).count("JOIN") == 0


# Several at once ----------------------------------------------------------------------------------------------------


def page_of(client, method, data):
    answer = getattr(client, method)(BULK, data, follow=True)
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ").replace("\u202f", " ")


def test_the_trial_says_who_would_follow_each_and_changes_nothing(agents, sign_in, mine):
    closed = factories.FamilyFactory(referent=agents.conseiller)
    closed.close(by=agents.conseiller, outcome="moved")
    data = {"step": "entrust", "row": [mine.pk, closed.pk], "colleague": agents.travailleur_social.pk}
    page = page_of(sign_in(agents.responsable), "get", data | {"etat": "all"})
    assert "Confier à un collègue : 1 dossier" in page
    assert f"suivi par {agents.conseiller}" in page and f"suivi par {agents.travailleur_social}" in page
    assert f'name="colleague" value="{agents.travailleur_social.pk}"' in page, "the answer is carried to the act"
    assert Family.objects.get(pk=mine.pk).referent == agents.conseiller


def test_the_act_gives_each_and_refuses_the_one_that_changed_meanwhile(agents, sign_in, mine):
    other = factories.FamilyFactory(referent=agents.conseiller)
    rows = [f"{row.pk}:{bulk.seen_of(row)}" for row in (mine, other)]
    third = factories.AgentFactory()
    other.entrust(by=agents.second_responsable, colleague=third)
    data = {"step": "entrust", "row": rows, "colleague": agents.travailleur_social.pk}
    page = page_of(sign_in(agents.responsable), "post", data)
    assert "1 dossier" in page and "Rien n’a changé pour 1 dossier" in page
    assert Family.objects.get(pk=mine.pk).referent == agents.travailleur_social
    assert Family.objects.get(pk=other.pk).referent == third


def test_a_group_is_lent_until_a_day_by_one_hand_over(agents, sign_in, mine):
    other, until = factories.FamilyFactory(referent=agents.conseiller), timezone.localdate() + timedelta(days=7)
    rows = [f"{row.pk}:{bulk.seen_of(row)}" for row in (mine, other)]
    data = {"step": "entrust", "row": rows, "colleague": agents.travailleur_social.pk, "returns_on": until}
    page_of(sign_in(agents.conseiller), "post", data)
    lent = HandOver.objects.get()
    assert (lent.giver, lent.receiver, lent.returns_on, lent.whole, lent.given, lent.state) == (
        agents.conseiller, agents.travailleur_social, until, False, 2, "running",
    )  # fmt: skip
    assert set(Family.objects.filter(hand_over=lent)) == {mine, other}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({}, "Choisissez à qui confier"),
        ({"colleague": "999999"}, "Choisissez un conseiller"),
        ({"returns_on": "2014-01-01"}, "Cette date est passée"),
    ],
)
def test_an_answer_that_is_missing_or_wrong_is_said_and_the_rows_stay_chosen(agents, sign_in, mine, answers, said):
    start = {"colleague": agents.travailleur_social.pk} if "returns_on" in answers else {}
    page = page_of(sign_in(agents.conseiller), "get", {"step": "entrust", "row": [mine.pk]} | start | answers)
    assert said in page and "1 dossier : le choix est gardé" in page
    assert f'name="row" value="{mine.pk}"' in page and 'name="colleague"' in page
    if "returns_on" in answers:
        assert 'value="2014-01-01"' in page, "what was typed is kept"


def test_a_file_that_one_does_not_follow_is_not_found_in_ones_list(agents, sign_in, theirs):
    data = {"step": "entrust", "row": [theirs.pk], "colleague": agents.conseiller.pk}
    assert sign_in(agents.conseiller).get(BULK, data).status_code == 404
    assert sign_in(agents.elsewhere_responsable).get(BULK, data).status_code == 404
