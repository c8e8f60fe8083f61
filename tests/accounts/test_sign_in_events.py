"""The journal tells who signed in and how, who could not, and what changed in how an account is opened."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.signals import social_account_added, social_account_removed
from django.test import Client
from django.urls import reverse
from structlog.testing import capture_logs

from portal.journal.models import Entry
from tests import factories
from tests.factories import PASSWORD

WRONG = "Mauvais-mot-1"


def told():
    """(action, who did it, about whose account, note) of each line, the first first."""
    return list(Entry.objects.order_by("pk").values_list("action", "agent", "target_id", "note"))


def test_a_session_opened_and_closed_are_two_lines_of_the_agent(agents, by_the_form):
    client, _ = by_the_form(agents.conseiller)
    client.post(reverse("account_logout"))
    key = agents.conseiller.pk
    assert told() == [("sign_in", key, key, "mot de passe"), ("sign_out", key, key, "")]


def test_a_session_that_ends_twice_is_told_once(agents, by_the_form):
    client, _ = by_the_form(agents.conseiller)
    for _ in range(2):
        client.post(reverse("account_logout"))
    assert [action for action, *_ in told()] == ["sign_in", "sign_out"]


def test_a_wrong_password_is_a_line_about_the_account_and_nobody_did_it(agents, by_the_form):
    by_the_form(agents.conseiller, WRONG)
    assert told() == [("sign_in_refused", None, agents.conseiller.pk, "")]


def test_an_unknown_address_leaves_a_line_without_the_address(db, by_the_form):
    by_the_form(factories.AgentFactory.build(email="motdepasse@example.org"), WRONG)
    assert told() == [("sign_in_refused", None, None, "adresse inconnue")]


def test_the_log_tells_it_too_by_the_key_of_the_account_alone(agents, by_the_form):
    with capture_logs() as lines:
        by_the_form(agents.conseiller, WRONG)
    told = [line for line in lines if line["event"] == "sign_in_refused"]
    assert [line["agent"] for line in told] == [agents.conseiller.pk]
    assert agents.conseiller.email not in str(lines) and WRONG not in str(lines)


def test_a_closed_account_that_knocks_is_told(agents, by_the_form):
    type(agents.conseiller).objects.filter(pk=agents.conseiller.pk).update(is_active=False)
    by_the_form(agents.conseiller)
    assert ("sign_in", agents.conseiller.pk, agents.conseiller.pk, "mot de passe") not in told()
    assert [line[2] for line in told()] == [agents.conseiller.pk]


def test_the_attempt_that_is_not_listened_to_is_a_line_of_its_own(agents, by_the_form):
    for _ in range(5):
        by_the_form(agents.conseiller, WRONG)
    by_the_form(agents.conseiller)
    assert [action for action, *_ in told()] == ["sign_in_refused"] * 5 + ["sign_in_locked"]
    assert told()[-1] == ("sign_in_locked", None, agents.conseiller.pk, "")


def test_a_password_changed_on_screen_and_one_replaced_by_a_link(agents, by_the_form):
    client, _ = by_the_form(agents.conseiller)
    new = "Un-autre-mot-2014"
    client.post(reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new})
    agent, key = agents.responsable, agents.responsable.pk
    link = [user_pk_to_url_str(agent), default_token_generator.make_token(agent)]
    visitor = Client()
    form = visitor.get(reverse("account_reset_password_from_key", args=link)).url
    visitor.post(form, {"password1": new, "password2": new})
    own = agents.conseiller.pk
    lines = [line for line in told() if line[0].startswith("password:")]
    assert lines == [("password:change", own, own, ""), ("password:reset", None, key, "")]


def test_single_sign_on_linked_and_unlinked(agents):
    account = SocialAccount(user=agents.conseiller, provider="caf", uid="1")
    login = SocialLogin(user=agents.conseiller, account=account)
    social_account_added.send(sender=SocialLogin, request=None, sociallogin=login)
    social_account_removed.send(sender=SocialAccount, request=None, socialaccount=account)
    key = agents.conseiller.pk
    assert told() == [("sign_on:link", key, key, "caf"), ("sign_on:unlink", key, key, "caf")]


def test_the_dpo_reads_them_in_french_and_filters_them(agents, by_the_form, sign_in):
    by_the_form(agents.conseiller, WRONG)
    by_the_form(agents.conseiller)
    page = sign_in(agents.dpo).get(reverse("journal_list"), {"action": "sign_in_refused"}).content.decode()
    rows = page.partition("<tbody")[2].partition("</tbody")[0]
    assert "a refusé une connexion" in rows and f"compte d’agent n° {agents.conseiller.pk}" in rows
    assert "s’est connecté" not in rows and str(agents.conseiller) not in rows
