"""A posted search: words encrypted in the session alone, a key in addresses, and a sentence once they are gone."""

import json
import logging
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.fernet import Fernet
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse, reverse_lazy

from portal.foundation.lists.posted_search import EXPIRED, LONGEST, MOST_KEYS, NOT_IN_ADDRESSES, SESSION
from portal.journal.models import Entry
from tests import factories
from tests.conftest import address_of

SEARCH, REFERRALS = reverse_lazy("separation_search"), reverse_lazy("referral_list")
WORDS = "Vandenbroucke 06 98 76 54 32"


@pytest.fixture
def client(agents):
    """A caseworker of the Nord, who follows no redirect unless asked."""
    client = Client()
    client.force_login(agents.conseiller)
    return client


@pytest.fixture
def referral(agents):
    """A referral sent to a service of the Nord, of the parents Lefèvre and Petit."""
    return factories.sent_referral(by=agents.conseiller)


def key_of(address):
    """The key that an address carries."""
    return parse_qs(urlsplit(address).query)["mots"][0]


def page_of(client, address):
    """The page at an address, which answers plainly, no-break spaces made plain."""
    answer = client.get(address)
    assert answer.status_code == 200, f"{address} answers {answer.status_code}"
    return answer.content.decode().replace("\u00a0", " ").replace("\u202f", " ")


# The key -----------------------------------------------------------------------------------------------------------


def test_a_search_is_posted_and_leads_to_an_address_that_names_nobody(client):
    answer = client.post(SEARCH, {"q": "Lefèvre 17/05/1980"})
    assert answer.status_code == 303 and answer.url == f"{SEARCH}?mots={key_of(answer.url)}"
    assert len(key_of(answer.url)) == 22, "128 bits"
    for _ in range(2):  # Back and F5
        assert 'value="Lefèvre 17/05/1980"' in page_of(client, answer.url)


def test_the_same_words_keep_their_key_and_others_have_their_own(client):
    first, other, again = (client.post(SEARCH, {"q": words}).url for words in ("Lefèvre", "Petit", " Lefèvre "))
    assert first == again != other


def test_nothing_posted_is_no_search(client):
    for fields in ({}, {"q": ""}, {"q": " \x00 "}):
        assert client.post(SEARCH, fields).url == SEARCH
    assert SESSION not in client.session and EXPIRED not in page_of(client, f"{SEARCH}?mots=")


def test_a_session_holds_the_latest_searches_and_little_text(client):
    addresses = [client.post(SEARCH, {"q": f"Lefèvre {turn}" + "é" * 5000}).url for turn in range(MOST_KEYS)]
    again = client.post(SEARCH, {"q": "Lefèvre 0" + "é" * 5000}).url
    client.post(SEARCH, {"q": "Petit"})
    assert again == addresses[0] and len(client.session[SESSION]) == MOST_KEYS
    assert EXPIRED in page_of(client, addresses[1]), "the oldest leaves"
    assert EXPIRED not in page_of(client, addresses[0]), "the one posted again stays"
    assert len(json.dumps(client.session[SESSION])) < MOST_KEYS * LONGEST * 6


@pytest.mark.parametrize("key", ["x", "perdue", "é" * 3000, "\x00", "' OR 1=1 --"])
def test_a_key_that_leads_nowhere_shows_the_empty_form_with_a_sentence(client, key):
    page = client.get(SEARCH, {"mots": key}).content.decode()
    assert EXPIRED in page.replace("\u00a0", " ") and 'name="q" value=""' in page
    assert reverse("separation_create") not in page and not Entry.objects.exists()


def test_the_key_of_somebody_else_leads_nowhere(client, agents):
    address = client.post(SEARCH, {"q": "Lefèvre"}).url
    neighbour = Client()
    neighbour.force_login(factories.AgentFactory(caf_id="59"))
    page = page_of(neighbour, address)
    assert EXPIRED in page and "Lefèvre" not in page.partition("<main")[2].partition("Par exemple")[0]


def test_a_key_ends_with_its_session(client, agents):
    address = client.post(SEARCH, {"q": "Lefèvre"}).url
    client.post(reverse("account_logout"))
    client.force_login(agents.conseiller)
    assert EXPIRED in page_of(client, address)


# What is stored, and said ------------------------------------------------------------------------------------------


def test_no_word_lies_in_clear_in_the_database(client):
    client.post(SEARCH, {"q": WORDS})
    stored = Session.objects.get(session_key=client.session.session_key).get_decoded()
    text = json.dumps(stored, ensure_ascii=False)
    assert SESSION in text and not [word for word in WORDS.split() if len(word) > 2 and word in text]


def test_words_that_no_key_opens_any_more_have_expired(client, settings):
    settings.SECRETS_KEYS = [Fernet.generate_key().decode()]
    address = client.post(SEARCH, {"q": "Lefèvre"}).url
    settings.SECRETS_KEYS = [Fernet.generate_key().decode()]
    assert EXPIRED in page_of(client, address)
    assert client.post(SEARCH, {"q": "Lefèvre"}).status_code == 303


@pytest.mark.parametrize(("page", "rest"), [(SEARCH, ""), (REFERRALS, "&state=sent")])
def test_a_former_address_is_not_searched_and_the_browser_is_sent_on_without_the_words(
    client, referral, caplog, page, rest
):
    caplog.set_level(logging.DEBUG)
    answer = client.get(f"{page}?q=Lefevre{rest}")
    assert answer.status_code == 302 and "Lefevre" not in answer.url and rest.strip("&") in answer.url
    shown = page_of(client, answer.url)
    assert NOT_IN_ADDRESSES in shown and referral.family.reference not in shown and "Lefevre" not in shown
    assert "Lefevre" not in caplog.text and not Entry.objects.filter(action="search").exists()


