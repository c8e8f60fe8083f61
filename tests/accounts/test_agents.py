"""The administrator's screens about agents."""

import threading

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from portal.accounts.changes.models import AccountChange
from portal.accounts.models import Agent
from portal.journal.models import Entry
from tests import factories
from tests.factories import AgentFactory

NEW = {
    "first_name": "Inès",
    "last_name": "Durand",
    "email": "Ines.Durand@example.org",
    "role": "conseiller",
    "caf": "59",
}


def test_an_administrator_asks_for_an_account_and_none_is_opened(agents, sign_in):
    answer = sign_in(agents.administrateur).post(reverse("agent_create"), NEW, follow=True)
    change = AccountChange.objects.get(email="ines.durand@example.org")
    assert f"Un responsable de la {change.caf} confirme ou refuse avant le" in answer.content.decode()
    assert not Agent.objects.filter(email=change.email).exists()
    assert Entry.objects.get(action="account_change:ask", target_id=change.pk).agent == agents.administrateur


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"caf": ""}, "Ce rôle est celui d’une Caf : choisissez-la."),
        ({"role": "cnaf"}, "Ce rôle n’est pas celui d’une Caf : laissez ce champ vide."),
        ({"role": "partenaire"}, "Ce rôle n’est pas celui d’une Caf : laissez ce champ vide."),
        ({"role": "partenaire", "caf": ""}, "choisissez au moins un service"),
        ({"caf": "999"}, "Sélectionnez un choix valide"),
        ({"email": "pas une adresse"}, "adresse"),
        ({"last_name": ""}, "obligatoire"),
    ],
)
def test_a_perimeter_that_does_not_fit_is_refused_in_french(agents, sign_in, change, sentence):
    before = Agent.objects.count()
    answer = sign_in(agents.administrateur).post(reverse("agent_create"), NEW | change)
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert Agent.objects.count() == before and not AccountChange.objects.exists()


def test_two_accounts_never_differ_by_capitals_alone(agents, sign_in):
    AgentFactory(email="ines.durand@example.org")
    answer = sign_in(agents.administrateur).post(reverse("agent_create"), NEW)
    assert "Un compte porte déjà cette adresse" in answer.content.decode()


def test_a_double_click_asks_once(agents, sign_in):
    client = sign_in(agents.administrateur)
    typed = NEW | {"submission_key": "8f14e45f-ceea-467f-a0e6-6f5c3f1c6d11"}
    first, second = client.post(reverse("agent_create"), typed), client.post(reverse("agent_create"), typed)
    assert first.url == second.url == AccountChange.objects.get().get_absolute_url()


def test_a_deactivated_agent_can_no_longer_enter_and_nobody_locks_themselves_out(agents, sign_in):
    client = sign_in(agents.administrateur)
    theirs = sign_in(agents.conseiller)
    client.post(reverse("agent_deactivate", args=[agents.conseiller.pk]))
    assert theirs.get(reverse("separation_search")).status_code == 302
    answer = client.post(reverse("agent_deactivate", args=[agents.administrateur.pk]), follow=True)
    assert "votre propre compte" in answer.content.decode()
    agents.administrateur.refresh_from_db()
    assert agents.administrateur.is_active


def test_the_database_repeats_that_the_perimeter_fits_the_role(agents):
    with pytest.raises(IntegrityError), transaction.atomic():
        Agent.objects.filter(pk=agents.cnaf.pk).update(caf_id="59")
    with pytest.raises(IntegrityError), transaction.atomic():
        Agent.objects.filter(pk=agents.conseiller.pk).update(caf_id=None)


def test_the_list_finds_by_name_and_keeps_its_number_of_queries(agents, sign_in, django_assert_max_num_queries):
    client = sign_in(agents.administrateur)
    AgentFactory(last_name="Introuvable", caf_id="69")
    answer = client.get(reverse("agent_list"), {"q": "introuv"})
    assert "Introuvable" in answer.content.decode() and agents.cnaf.email not in answer.content.decode()
    with django_assert_max_num_queries(12):
        client.get(reverse("agent_list"))


