"""What is typed is kept on the server for its author, whatever interrupts it."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django import forms
from django.core import signing
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.secrets.keys import encrypt
from portal.foundation.submissions.drafts import DraftData, read_mark, signed_mark
from portal.foundation.submissions.interrupted import page_above
from portal.foundation.submissions.models import DRAFT_TERM, Draft, Submission
from portal.foundation.submissions.tasks import delete_expired_drafts
from tests import factories

TYPED = {"first_name": "Inès", "last_name": "Durand", "email": "ines@example.org", "role": "conseiller", "caf": "59"}
URL = "/agents/nouveau/"
SAVE = "/saisies/garder/"


@pytest.fixture
def mark(agents):
    """The mark of a form opened by the administrator."""
    return signed_mark(agents.administrateur.pk)


@pytest.fixture
def autosave(agents, mark):
    """Send what is typed as the page's script does, by default from the session of the author; the answer."""

    def send(client=None, **changes):
        if client is None:
            client = Client()
            client.force_login(agents.administrateur)
        return client.post(SAVE, TYPED | {"draft": mark, "draft_path": URL, "draft_title": "Nouvel agent"} | changes)

    return send


def shown(client, url=URL):
    """The text of a page."""
    return client.get(url).content.decode()


def test_the_address_of_the_test_is_that_of_the_form():
    assert (reverse("agent_create"), reverse("draft_save")) == (URL, SAVE)


def test_what_is_typed_is_found_again_without_reproach(agents, autosave, sign_in):
    assert autosave(email="").json()["signed_in"] is True
    page = shown(sign_in(agents.administrateur))
    assert 'value="Durand"' in page and "que vous n’aviez pas envoyée" in page
    assert "à corriger" not in page and "error-summary" not in page, "nobody sent it yet"
    assert "Nouvel agent" in shown(sign_in(agents.administrateur), reverse("home"))
    assert "Nouvel agent" in shown(sign_in(agents.administrateur), reverse("draft_list"))


def test_files_to_join_again_are_named_where_there_are_some(agents, autosave, sign_in):
    autosave()
    assert "à joindre de nouveau" not in shown(sign_in(agents.administrateur))
    request = reverse("funding_request_create")
    mine = signed_mark(agents.conseiller.pk)
    sign_in(agents.conseiller).post(SAVE, {"purpose": "Deux samedis", "draft": mine, "draft_path": request})
    assert "Les fichiers sont à joindre de nouveau" in shown(sign_in(agents.conseiller), request)


def test_an_address_that_asks_for_another_answer_leaves_the_draft_in_its_list(agents, mark, autosave, sign_in):
    autosave()
    client = sign_in(agents.administrateur)
    assert 'value="Durand"' in shown(client, f"{URL}?caf=59"), "the same answer"
    other = shown(client, f"{URL}?caf=69")
    assert 'value="Durand"' not in other and "Mes saisies à reprendre" in other
    client = Client()
    client.force_login(agents.administrateur)
    refused = client.post(f"{URL}?caf=69&from=home", TYPED | {"email": "", "draft": mark})
    assert refused.url == f"{URL}?from=home", "what was typed counts, not what the address prefilled"


def test_a_page_that_answers_no_form_keeps_no_draft(agents, sign_in):
    declared = factories.DeclarationFactory(submitted_by=agents.partenaire, service__named_by=agents.partenaire)
    answer = sign_in(agents.partenaire).get(reverse("declaration_update", args=[declared.pk]))
    assert answer.url == declared.get_absolute_url() and not Draft.unscoped.exists()


def test_a_button_that_comes_too_late_has_typed_nothing(agents, sign_in):
    declared = factories.DeclarationFactory(submitted_by=agents.partenaire, service__named_by=agents.partenaire)
    sign_in(agents.partenaire).post(reverse("declaration_submit", args=[declared.pk]), {"version": "1"})
    assert not Draft.unscoped.exists()


def test_forms_handled_are_forgotten_at_the_term_of_drafts(agents):
    old, recent = (Submission.objects.create(key=uuid4(), agent=agents.cnaf, path=URL) for _ in range(2))
    Submission.objects.filter(pk=old.pk).update(at=timezone.now() - DRAFT_TERM)
    delete_expired_drafts()
    assert list(Submission.objects.all()) == [recent]


def test_it_is_kept_encrypted(autosave, db):
    autosave()
    column = Draft.unscoped.extra(select={"raw": "content"}).values_list("raw", flat=True).get()
    assert b"Durand" not in bytes(column) and json.loads(Draft.unscoped.get().content)["data"]["last_name"] == [
        "Durand"
    ]


def test_the_last_text_stands_and_one_form_makes_one_draft(agents, autosave, sign_in):
    autosave()
    autosave(last_name="Dupont", draft_title="")
    assert Draft.unscoped.get().title == "Nouvel agent"
    assert 'value="Dupont"' in shown(sign_in(agents.administrateur))


