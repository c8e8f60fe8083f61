"""The home page: what to do now comes first, counts are those of the lists, nothing of another perimeter."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.foundation.text.french import number
from tests import factories

URL = "/"


def followed(agent):
    """A new file that `agent` follows."""
    return factories.FamilyFactory(referent=agent)


def first_thing(page):
    """The sentence at the top of the page."""
    return page.partition('class="first-thing"')[2].partition("<p>")[2].partition("</p>")[0]


def task_count(page, title):
    """The number beside the title of a group."""
    return page.partition(f'{title} <span class="task-count">')[2].partition("</span>")[0]


@pytest.mark.parametrize("role", ["conseiller", "travailleur_social", "responsable", "partenaire", "cnaf", "dpo"])
def test_an_empty_day_says_what_to_do_next(agents, sign_in, role):
    page = sign_in(getattr(agents, role)).get(URL).content.decode()
    assert first_thing(page)
    assert page.count('class="btn btn-primary"') == 1


def test_a_caseworker_is_led_to_the_oldest_draft(agents, sign_in):
    drafts = [factories.ReferralFactory(family=followed(agents.conseiller)) for _ in range(7)]
    page = sign_in(agents.conseiller).get(URL).content.decode()
    assert f"Complétez l’orientation n° {drafts[0].pk}" in first_thing(page)
    assert task_count(page, "Orientations à compléter") == "7"
    listed = sign_in(agents.conseiller).get(reverse("referral_list"), {"state": "draft"}).content.decode()
    assert all(f"n° {draft.pk}" in listed for draft in drafts)


def test_a_service_that_keeps_silent_is_late(agents, sign_in):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    family = followed(agents.conseiller)
    referral = factories.sent_referral(by=agents.conseiller, service=service, family=family)
    assert "en retard" not in sign_in(agents.conseiller).get(URL).content.decode()
    Referral.objects.filter(pk=referral.pk).update(sent_at=timezone.now() - timedelta(days=27))
    page = sign_in(agents.conseiller).get(URL).content.decode()
    assert "en retard" in page and "appelez le service" in first_thing(page)
    assert f"Répondez à l’orientation n° {referral.pk}" in first_thing(
        sign_in(agents.partenaire).get(URL).content.decode()
    )
    assert f"n° {referral.pk}" in sign_in(agents.responsable).get(URL).content.decode()


def test_a_refused_referral_asks_for_another_service(agents, sign_in):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    family = followed(agents.conseiller)
    referral = factories.sent_referral(by=agents.conseiller, service=service, family=family)
    referral.refuse(by=agents.partenaire, refusal="full")
    assert "proposez-leur un autre service" in first_thing(sign_in(agents.conseiller).get(URL).content.decode())


def test_a_manager_decides_first_and_reads_the_share(agents, sign_in):
    factories.ShareFactory(amount=20000)
    request = factories.FundingRequestFactory(submitted_by=agents.conseiller)
    page = sign_in(agents.responsable).get(URL).content.decode()
    assert f"Décidez de la demande n° {request.pk}" in first_thing(page)
    assert f"{number(20000, 2)}\u00a0€" in page


def test_a_member_of_the_cnaf_publishes_what_another_prepared(agents, sign_in):
    factories.ParameterFactory(prepared_by=agents.second_cnaf)
    assert "puis publiez-le" in first_thing(sign_in(agents.cnaf).get(URL).content.decode())
    assert "puis publiez-le" not in first_thing(sign_in(agents.second_cnaf).get(URL).content.decode())


def test_nothing_of_another_perimeter_is_told(agents, sign_in):
    factories.ReferralFactory(created_by=agents.conseiller)
    factories.FundingRequestFactory(submitted_by=agents.conseiller)
    factories.sent_referral(by=agents.conseiller, service=factories.ServiceFactory(named_by=agents.partenaire))
    for role in ("conseiller", "responsable", "partenaire"):
        page = sign_in(getattr(agents, f"elsewhere_{role}")).get(URL).content.decode()
        assert "n° " not in page.partition("<main")[2], role


def test_the_page_takes_few_queries_whatever_waits(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    service, *declaring = factories.ServiceFactory.create_batch(5, named_by=agents.partenaire)

    def fill():
        factories.ReferralFactory(created_by=agents.conseiller, family=followed(agents.conseiller))
        factories.sent_referral(by=agents.conseiller, service=service, family=followed(agents.conseiller))
        factories.NextStepFactory(family=followed(agents.conseiller))
        factories.FundingRequestFactory(submitted_by=agents.conseiller)
        factories.DeclarationFactory(service=declaring.pop())

    fill()
    for role in ("conseiller", "responsable", "partenaire"):
        client = sign_in(getattr(agents, role))
        with django_assert_max_num_queries(30) as first:
            client.get(URL)
        fill()
        with django_assert_num_queries(len(first.captured_queries)):
            client.get(URL)