def test_each_page_shown_of_a_search_is_a_line_of_the_journal(client, referral):
    for post in ((SEARCH, "Lefèvre"), (REFERRALS, "Lefèvre")):
        address = client.post(post[0], {"q": post[1]}).url
        before = Entry.objects.filter(action="search").count()
        page_of(client, address)
        page_of(client, address)
        assert Entry.objects.filter(action="search").count() == before + 2


# Where the key goes -------------------------------------------------------------------------------------------------


def test_the_other_filters_stay_in_the_address_beside_the_key(client, referral):
    address = client.post(REFERRALS, {"q": "Lefèvre", "state": "sent", "service": "", "sort": "pk"}).url
    assert f"?state=sent&sort=pk&mots={key_of(address)}" in address
    page = page_of(client, address)
    assert f"n° {referral.pk}" in page and 'name="q" value="Lefèvre"' in page
    assert f"?state=sent&amp;mots={key_of(address)}&amp;sort=-pk" in page, "another order"


def test_pages_columns_and_acts_keep_the_key(client, referral, monkeypatch):
    monkeypatch.setattr("portal.foundation.lists.list_page.PER_PAGE", 1)
    for _ in range(25):
        factories.sent_referral(by=referral.created_by, service=referral.service)
    address = client.post(REFERRALS, {"q": "Lefèvre"}).url
    key, page = key_of(address), page_of(client, address)
    assert f"?mots={key}&amp;page=2" in page
    assert f'name="next" value="{address}"' in page, "the choice of columns comes back here"
    assert f'<input type="hidden" name="mots" value="{key}">' in page
    assert "Lefèvre" in page_of(client, f"{address}&page=2")


def test_acts_on_a_whole_search_lead_back_to_it(client, referral):
    family = factories.FamilyFactory(parents=[])
    for position in (1, 2):
        factories.ParentFactory(family=family, position=position, last_name="Vandenbroucke")
    other = factories.sent_referral(by=referral.created_by, service=referral.service, family=family)
    address = client.post(REFERRALS, {"q": "Lefèvre", "state": "sent"}).url
    key, bulk = key_of(address), reverse("referral_bulk")
    trial = page_of(client, f"{bulk}?step=withdraw&every=1&state=sent&mots={key}")
    back = f"{REFERRALS}?state=sent&amp;mots={key}"
    assert f"n° {referral.pk}" in trial and f"n° {other.pk}" not in trial and back in trial
    assert f'action="{bulk}?state=sent&amp;mots={key}"' in trial
    data = {"step": "withdraw", "row": f"{referral.pk}:sent."}
    done = client.post(f"{bulk}?state=sent&mots={key}", data, follow=True)
    assert back in done.content.decode() and address_of(done) == f"{bulk}?state=sent&mots={key}"


@pytest.mark.parametrize("asked", ["mots=perdue", "q=Lefevre"])
def test_acts_on_a_whole_search_that_expired_take_no_row(client, referral, asked):
    answer = client.get(f"{reverse('referral_bulk')}?step=withdraw&every=1&{asked}")
    assert answer.status_code == 302 and answer.url == REFERRALS
    listed = page_of(client, f"{REFERRALS}?mots=perdue&state=sent")
    assert EXPIRED in listed and f"n° {referral.pk}" not in listed and "Tout afficher" in listed


def test_the_sheet_to_record_starts_from_the_same_words(client):
    address = client.post(SEARCH, {"q": "Personne"}).url
    assert f'href="{reverse("separation_create")}?mots={key_of(address)}"' in page_of(client, address)


# A post that cannot be received --------------------------------------------------------------------------------------


def test_a_search_posted_after_the_session_ended_is_asked_again_after_the_sign_in(agents):
    visitor = Client()
    answer = visitor.post(SEARCH, {"q": WORDS})
    assert answer.status_code == 302 and answer.url.startswith(reverse("account_login")) and "Vanden" not in answer.url
    login = {"login": agents.conseiller.email, "password": factories.PASSWORD}
    signed_in = visitor.post(answer.url, login, follow=True)
    assert address_of(signed_in) == f"{SEARCH}?mots=perdue"
    assert EXPIRED in signed_in.content.decode().replace("\u00a0", " ")
    assert "Vandenbroucke" not in json.dumps(dict(visitor.session))


def test_a_search_of_a_page_opened_before_another_sign_in_is_asked_again(agents):
    browser = Client(enforce_csrf_checks=True)
    forged = {"q": WORDS, "csrfmiddlewaretoken": "x" * 64}
    assert browser.post(SEARCH, forged).url == f"{reverse('account_login')}?next={SEARCH}%3Fmots%3Dperdue"
    browser.force_login(agents.conseiller)
    answer = browser.post(SEARCH, forged)
    assert answer.status_code == 303 and answer.url == f"{SEARCH}?mots=perdue" and SESSION not in browser.session


def test_the_header_of_each_page_posts_with_a_token(agents):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(agents.conseiller)
    form = page_of(browser, reverse("home")).partition('<form class="topbar-search"')[2].partition("</form>")[0]
    assert f'action="{SEARCH}" method="post"' in form
    token = form.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    answer = browser.post(SEARCH, {"q": "Lefèvre", "csrfmiddlewaretoken": token})
    assert answer.status_code == 303 and "Lefèvre" in page_of(browser, answer.url).partition("<main")[0]
    assert "Lefèvre" not in page_of(browser, reverse("separation_list")).partition("<main")[0]


def test_a_request_that_began_before_does_not_undo_a_search(client):
    earlier = client.session
    assert earlier["_auth_user_id"]  # it has read the session
    address = client.post(SEARCH, {"q": "Lefèvre"}).url
    earlier.modified = False
    earlier.save()
    assert EXPIRED not in page_of(client, address)