def test_nobody_else_finds_it(agents, autosave, sign_in):
    autosave()
    other = factories.AgentFactory(role="administrateur", national=True)
    client, draft = sign_in(other), Draft.unscoped.get()
    assert "Durand" not in shown(client) and "Nouvel agent" not in shown(client, reverse("draft_list"))
    assert client.post(reverse("draft_discard", args=[draft.pk])).status_code == 404
    assert autosave(client).status_code == 409, "somebody else signed in on this machine"


def test_a_refused_form_is_a_page_of_its_own_that_f5_and_back_show_again(agents, mark):
    client = Client()
    client.force_login(agents.administrateur)
    answer = client.post(URL, TYPED | {"email": "", "draft": mark})
    assert (answer.status_code, answer.url) == (303, URL)
    for _ in "12":
        page = shown(client)
        assert 'value="Durand"' in page and "Un point est à corriger" in page and ", à corriger." in page


def test_an_accepted_form_leaves_nothing_and_a_late_save_brings_nothing_back(agents, autosave, mark, sign_in):
    autosave()
    client = sign_in(agents.administrateur)
    assert client.post(URL, TYPED | {"draft": mark}).status_code == 302
    late = autosave(last_name="Tardif")
    assert late.status_code == 409 and read_mark(late.json()["mark"]).draft != read_mark(mark).draft
    page = shown(client)
    assert 'value="Durand"' not in page and "Tardif" not in page
    assert Draft.unscoped.get().content is None


def test_another_tab_goes_on_with_a_draft_of_its_own(agents, autosave, mark, sign_in):
    sign_in(agents.administrateur).post(URL, TYPED | {"draft": mark})
    renewed = autosave().json()["mark"]
    assert autosave(draft=renewed, last_name="Suivante").status_code == 200
    assert 'value="Suivante"' in shown(sign_in(agents.administrateur))


def test_given_up_it_is_gone(agents, autosave, sign_in):
    autosave()
    client = sign_in(agents.administrateur)
    answer = client.post(reverse("draft_discard", args=[Draft.unscoped.get().pk]))
    assert answer.url == URL and "Durand" not in shown(client)
    assert Draft.unscoped.get().content is None


def test_it_ends_at_its_term(agents, autosave, sign_in):
    autosave()
    almost, past = timezone.now() - DRAFT_TERM + timedelta(minutes=1), timezone.now() - DRAFT_TERM
    client = sign_in(agents.administrateur)
    Draft.unscoped.update(saved_at=almost)
    delete_expired_drafts()
    assert 'value="Durand"' in shown(client)
    Draft.unscoped.update(saved_at=past)
    assert "Durand" not in shown(client) and "Nouvel agent" not in shown(client, reverse("draft_list"))
    delete_expired_drafts()
    assert not Draft.unscoped.exists()


def test_typing_after_the_session_ended_is_kept_and_said(agents, autosave, sign_in):
    answer = autosave(Client())
    assert answer.status_code == 200 and answer.json()["signed_in"] is False
    assert 'value="Durand"' in shown(sign_in(agents.administrateur))


def test_a_form_sent_after_the_session_ended_comes_back_to_its_author_undone(agents, mark):
    visitor = Client()
    answer = visitor.post(URL, TYPED | {"draft": mark})
    assert answer.status_code == 302 and answer.url.startswith(reverse("account_login"))
    signed_in = visitor.post(answer.url, {"login": agents.administrateur.email, "password": factories.PASSWORD})
    assert signed_in.status_code == 302 and signed_in.url == URL
    page = shown(visitor)
    assert 'value="Durand"' in page and "Rien n’a été fait." in page


def test_what_was_typed_is_not_given_to_somebody_else(agents, mark):
    other = factories.AgentFactory(role="administrateur", national=True)
    visitor = Client()
    visitor.post(URL, TYPED | {"draft": mark})
    visitor.post(reverse("account_login"), {"login": other.email, "password": factories.PASSWORD})
    assert "Durand" not in shown(visitor)


@pytest.mark.parametrize("forged", ["", "1:forged", signing.dumps([1, str(uuid4()), 1], salt="other")])
def test_a_forged_mark_keeps_nothing(agents, autosave, forged):
    Client().post(URL, TYPED | {"draft": forged})
    assert autosave(Client(), draft=forged).status_code == 400
    assert not Draft.unscoped.exists()


def test_the_mark_of_one_agent_never_writes_the_draft_of_another(agents, autosave, mark):
    autosave()
    theirs = signed_mark(agents.conseiller.pk, draft=read_mark(mark).draft)
    assert autosave(Client(), draft=theirs, last_name="Intrus").status_code == 409
    assert "Intrus" not in Draft.unscoped.get().content


@pytest.mark.parametrize("path", ["", "/nulle/part/", "https://elsewhere.example/", "//elsewhere.example/"])
def test_only_an_address_of_the_portal_holds_a_form(autosave, path):
    assert autosave(draft_path=path).status_code == 400
    assert not Draft.unscoped.exists()