def test_the_list_narrows_to_accounts_never_used_or_deactivated(agents, sign_in):
    unused = AgentFactory(last_name="Jamais-Venue")
    gone = AgentFactory(last_name="Parti", is_active=False)
    Agent.objects.exclude(pk=unused.pk).update(last_login=timezone.now())
    client = sign_in(agents.administrateur)
    for standing, seen, hidden in (("never", unused, gone), ("deactivated", gone, unused), ("active", unused, gone)):
        page = client.get(reverse("agent_list"), {"standing": standing}).content.decode()
        assert seen.last_name in page and hidden.last_name not in page, standing
    assert client.get(reverse("agent_list"), {"standing": "autre"}).status_code == 200


def test_an_administrator_never_changes_the_own_role_perimeter_or_address(agents, sign_in):
    client, own = sign_in(agents.administrateur), reverse("agent_update", args=[agents.administrateur.pk])
    page = client.get(own).content.decode()
    assert "Un autre administrateur peut le changer pour vous." in page and page.count(" disabled") >= 4
    forged = {
        "first_name": "Zoé",
        "last_name": "Durand",
        "email": "moi@example.org",
        "role": "responsable",
        "caf": "59",
        "version": agents.administrateur.version,
    }
    before = agents.administrateur.email
    assert client.post(own, forged).status_code == 302
    agents.administrateur.refresh_from_db()
    person = agents.administrateur
    assert (person.role, person.caf_id, person.email) == ("administrateur", None, before)
    assert person.first_name == "Zoé", "a name is one's own to spell"


def test_two_administrators_on_one_account_never_undo_each_other_unseen(agents, sign_in):
    quick, slow = sign_in(agents.administrateur), sign_in(AgentFactory(role="administrateur", national=True))
    account = AgentFactory(first_name="Léa", last_name="Roux", caf_id="59")
    page = reverse("agent_update", args=[account.pk])
    opened = slow.get(page).context["form"]
    typed = {name: opened[name].value() or "" for name in opened.fields if name != "services"}
    typed |= {f"initial-{name}": value for name, value in typed.items()}
    assert quick.post(page, typed | {"first_name": "Léonie"}).status_code == 302
    told = slow.post(page, typed | {"last_name": "Roux-Petit"})
    words = told.content.decode().replace("\u00a0", " ")
    assert f"modifiées par {agents.administrateur}" in words
    assert "Garder ma saisie : « Léa »" in words and "enregistré : « Léonie »" in words
    account.refresh_from_db()
    chosen = {"choice-first_name": f"theirs-{account.version}", "choice-last_name": f"mine-{account.version}"}
    assert slow.post(page, typed | chosen | {"last_name": "Roux-Petit"}).status_code == 302
    account.refresh_from_db()
    assert (account.first_name, account.last_name) == ("Léonie", "Roux-Petit")
    assert not AccountChange.objects.exists(), "a mere name needs no second person"


def test_signing_in_is_no_change_of_the_account(agents):
    before = agents.conseiller.version
    Agent.objects.filter(pk=agents.conseiller.pk).update(last_login=timezone.now(), compact_tables=True)
    agents.conseiller.refresh_from_db()
    assert agents.conseiller.version == before
    Agent.objects.filter(pk=agents.conseiller.pk).update(is_active=False)
    agents.conseiller.refresh_from_db()
    assert agents.conseiller.version == before + 1


def test_nobody_else_changes_a_role_or_an_address_their_own_included(agents, sign_in):
    for role in ("conseiller", "responsable", "partenaire", "cnaf", "dpo"):
        agent = getattr(agents, role)
        client, before = sign_in(agent), (agent.role, agent.email)
        for name in ("agent_update", "agent_deactivate", "agent_reactivate", "agent_factor_reset"):
            assert (
                client.post(reverse(name, args=[agent.pk]), NEW | {"role": "administrateur", "caf": ""}).status_code
                == 403
            )
        client.post("/compte/email/", {"email": "moi@example.org", "action_add": ""})
        client.post("/compte/email/", {"email": agent.email, "action_remove": ""})
        agent.refresh_from_db()
        assert (agent.role, agent.email) == before


