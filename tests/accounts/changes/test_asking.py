"""Asking for an account or its change: one administrator asks, nothing happens, those who confirm are told."""

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse

from portal.accounts.changes.models import AccountChange
from portal.accounts.changes.process import ask_factor_removal, ask_reopening
from portal.accounts.models import Agent
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests.factories import AgentFactory

NEW = {"first_name": "Inès", "last_name": "Durand", "email": "ines@example.org", "role": "conseiller", "caf": "59"}


def posted(account, **changes):
    """What the form of `account` sends, with these answers."""
    own = {"first_name": account.first_name, "last_name": account.last_name, "email": account.email}
    return own | {"role": account.role, "caf": account.caf_id or "", "version": account.version} | changes


def test_another_role_and_address_wait_and_a_name_does_not(agents, sign_in):
    account, client = agents.conseiller, sign_in(agents.administrateur)
    before = account.email
    typed = posted(account, first_name="Zoé", role="responsable", email="Zoe@example.org")
    page = client.post(reverse("agent_update", args=[account.pk]), typed, follow=True).content.decode()
    account.refresh_from_db()
    assert (account.first_name, account.role, account.email) == ("Zoé", "conseiller", before)
    change = AccountChange.objects.get()
    assert (change.kind, change.role, change.email) == ("change", "responsable", "zoe@example.org")
    assert change.account_version == account.version
    for cell in (f'"cell">{before}<', "<strong>zoe@example.org</strong>", "<strong>responsable départemental<"):
        assert cell in page
    waiting = client.get(reverse("agent_update", args=[account.pk])).content.decode()
    assert change.get_absolute_url() in waiting and "Une demande attend sa réponse" in waiting


@pytest.mark.parametrize(
    ("kind", "told"),
    [("caf", ["responsable", "second_responsable"]), ("national", ["second_administrateur"])],
)
def test_those_who_may_confirm_are_written_to_once_for_requests_that_follow(
    agents, ask, mailoutbox, django_capture_on_commit_callbacks, kind, told
):
    values = {"role": "cnaf", "caf": None} if kind == "national" else {}
    with django_capture_on_commit_callbacks(execute=True):
        ask(**values)
        ask(email="autre@example.org", **values)
    assert sorted(message.to[0] for message in mailoutbox) == sorted(getattr(agents, name).email for name in told)
    assert all("Durand" not in message.body and "/agents/demandes/" in message.body for message in mailoutbox)


def test_both_addresses_are_told_when_one_is_asked_for(
    agents, ask_change, mailoutbox, django_capture_on_commit_callbacks
):
    before = agents.conseiller.email
    with django_capture_on_commit_callbacks(execute=True):
        ask_change(agents.conseiller, email="nouvelle@example.org")
    warned = [message.to[0] for message in mailoutbox if "changement d’adresse" in message.subject]
    assert warned == [before, "nouvelle@example.org"]


def test_a_mail_server_that_is_away_undoes_nothing(agents, ask, settings, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with django_capture_on_commit_callbacks(execute=True):
        ask()
    assert AccountChange.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"email": "ines@ailleurs.example"}, "Cette adresse n’est pas d’un domaine admis pour ce rôle : caf.example"),
        ({"role": "partenaire", "caf": "", "email": "ines@caf.example"}, "domaine admis pour ce rôle : asso.example"),
    ],
)
def test_an_address_of_another_domain_is_refused_beside_the_field(agents, sign_in, settings, typed, sentence):
    settings.AGENT_EMAIL_DOMAINS, settings.PARTNER_EMAIL_DOMAINS = ["caf.example"], ["asso.example"]
    typed = NEW | {"services": agents.partenaire.services if "role" in typed else []} | typed
    page = sign_in(agents.administrateur).post(reverse("agent_create"), typed)
    assert sentence in page.context["form"].errors["email"][0] and typed["email"] in page.content.decode()
    assert not AccountChange.objects.exists()


def test_an_allowed_domain_passes_whatever_its_case_and_an_address_kept_is_not_judged(
    agents, ask, ask_change, settings
):
    settings.AGENT_EMAIL_DOMAINS = ["Caf.example"]
    assert ask(email="Ines@CAF.example").email == "ines@caf.example"
    assert ask_change(agents.conseiller, role="responsable")
    with pytest.raises(ActionRefused, match="domaine admis"):
        ask_change(agents.travailleur_social, email="x@ailleurs.example")


def test_one_request_waits_per_account_and_per_address(agents, ask, ask_change):
    ask()
    with pytest.raises(ActionRefused, match="attend déjà"):
        ask(by=agents.second_administrateur, email="INES@example.org", last_name="Autre")
    ask_change(agents.conseiller, role="responsable")
    with pytest.raises(ActionRefused, match="attend déjà"):
        ask_change(agents.conseiller, by=agents.second_administrateur, role="travailleur_social")
    with pytest.raises(ActionRefused, match="attend déjà"):
        ask_change(agents.travailleur_social, email="ines@example.org")
    assert AccountChange.objects.count() == 2


def test_a_program_is_refused_what_a_form_would_be(agents, ask):
    cases = [
        ({"caf": None}, "Le périmètre ne va pas avec le rôle"),
        ({"email": "pas une adresse"}, "adresse"),
        ({"last_name": ""}, "vide"),
        ({"email": agents.conseiller.email.upper()}, "Un compte porte déjà cette adresse"),
        ({"by": agents.responsable}, "Seul un administrateur"),
    ]
    for values, sentence in cases:
        with pytest.raises(ActionRefused, match=sentence):
            ask(**values)
    assert not AccountChange.objects.exists()


def test_what_nobody_could_confirm_is_not_asked(agents, ask):
    Agent.objects.filter(pk=agents.second_administrateur.pk).update(is_active=False)
    with pytest.raises(ActionRefused, match="Personne ne pourrait confirmer"):
        ask(role="administrateur", caf=None)
    assert ask().who_confirms == f"un responsable de la {agents.responsable.caf}"


def test_nobody_asks_about_their_own_account(agents, ask_change):
    with pytest.raises(ActionRefused, match="votre propre compte"):
        ask_change(agents.administrateur, email="moi@example.org")


def test_a_reopening_and_a_lost_factor_are_asked_of_accounts_that_need_them(agents, sign_in):
    client, by = sign_in(agents.administrateur), agents.administrateur
    opened = client.post(reverse("agent_reactivate", args=[agents.conseiller.pk]), follow=True)
    assert "Ce compte est déjà ouvert." in opened.content.decode()
    bare = client.post(reverse("agent_factor_reset", args=[agents.conseiller.pk]), follow=True)
    assert "Ce compte n’a pas de second facteur" in bare.content.decode()
    closed = AgentFactory(is_active=False)
    Authenticator.objects.create(user=closed, type="totp", data={})
    with pytest.raises(ActionRefused, match="Ce compte est fermé"):
        ask_factor_removal(closed, by=by)
    assert ask_reopening(closed, by=by).kind == "reopen"


def test_the_journal_says_what_would_move(agents, ask_change):
    change = ask_change(agents.conseiller, role="responsable", email="autre@example.org")
    line = Entry.objects.get(target_type="accounts.accountchange", target_id=change.pk)
    assert line.in_words == "a demandé"
    for moved in ("rôle : conseiller → responsable départemental", "→ autre@example.org"):
        assert moved in line.note
