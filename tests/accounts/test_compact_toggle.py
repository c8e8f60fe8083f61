"""Compact tables: chosen once, kept with the account."""

import pytest
from django.urls import reverse

from portal.accounts.models import Agent

URL, HOME = reverse("compact_toggle"), reverse("home")


def test_the_choice_is_on_every_page_and_survives_the_sign_out(agents, sign_in):
    client = sign_in(agents.conseiller)
    page = client.get(HOME).content.decode()
    assert 'class="compact"' not in page and 'value="1" aria-pressed="false"' in page
    here = reverse("separation_list") + "?union=marriage"
    assert f'name="next" value="{here}"' in client.get(here).content.decode()
    assert client.post(URL, {"compact": "1", "next": here}).url == here
    client.post(reverse("account_logout"))
    page = sign_in(agents.conseiller).get(HOME).content.decode()
    assert '<html lang="fr" class="compact">' in page and 'value="0" aria-pressed="true"' in page
    assert 'class="compact"' not in sign_in(agents.responsable).get(HOME).content.decode(), "one's own screens only"
    assert sign_in(agents.conseiller).post(URL, {"compact": "0"}).url == HOME
    assert 'class="compact"' not in client.get(HOME).content.decode()


def test_a_script_stays_on_the_page(agents, sign_in):
    answer = sign_in(agents.conseiller).post(URL, {"compact": "1", "next": HOME}, headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content) == (204, b"")
    assert Agent.objects.get(pk=agents.conseiller.pk).compact_tables


@pytest.mark.parametrize("outside", ["https://example.org/", "//example.org", "javascript:alert(1)", "", "\x00"])
def test_it_never_leads_to_another_site(agents, sign_in, outside):
    assert sign_in(agents.conseiller).post(URL, {"compact": "1", "next": outside}).url == HOME


def test_it_takes_no_get_and_leaves_no_history(agents, sign_in):
    client, before = sign_in(agents.conseiller), agents.conseiller.events.count()
    assert client.get(URL).status_code == 302
    client.post(URL, {"compact": "1"})
    assert agents.conseiller.events.count() == before