def test_an_account_is_closed_at_once_and_opened_again_by_two(agents, sign_in):
    client, account = sign_in(agents.administrateur), agents.conseiller
    closing, opening = (reverse(f"agent_{step}", args=[account.pk]) for step in ("deactivate", "reactivate"))
    page = reverse("agent_update", args=[account.pk])
    for _ in range(2):
        assert client.post(closing, {"active": "1"}, follow=True).status_code == 200
    account.refresh_from_db()
    assert not account.is_active and "Demander la réouverture" in client.get(page).content.decode()
    client.post(opening)
    account.refresh_from_db()
    assert not account.is_active
    assert "attend déjà pour ce compte" in client.post(opening, follow=True).content.decode()
    sign_in(agents.responsable).post(reverse("agent_change_confirm", args=[AccountChange.objects.get().pk]))
    account.refresh_from_db()
    assert account.is_active and "Désactiver ce compte" in client.get(page).content.decode()
    acts = Entry.objects.filter(target_id=account.pk, target_type="accounts.agent").order_by("pk")
    assert list(acts.values_list("action", "agent")) == [
        ("account:close", agents.administrateur.pk),
        ("account:reopen", agents.responsable.pk),
    ]


def test_a_closing_is_told_to_the_person_and_to_the_managers_of_the_caf(
    agents, sign_in, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        sign_in(agents.administrateur).post(reverse("agent_deactivate", args=[agents.conseiller.pk]))
    told = {message.to[0]: message.body for message in mailoutbox}
    assert set(told) == {agents.conseiller.email, agents.responsable.email, agents.second_responsable.email}
    assert not any(agents.conseiller.last_name in body for body in told.values())


@pytest.mark.parametrize("values", [{"is_active": False}, {"role": "cnaf"}])
@pytest.mark.parametrize("role", ["administrateur", "dpo"])
def test_the_database_keeps_the_last_of_a_role_that_somebody_always_holds(agents, role, values):
    last = getattr(agents, role)
    Agent.objects.filter(role=role).exclude(pk=last.pk).update(is_active=False)
    with pytest.raises(IntegrityError, match=f"the last {role} stays"), transaction.atomic():
        Agent.objects.filter(pk=last.pk).update(**values)
    AgentFactory(role=role, national=True)
    assert Agent.objects.filter(pk=last.pk).update(**values) == 1


def test_the_only_dpo_is_neither_closed_nor_given_another_role(agents, sign_in):
    client, dpo = sign_in(agents.administrateur), agents.dpo
    closed = client.post(reverse("agent_deactivate", args=[dpo.pk])).content.decode()
    typed = {"first_name": "A", "last_name": "B", "email": dpo.email, "role": "cnaf", "version": dpo.version}
    moved = client.post(reverse("agent_update", args=[dpo.pk]), typed).content.decode()
    assert all("est le dernier qui soit ouvert avec le rôle" in page for page in (closed, moved))
    dpo.refresh_from_db()
    assert dpo.is_active and dpo.first_name != "A" and not AccountChange.objects.exists()


def test_closing_an_account_waits_for_whoever_is_changing_it(committed, sign_in):
    agents = factories.cast()
    closing = reverse("agent_deactivate", args=[agents.conseiller.pk])
    with transaction.atomic():
        Agent.objects.select_for_update().get(pk=agents.conseiller.pk)

        def close():
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '300ms'")
            try:
                sign_in(agents.administrateur).post(closing)
            except OperationalError as error:
                refused.append(str(error))
            connection.close()

        refused = []
        thread = threading.Thread(target=close)
        thread.start()
        thread.join()
    assert refused and "lock timeout" in refused[0]