def test_a_sign_in_in_another_tab_loses_nothing(agents, mark):
    client = Client(enforce_csrf_checks=True)
    client.force_login(agents.administrateur)
    answer = client.post(URL, TYPED | {"draft": mark, "csrfmiddlewaretoken": "x" * 64})
    assert (answer.status_code, answer.url) == (303, URL)
    page = shown(client)
    assert 'value="Durand"' in page and "Une connexion a eu lieu dans un autre onglet" in page


def test_a_sign_in_of_somebody_else_in_another_tab_keeps_the_text_for_its_author(agents, mark, sign_in):
    client = Client(enforce_csrf_checks=True)
    client.force_login(agents.conseiller)
    answer = client.post(URL, TYPED | {"draft": mark}, follow=True)
    assert "ouvert par une autre personne" in answer.content.decode() and "Durand" not in answer.content.decode()
    assert 'value="Durand"' in shown(sign_in(agents.administrateur))


def test_a_form_of_elsewhere_is_refused_as_ever(agents):
    client = Client(enforce_csrf_checks=True)
    client.force_login(agents.administrateur)
    assert client.post(URL, TYPED).status_code == 403
    assert not Draft.unscoped.exists()


def test_a_text_without_end_is_not_kept_and_that_is_said(autosave):
    answer = autosave(last_name="é" * 1_100_000)
    assert answer.status_code == 413 and "trop long" in answer.json()["error"]


def test_a_draft_whose_key_is_lost_is_said_lost(agents, autosave, sign_in, settings):
    autosave()
    settings.SECRETS_KEYS = ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="]
    client = sign_in(agents.administrateur)
    assert client.get(reverse("draft_list")).status_code == client.get(reverse("home")).status_code == 200
    page = shown(client)
    assert "ne peut plus être lue" in page and "Durand" not in page
    assert "ne peut plus être lue" not in shown(client), "once"


def test_secrets_move_to_the_new_key_and_a_lost_one_is_counted(autosave, settings, capsys):
    old, new = (encrypt_key(letter) for letter in "ab")
    settings.SECRETS_KEYS = [old]
    autosave()
    settings.SECRETS_KEYS = [new, old]
    call_command("rotate_secrets")
    settings.SECRETS_KEYS = [new]
    assert "Durand" in Draft.unscoped.get().content
    settings.SECRETS_KEYS = [old]
    with pytest.raises(SystemExit):
        call_command("rotate_secrets")
    assert "0 encrypted again, 1 that no key opens" in capsys.readouterr().out


def encrypt_key(letter):
    """A Fernet key, plain to read."""
    return letter * 42 + "A="


def test_the_key_of_this_machine_is_private_and_stays(tmp_path, settings):
    settings.VAR_DIR, settings.SECRETS_KEYS = tmp_path, []
    assert encrypt("a") != encrypt("a")
    path = tmp_path / "secrets.key"
    key = path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    encrypt("b")
    assert path.read_text() == key and [found.name for found in tmp_path.iterdir()] == ["secrets.key"]


class AddressForm(ScopedForm):
    """A form whose field changed its name since an older draft was typed."""

    draft_version = 2
    town = forms.CharField(label="commune")

    @classmethod
    def upgrade_draft(cls, data, version):
        """Version 1 called the town a city."""
        return MultiValueDict({"town": data.getlist("city")})


@pytest.mark.parametrize(("version", "typed"), [(1, {"city": ["Lille"]}), (2, {"town": ["Lille"]})])
def test_an_older_draft_is_brought_to_the_form_of_today(agents, version, typed):
    data = DraftData(typed)
    data.draft = Draft(reason="typing", form_version=version)
    form = AddressForm(data, agent=agents.conseiller)
    assert form["town"].value() == "Lille" and not form.errors


def test_a_button_pressed_after_the_session_ended_leads_back_to_its_page_with_a_word(agents):
    visitor = Client()
    address = reverse("agent_deactivate", args=[agents.conseiller.pk])
    login = visitor.post(address).url
    typed = {"login": agents.administrateur.email, "password": factories.PASSWORD}
    page = visitor.post(login, typed, follow=True)
    assert page.redirect_chain[-1][0] == reverse("agent_update", args=[agents.conseiller.pk])
    assert "Votre session était terminée\u00a0: rien n’a été fait." in page.content.decode()
    agents.conseiller.refresh_from_db()
    assert agents.conseiller.is_active
    assert visitor.get(address).url == reverse("agent_update", args=[agents.conseiller.pk])


def test_the_page_above_an_address_is_the_nearest_that_exists():
    assert page_above("/financement/demandes/12/accorder/") == "/financement/demandes/12/"
    assert page_above("/agents/3/activite/") == "/agents/3/"
    assert page_above("/nulle/part/du/tout/") == "/"
